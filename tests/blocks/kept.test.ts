import { expect, it } from 'vitest';
import { buildKept, type ShownKept } from '../../src/blocks/kept.ts';
import { NOTHING as OF_NOBODY } from '../contracts/storage/about.ts';
import { DIRECT, on, question } from '../contracts/storage/stories.ts';
import { linesOf } from './lines.ts';
import { expectTaken } from './taken.ts';

const NOTHING: ShownKept = { ...OF_NOBODY, isConfigured: false, owned: [] };

const titleOf = (id: string): string => (id === 'glemt-pin' ? 'Glemt <PIN>' : id);

it('says that there is nothing', () => {
  expect(buildKept(NOTHING, titleOf).flatMap(linesOf)).toEqual(['Jeg gemmer ikke noget om dig lige nu.']);
});

it('shows each thing with its time, in words, and names nobody who is not a mention', () => {
  const change = '{"kind":"wording","entry":"glemt-pin","language":"da","text":"pin væk"}';
  const messages = buildKept(
    {
      ...NOTHING,
      questions: [
        question('q1', { text: 'Hvad er <MitID>?' }),
        question('q2', {
          text: 'Og nu?',
          surface: 'direct',
          place: DIRECT,
          outcome: 'unknown',
          entryId: null,
          joinedTo: 'q1',
        }),
      ],
      votes: [
        { at: on(10), vote: 'helped', entryId: 'glemt-pin', question: 'Hvad er det?' },
        { at: on(9), vote: 'not-helped', entryId: null, question: null },
      ],
      waiting: [
        { at: on(10), question: 'Hvad er det?', isOpen: true, note: 'På en <iPhone>', toldAt: on(12) },
      ],
      taken: [{ at: on(11), question: 'Hvad med <to>?' }],
      letters: [
        { at: on(12), text: 'En <iPhone>', isOwn: false },
        { at: on(11), text: 'Hvilken?', isOwn: true },
      ],
      messages: [{ at: on(11), text: 'hej & goddag' }],
      acts: [
        { at: on(12), by: 'UANNA', kind: 'announcement-sent', subject: 'a1' },
        { at: on(11), by: 'UANNA', kind: 'edit', subject: 'glemt-pin' },
        { at: on(10), by: 'UANNA', kind: 'listens-to-channel', subject: 'C0CAFE' },
      ],
      changes: [{ id: 7, at: on(12), by: 'UANNA', change, missId: null }],
      coordinator: { at: on(8), namedBy: 'ULEIF' },
      isConfigured: true,
      named: [{ at: on(9), userId: 'UPOUL' }],
      announcements: [
        { at: on(12), headline: 'It-café', text: 'Kl. 10\n& kaffe', status: 'sent', role: 'written' },
      ],
      receipts: [{ at: on(13), headline: 'It-café' }],
      reminders: [{ at: on(12), headline: 'It-café' }],
      welcomedAt: on(7),
    },
    titleOf,
  );
  expect(messages).toHaveLength(1);
  for (const { blocks } of messages) expectTaken(blocks);
  const day = (date: string, weekday: string): string => `${weekday} den ${date}. november 2026 kl. 11.00`;
  expect(
    messages
      .flatMap(linesOf)
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('•')),
  ).toEqual([
    `• ${day('11', 'onsdag')}: »hej &amp; goddag«`,
    `• ${day('10', 'tirsdag')}: »Hvad er det?«. Du skrev til dem: »På en &lt;iPhone&gt;« Koordinatorerne kan se, at det er dig. Du fik besked ${day('12', 'torsdag')}.`,
    `• ${day('11', 'onsdag')}: »Hvad med &lt;to&gt;?«`,
    `• ${day('12', 'torsdag')}: du fik »En &lt;iPhone&gt;«`,
    `• ${day('11', 'onsdag')}: du skrev »Hvilken?«`,
    `• Jeg bød dig velkommen ${day('7', 'lørdag')}`,
    '• det står i programmets opsætning eller i koordinatorernes gruppe i Slack',
    `• tilføjet ${day('8', 'søndag')} af <@ULEIF>`,
    `• ${day('9', 'mandag')}: <@UPOUL>`,
    `• ${day('12', 'torsdag')}: skrevet af dig (sendt): »It-café. Kl. 10 &amp; kaffe«`,
    `• ${day('13', 'fredag')}: »It-café«`,
    `• ${day('12', 'torsdag')}: »It-café«`,
    `• ${day('12', 'torsdag')}: Glemt &lt;PIN&gt;: »pin væk«`,
    `• ${day('12', 'torsdag')}: opslag: sendt`,
    `• ${day('11', 'onsdag')}: du rettede et svar (Glemt &lt;PIN&gt;)`,
    `• ${day('10', 'tirsdag')}: du valgte, at jeg selv svarer, når jeg er sikker (<#C0CAFE>)`,
    `• ${day('10', 'tirsdag')}: 👍 til »Hvad er det?« – svaret: Glemt &lt;PIN&gt;`,
    `• ${day('9', 'mandag')}: 👎 til et spørgsmål, der ikke er dit eller er slettet`,
    `• ${day('10', 'tirsdag')} i <#C1>: »Hvad er &lt;MitID&gt;?« – jeg svarede: faa-mitid`,
    `• ${day('10', 'tirsdag')} i en privat besked: »Og nu?« (læst sammen med spørgsmålet før) – jeg vidste det ikke`,
  ]);
  expect(messages[0]?.text).toContain('/mitid glem mig');
});

it.each([
  ['many questions', asked(150), 150],
  ['a long one, with signs that are escaped', ['&'.repeat(7_000)], 1],
  ['more than Slack takes', asked(4000), 200],
])('fits into the messages of one command: %s', (_, texts, least) => {
  const questions = texts.map((text, n) => question(`q${n}`, { text }));
  const messages = buildKept({ ...NOTHING, questions }, titleOf);
  expect(messages.length).toBeLessThanOrEqual(5);
  for (const { blocks, text } of messages) {
    expectTaken(blocks);
    expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
    expect(text.length).toBeLessThan(13_000);
  }
  const said = messages.flatMap(linesOf).join('\n');
  const count = said.split('•').length - 1;
  expect(count).toBeGreaterThanOrEqual(least);
  expect(said.replaceAll('&amp;', '')).not.toContain('&');
  expect(said).toContain(`Spørgsmål, du har stillet (${texts.length})`);
  const left = texts.length - count;
  expect(said).toContain(left === 0 ? 'Det var alt.' : `Jeg gemmer også ${left} linjer mere om dig.`);
  expect(said).toContain('/mitid glem mig');
});

function asked(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `Spørgsmål ${n}, ${'æ'.repeat(80)}`);
}
