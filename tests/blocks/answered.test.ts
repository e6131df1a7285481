import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/answering/answer-question.ts';
import { buildAnswer } from '../../src/blocks/answer/answer.ts';
import { readButtonValue } from '../../src/blocks/answer/button.ts';
import { buildMore } from '../../src/blocks/answer/more.ts';
import type { Message } from '../../src/blocks/kit/message.ts';
import { toBold } from '../../src/blocks/kit/mrkdwn.ts';
import { entryOf, snapshotOf, SOURCE } from '../support/snapshot.ts';
import { linesOf } from './lines.ts';

const share = { to: 'thread', channel: 'C0123456789', ts: '1700000000.000100' } as const;
const QUESTION = '01234567-89ab-cdef-0123-456789abcdef';

describe('what an answer shows', () => {
  const dated = entryOf({
    id: 'dateret',
    title: 'Hvad gælder i dag?',
    answer: '**Dette** gælder i dag, og [mere](https://a.dk).\n\n1. Gør det.\n\n## Mere\n\nKun for nogle.',
    checked: '2026-11-23',
    review: '2026-06-01',
    varies: ['prices'],
    related: ['naeste'],
    sources: [
      {
        source: { ...SOURCE, id: 'en', url: 'https://www.mitid.dk/en', language: 'en' },
        checked: '2026-11-23',
      },
      { source: SOURCE, checked: '2026-11-23' },
    ],
    further: [{ ...SOURCE, id: 'videre', title: 'Læs videre' }],
    earlier: [{ date: '2021-04-28', answer: 'Dengang gjaldt noget andet.', source: SOURCE }],
  });
  const answered = answerWith(snapshotOf([dated, entryOf({ id: 'naeste' })]), dated);
  const shown = (presentation = {}): string[] => linesOf(buildAnswer(answered, presentation));

  it('is the short answer in bold, the steps, what to bear in mind, one Danish page, and buttons', () => {
    expect(shown({ question: QUESTION, share })).toEqual([
      'Hvad gælder i dag?',
      '*Dette gælder i dag, og <https://a.dk|mere>.*',
      '1. Gør det.',
      'Priser kan ændre sig. Se mitid.dk.\nLæs mere på <https://www.mitid.dk/om|mitid.dk> · tjekket 23. november 2026',
      '[👍 Det hjalp]',
      '[👎 Det var ikke svaret]',
      '[Svar i tråden]',
      '[Vis mere]',
      '[Til borgeren]',
    ]);
  });

  it('says when its only page is in English, and names an organisation as one', () => {
    const closing = (given: Partial<typeof SOURCE>): string => {
      const one = {
        ...dated,
        varies: [],
        sources: [{ source: { ...SOURCE, ...given }, checked: '2026-11-23' }],
      };
      return (
        buildAnswer(answerWith(snapshotOf([one]), one))
          .text.split('\n')
          .at(-1) ?? ''
      );
    };
    expect(closing({ language: 'en' })).toBe('Læs mere på mitid.dk (på engelsk) · tjekket 23. november 2026');
    expect(closing({ publisher: 'Ældre Sagen' })).toBe(
      'Læs mere hos Ældre Sagen · tjekket 23. november 2026',
    );
  });

  it('repeats what was asked in one line, shortened, where nobody sees it above', () => {
    const [line] = shown({ asked: 'må min mor\nhave <ø> i sit bruger-id, når hun hedder Søs og bor på Ærø' });
    expect(line).toBe('Spørgsmål: »må min mor have &lt;ø&gt; i sit bruger-id, …«');
    expect(shown({ asked: 'x'.repeat(99) })[0]).toBe(`Spørgsmål: »${'x'.repeat(38)} …«`);
    const unknown = buildAnswer(
      { outcome: 'unknown', confidence: 0, about: null, nearest: [], topics: [] },
      { asked: 'hvad så' },
    );
    expect(linesOf(unknown)[0]).toBe('Spørgsmål: »hvad så«');
    expect(unknown.text).toMatch(/^Spørgsmål: »hvad så«\nDet ved jeg ikke/u);
  });

  it('says to everybody that it should have been checked again', () => {
    expect(shown({ isOverdue: true }).join()).toContain('\nSkulle være set efter 1. juni 2026');
    expect(shown().join()).not.toContain('set efter');
  });

  it('keeps the rest for "Vis mere": what only some need, pages, what was said before, what to ask next', () => {
    const rest = [
      '*Hvad sagde man før?*\nSådan lød svaret dengang. Det kan være ændret siden.',
      '*Svar pr. 28. april 2021:*\nDengang gjaldt noget andet.\n<https://www.mitid.dk/om|Om MitID> (mitid.dk)',
      [
        '*Kilder:*',
        '• <https://www.mitid.dk/en|Om MitID> (mitid.dk, på engelsk)',
        '• <https://www.mitid.dk/om|Om MitID> (mitid.dk)',
      ].join('\n'),
      '*Læs mere:*\n• <https://www.mitid.dk/om|Læs videre> (mitid.dk)',
      '*Måske vil du også vide:*',
      '[Hvad er naeste?]',
    ];
    const short = shown();
    expect(short.slice(-2)).toEqual(['[Vis mere]', '[Til borgeren]']);
    const whole = { isWhole: true, share, forCoordinator: true };
    const buttons = [
      '[Svar i tråden]',
      '[Til borgeren]',
      '[Ret svar]',
      '[Stadig rigtigt]',
      '[Historik]',
      '[Lav opslag af dette svar]',
    ];
    const [heading, said, steps, closing] = short;
    expect(shown(whole)).toEqual([heading, said, steps, 'Kun for nogle.', closing, ...rest, ...buttons]);
    const alone = linesOf(buildMore(answered, {}, true));
    expect(alone.slice(0, -4)).toEqual(['Hvad gælder i dag?', 'Kun for nogle.', ...rest]);
    expect(alone).toContain('[Ret svar]');
  });

  it('leaves bold to short texts', () => {
    expect(toBold('To linjer  \ni **fed**')).toBe('*To linjer*\n*i fed*');
    expect(toBold(`Langt ${'og længere '.repeat(40)}`)).not.toContain('*');
  });

  it('can be shared only where others do not see it already', () => {
    expect(shown({ share: { to: 'channel' } })).toContain('[Vis for alle]');
    expect(shown({ share })).toContain('[Svar i tråden]');
    expect(shown().join()).not.toMatch(/Vis for alle|Svar i tråden/u);
  });

  it('names who shares it and what it answers', () => {
    expect(shown({ intro: { kind: 'shared', who: 'U1' } })[0]).toBe(
      '<@U1> har delt svaret på »Hvad gælder i dag?«',
    );
  });
});

describe('a guide', () => {
  const known = snapshotOf([
    entryOf({
      id: 'kode',
      kind: 'guide',
      answer: 'Hvilken kode er glemt?',
      english: 'Which code did you forget?',
      choices: [
        { label: 'PIN-koden til appen', to: 'pin' },
        { label: 'Telefonens egen kode', to: 'telefon' },
      ],
    }),
    entryOf({ id: 'pin' }),
    entryOf({ id: 'telefon' }),
  ]);
  const guide = known.entries.get('kode');
  const asked = (language: 'da' | 'en'): Message =>
    buildAnswer(answerWith(known, guide ?? entryOf({ id: 'x' }), language), { question: QUESTION, share });

  it('asks back, with a row and a short button for each choice, and a way out', () => {
    expect(linesOf(asked('da'))).toEqual([
      'Hvad er kode?',
      '*Hvilken kode er glemt?*',
      'PIN-koden til appen',
      '[Vælg]',
      'Telefonens egen kode',
      '[Vælg]',
      'Læs mere på <https://www.mitid.dk/om|mitid.dk> · tjekket 23. november 2026',
      '[Ingen af disse]',
      '[Svar i tråden]',
      '[Vis mere]',
      '[Til borgeren]',
    ]);
    expect(asked('da').text).toContain('\nPIN-koden til appen\nTelefonens egen kode\n');
  });

  it('leads to what was chosen, for the question that was asked, in its language', () => {
    const [first] = asked('en').blocks.filter((block) => block.type === 'section' && 'accessory' in block);
    const accessory =
      first?.type === 'section' && first.accessory?.type === 'button' ? first.accessory : null;
    expect(accessory?.accessibility_label).toBe('Vælg: PIN-koden til appen');
    expect(readButtonValue(accessory?.value)).toEqual({
      id: 'pin',
      from: { entries: ['kode'] },
      q: QUESTION,
      lang: 'en',
      share,
    });
    expect(asked('en').text).toContain('*Which code did you forget?*\nPå dansk:\nHvilken kode er glemt?');
  });
});

describe('an answer to a question in English', () => {
  const both = entryOf({
    id: 'x',
    answer: 'Ja, det kan du.\n\n1. Gør det.\n\n## Mere\n\nKun for nogle.',
    english: 'Yes, **you can**.\n\n1. Do it.\n\n## More\n\nOnly for some.',
    varies: ['waiting-times'],
    related: ['y'],
  });
  const known = snapshotOf([both, entryOf({ id: 'y' })]);

  it('is in English first, then in Danish as far as the short answer goes', () => {
    expect(linesOf(buildAnswer(answerWith(known, both, 'en'))).slice(1, -2)).toEqual([
      '*Yes, you can.*',
      '1. Do it.',
      'På dansk:\nJa, det kan du.',
      'Waiting times may change. See mitid.dk.\nLæs mere på <https://www.mitid.dk/om|mitid.dk> · tjekket 23. november 2026',
    ]);
  });

  it('has the rest in both languages', () => {
    const rest = linesOf(buildMore(answerWith(known, both, 'en'), {}, false));
    expect(rest.slice(1, 5)).toEqual(['Only for some.', '*På dansk:*', '1. Gør det.', 'Kun for nogle.']);
  });

  it('hands the language on to its buttons, as no other answer does', () => {
    const values = (message: Message): unknown[] =>
      buttonsOf(message).map(({ value }) => readButtonValue(value)?.lang);
    const unfolded = { share, isWhole: true };
    expect(values(buildAnswer(answerWith(known, both, 'en'), unfolded))).toEqual(['en', 'en', 'en']);
    expect(values(buildAnswer(answerWith(known, both), unfolded))).toEqual([undefined, undefined, undefined]);
  });

  it('is in Danish alone where there is no English, and where the question was Danish', () => {
    const danish = entryOf({ id: 'y' });
    for (const answered of [answerWith(known, danish, 'en'), answerWith(known, both)]) {
      expect(JSON.stringify(buildAnswer(answered))).not.toMatch(/Yes|På dansk/u);
    }
  });
});

function buttonsOf({ blocks }: Message): { value?: string | undefined }[] {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => (element.type === 'button' ? [element] : []));
}
