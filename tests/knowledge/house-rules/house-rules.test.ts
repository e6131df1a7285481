import { describe, expect, it } from 'vitest';
import { checkHouseRules } from '../../../src/knowledge/house-rules/house-rules.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import type { Problem } from '../../../src/knowledge/problems.ts';
import { inFolder, SOURCES, type Files } from '../../support/knowledge-folder.ts';

const PAGES = `${SOURCES}${SOURCES.replaceAll('bruger-id', 'engelsk').replace('mitid-engelsk', 'engelsk')}  language: en\n`;

type Wish = {
  title?: string;
  da?: readonly string[];
  en?: readonly string[];
  review?: string;
  english?: string;
  kind?: string;
  sources?: string;
  answer?: string;
};

/** An answer of so many words in each of its parts. */
function answerOf(short: number, steps: number, more = 0, heading = 'Mere'): string {
  const below = more === 0 ? '' : `\n\n## ${heading}\n\n${'ord '.repeat(more)}`;
  return `${'ord '.repeat(short)}\n\n1. ${'ord '.repeat(steps)}${below}`;
}

/** An entry that keeps every rule, apart from what a story wishes. */
function entry(id: string, wish: Wish = {}): string {
  const da = wish.da ?? Array.from({ length: 8 }, (_, n) => `spørgsmål ${n} om ${id}`);
  const en = wish.en ?? [`first question on ${id}`, `second question on ${id}`];
  return [
    '---',
    `id: ${id}`,
    `title: ${wish.title ?? `Hvad er ${id}?`}`,
    ...(wish.kind === undefined
      ? []
      : ['kind: guide', 'choices: [{ label: A, to: to }, { label: B, to: tre }]']),
    'questions:',
    `  da: ${JSON.stringify(da)}`,
    `  en: ${JSON.stringify(en)}`,
    `sources: ${wish.sources ?? '[{ id: mitid-bruger-id, checked: 2026-01-01 }]'}`,
    wish.english === '' ? '# no English' : `english: ${JSON.stringify(wish.english ?? 'A short answer.')}`,
    wish.review === '' ? '# uden dato' : `review: ${wish.review ?? '2027-11-23'}`,
    '---',
    '',
    wish.answer ?? answerOf(10, 10, 10),
  ].join('\n');
}

async function breaches(
  files: Files,
): Promise<{ errors: string[]; warnings: string[]; thin: string[]; all: readonly Problem[] }> {
  return inFolder({ 'bruger-id/glemt.md': null, 'sources.yaml': PAGES, ...files }, async (dir) => {
    const today = '2026-11-23';
    const { entries, sources } = await loadKnowledge(dir, { today });
    const { problems, warnings, thin } = checkHouseRules(entries, { today, sources });
    const shown = (found: readonly Problem[]) =>
      found.map(
        ({ file, line, column, path, code }) =>
          `${file.replace(`${dir}/`, '')}:${line}:${column} ${path} ${code}`,
      );
    return {
      errors: shown(problems),
      warnings: shown(warnings),
      thin: shown(thin),
      all: [...problems, ...warnings],
    };
  });
}

describe('the house rules', () => {
  it('have nothing to say about an entry that keeps them', async () => {
    expect(await breaches({ 'a/en.md': entry('en'), 'a/to.md': entry('to') })).toEqual({
      errors: [],
      warnings: [],
      thin: [],
      all: [],
    });
    expect(
      await breaches({ 'a/en.md': entry('en', { answer: 'ord '.repeat(12), review: '2026-11-23' }) }),
    ).toMatchObject({
      all: [],
    });
    const full = { answer: answerOf(30, 80, 39), english: answerOf(35, 100, 54, 'More') };
    expect(await breaches({ 'a/en.md': entry('en', full) })).toMatchObject({ all: [] });
    const guide = { kind: 'guide', answer: 'Hvad er sket?' };
    const choices = { 'a/to.md': entry('to'), 'a/tre.md': entry('tre') };
    expect(await breaches({ 'a/en.md': entry('en', guide), ...choices })).toMatchObject({ all: [] });
  });

  it.each<[string, Wish, string]>([
    ['31 words in the short answer', { answer: answerOf(31, 10) }, 'a/en.md:12:1 answer short-word-count'],
    ['81 words in the steps', { answer: answerOf(10, 81) }, 'a/en.md:12:1 answer steps-word-count'],
    ['151 words in all', { answer: answerOf(30, 80, 41) }, 'a/en.md:12:1 answer answer-word-count'],
    ['36 English words first', { english: answerOf(36, 9) }, 'a/en.md:8:10 english short-word-count'],
    ['101 English words then', { english: answerOf(9, 101) }, 'a/en.md:8:10 english steps-word-count'],
    [
      '191 English words in all',
      { english: answerOf(35, 100, 56, 'More') },
      'a/en.md:8:10 english answer-word-count',
    ],
    [
      'a first sentence about "det"',
      { answer: `Ja, det kan du. ${answerOf(9, 9)}` },
      'a/en.md:12:1 answer no-subject',
    ],
    ['an English one about "it"', { english: 'It is free.' }, 'a/en.md:8:10 english no-subject'],
    [
      'a reservation in running text',
      { answer: `${answerOf(9, 9)} (tjek mitid.dk)` },
      'a/en.md:12:1 answer told-to-check',
    ],
    [
      'a reservation in running English',
      { english: 'The app is free (check mitid.dk).' },
      'a/en.md:8:10 english told-to-check',
    ],
    ['an abbreviation', { answer: `${answerOf(9, 9)} fx nu` }, 'a/en.md:12:1 answer unspeakable'],
    ['an English one', { english: 'Cards, e.g. a passport.' }, 'a/en.md:8:10 english unspeakable'],
    [
      'an aside in brackets',
      { answer: `${answerOf(9, 9)} (det er der mange, som ikke ved)` },
      'a/en.md:12:1 answer unspeakable',
    ],
    [
      'another price in English',
      { answer: `${answerOf(9, 9)} 41,76 kroner`, english: 'The price is 41.67 kroner.' },
      'a/en.md:8:10 english numbers-differ',
    ],
    [
      'an English page before a Danish one',
      { sources: '[{ id: engelsk, checked: 2026-01-01 }, { id: mitid-bruger-id, checked: 2026-01-01 }]' },
      'a/en.md:7:17 sources[0].id english-source-first',
    ],
    [
      'a page that is evidence and further reading',
      { sources: '[{ id: mitid-bruger-id, checked: 2026-01-01 }]\nfurther: [mitid-bruger-id]' },
      'a/en.md:7:43 sources[0].checked further-checked',
    ],
    ['no review', { review: '' }, 'a/en.md:2:1 review review-missing'],
  ])('%s is an error', async (_, wish, expected) => {
    expect(await breaches({ 'a/en.md': entry('en', wish) })).toMatchObject({
      errors: [expected],
      warnings: [],
    });
  });

  it.each<[string, Wish, string]>([
    [
      'nine questions',
      { da: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
      'a/en.md:5:3 questions too-few-questions',
    ],
    [
      'one English question',
      { da: 'abcdefghij'.split(''), en: ['only one'] },
      'a/en.md:6:7 questions.en too-few-english-questions',
    ],
    ['11 words', { answer: 'ord '.repeat(11) }, 'a/en.md:12:1 answer answer-too-short'],
    ['no English', { english: '' }, 'a/en.md:2:1 english english-missing'],
  ])('%s is a warning that something is still missing', async (_, wish, expected) => {
    const { errors, warnings, thin } = await breaches({ 'a/en.md': entry('en', wish) });
    expect([errors, warnings, thin]).toEqual([[], [expected], [expected]]);
  });

  it.each<[string, Wish, string]>([
    ['a title that asks nothing', { title: 'Om en' }, 'a/en.md:3:8 title title-without-question-mark'],
    ['a review of yesterday', { review: '2026-11-22' }, 'a/en.md:9:9 review review-overdue'],
  ])('%s is a warning', async (_, wish, expected) => {
    expect(await breaches({ 'a/en.md': entry('en', wish) })).toMatchObject({
      errors: [],
      warnings: [expected],
    });
  });

  it('do not mind an entry that says its title again', async () => {
    const da = ['Hvad er en?', ...'abcdefgh'.split('')];
    expect(await breaches({ 'a/en.md': entry('en', { da }) })).toMatchObject({ all: [] });
  });

  it('let three entries share a vague question, from which one can choose, but not four', async () => {
    const da = [...'abcdefgh'.split(''), 'koden virker ikke'];
    const files = ['en', 'to', 'tre', 'fire'].map((id) => [
      `a/${id}.md`,
      entry(id, { da: da.map((q, at) => (at < 8 ? `${q} ${id}` : q)) }),
    ]);
    const shared = async (count: number): Promise<number> =>
      (await breaches(Object.fromEntries(files.slice(0, count)))).warnings.length;
    expect(await shared(3)).toBe(0);
    expect(await shared(4)).toBe(4);
  });

  it('warn of a title that another entry has as a question, however it is written', async () => {
    const { warnings, errors, all } = await breaches({
      'a/en.md': entry('en', { da: [...'abcdefgh'.split(''), 'Hvad  ER to? '] }),
      'a/to.md': entry('to'),
    });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'a/en.md:5:40 questions.da[8] question-twice',
      'a/to.md:3:8 title question-twice',
    ]);
    expect(all[0]?.details['other']).toMatch(/a\/to\.md:3$/);
    expect(all[1]?.details['other']).toMatch(/a\/en\.md:5$/);
  });

  it('are told for every well-formed entry, also beside a broken one', async () => {
    const { errors } = await breaches({ 'a/en.md': entry('en', { review: '' }), 'a/to.md': 'x' });
    expect(errors).toEqual(['a/en.md:2:1 review review-missing']);
  });
});
