import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/answering/answer-question.ts';
import { buildAnswer } from '../../src/blocks/answer.ts';
import { buildAnswered, buildEarlier } from '../../src/blocks/answered.ts';
import { buildTopic } from '../../src/blocks/choices.ts';
import { buildHelp } from '../../src/blocks/help.ts';
import type { Message } from '../../src/blocks/message.ts';
import { toMrkdwn } from '../../src/blocks/mrkdwn.ts';
import type { Entry } from '../../src/knowledge/snapshot.ts';
import { checkMessageBlocks } from '../../src/playground/blocks/message.ts';
import { entryOf, snapshotOf, SOURCE } from '../support/snapshot.ts';

const LONGEST = 'x'.repeat(75);
const share = { to: 'thread', channel: 'C0123456789', ts: '1700000000.000100' } as const;

/** As much of everything as the schema of knowledge files lets through. */
function fullEntry(id: string): Entry {
  return entryOf({
    id,
    title: LONGEST,
    answer: 'å'.repeat(3000),
    related: ['b', 'c', 'd'],
    sources: Array.from({ length: 8 }, () => ({
      source: { ...SOURCE, title: 'T'.repeat(300), publisher: 'P'.repeat(300) },
      checked: '2026-11-23',
    })),
    earlier: [{ date: '2021-04-28', answer: 'ø'.repeat(3000), source: SOURCE }],
  });
}

const full = ['a', 'b', 'c', 'd'].map(fullEntry);
const snapshot = snapshotOf(full);
const [entry = fullEntry('a')] = full;
const many = Array.from({ length: 80 }, (_, index) => fullEntry(`e${index}`));
const topic = { id: 'emne', title: LONGEST, example: null };

describe('every message at its largest', () => {
  const messages: Record<string, Message> = {
    answer: buildAnswer(answerWith(snapshot, entry), share),
    shared: buildAnswered(answerWith(snapshot, entry), { sharedBy: 'U0123456789' }),
    earlier: buildEarlier(entry, share),
    suggestions: buildAnswer(
      {
        outcome: 'suggestions',
        confidence: 0.4,
        suggestions: full.slice(0, 3).map((e) => ({ entry: e, confidence: 0.4 })),
      },
      share,
    ),
    unknown: buildAnswer({ outcome: 'unknown', confidence: 0, topics: [topic, topic, topic] }, share),
    topic: buildTopic(topic, many, share),
    help: buildHelp(full.slice(0, 3), share),
  };

  it.each(Object.entries(messages))(
    '%s is one that Slack takes, and its text makes sense alone',
    (_name, message) => {
      expect(() => checkMessageBlocks(message.blocks)).not.toThrow();
      expect(message.text.length).toBeGreaterThan(20);
    },
  );
});

describe('text from files in a message', () => {
  it('never becomes a mention, a link or an escape', () => {
    const tricky = entryOf({
      id: 'x',
      title: 'Hej <!channel> & <@U1>?',
      answer: 'Se <https://ond.dk|her> & <!here>',
    });
    const { text, blocks } = buildAnswer(answerWith(snapshotOf([tricky]), tricky));
    const mrkdwn = JSON.stringify(blocks.filter((block) => block.type !== 'header'));
    for (const written of [text, mrkdwn]) {
      expect(written).not.toMatch(/<[!@]/u);
      expect(written).toContain('&lt;!here&gt;');
    }
  });

  it('shows Markdown as Slack writes it', () => {
    expect(
      toMrkdwn('**Ja.** Gør *sådan*:\n\n1. Åbn [siden](https://a.dk/?x=1&y=2)\n2. Tryk\n\n- og\n- så'),
    ).toBe('*Ja.* Gør _sådan_:\n\n1. Åbn <https://a.dk/?x=1&amp;y=2|siden>\n2. Tryk\n\n• og\n• så');
  });

  it('makes no link of an address that is not for the web', () => {
    expect(toMrkdwn('[tryk](javascript:alert)')).toBe('tryk');
  });
});

describe('what an answer shows', () => {
  const dated = entryOf({
    id: 'dateret',
    answer: 'I dag gælder dette.',
    checked: '2026-11-23',
    earlier: [{ date: '2021-04-28', answer: 'Dengang gjaldt noget andet.', source: SOURCE }],
  });
  const snapshotOfDated = snapshotOf([dated]);

  it('says when it was checked and where it comes from', () => {
    const shown = JSON.stringify(buildAnswer(answerWith(snapshotOfDated, dated)).blocks);
    expect(shown).toContain('Tjekket 23. november 2026');
    expect(shown).toContain('<https://www.mitid.dk/om|Om MitID> (mitid.dk, udateret)');
  });

  it('keeps what was said before behind a button, and dates it when opened', () => {
    const shown = JSON.stringify(buildAnswer(answerWith(snapshotOfDated, dated)).blocks);
    expect(shown).toContain('Hvad sagde man før?');
    expect(shown).not.toContain('Dengang gjaldt');
    const opened = buildEarlier(dated);
    expect(opened.text).toContain('Svar pr. 28. april 2021:');
    expect(opened.text).toContain('Dengang gjaldt');
  });

  it('can be shared only where others do not see it already', () => {
    const answered = answerWith(snapshotOfDated, dated);
    expect(JSON.stringify(buildAnswer(answered, { to: 'channel' }).blocks)).toContain('Vis for alle');
    expect(JSON.stringify(buildAnswer(answered, share).blocks)).toContain('Svar i tråden');
    expect(JSON.stringify(buildAnswer(answered).blocks)).not.toMatch(/Vis for alle|Svar i tråden/u);
  });
});
