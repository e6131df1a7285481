import { describe, expect, it } from 'vitest';
import { checkHouseRules } from '../../src/knowledge/house-rules.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Problem } from '../../src/knowledge/problems.ts';
import { inFolder, type Files } from '../support/knowledge-folder.ts';

type Wish = {
  title?: string;
  da?: readonly string[];
  en?: readonly string[];
  review?: string;
  english?: string;
  words?: number;
};

/** An entry that keeps every rule, apart from what a story wishes. */
function entry(id: string, wish: Wish = {}): string {
  const da = wish.da ?? Array.from({ length: 8 }, (_, n) => `spørgsmål ${n} om ${id}`);
  const en = wish.en ?? [`first question on ${id}`, `second question on ${id}`];
  return [
    '---',
    `id: ${id}`,
    `title: ${wish.title ?? `Hvad er ${id}?`}`,
    'questions:',
    `  da: ${JSON.stringify(da)}`,
    `  en: ${JSON.stringify(en)}`,
    'sources: [{ id: mitid-bruger-id, checked: 2026-01-01 }]',
    wish.english === '' ? '# no English' : `english: ${wish.english ?? 'A short answer.'}`,
    wish.review === '' ? '# uden dato' : `review: ${wish.review ?? '2027-11-23'}`,
    '---',
    '',
    'ord '.repeat(wish.words ?? 30),
  ].join('\n');
}

async function breaches(
  files: Files,
): Promise<{ errors: string[]; warnings: string[]; all: readonly Problem[] }> {
  return inFolder({ 'bruger-id/glemt.md': null, ...files }, async (dir) => {
    const { entries } = await loadKnowledge(dir, { today: '2026-11-23' });
    const { problems, warnings } = checkHouseRules(entries, '2026-11-23');
    const shown = (found: readonly Problem[]) =>
      found.map(
        ({ file, line, column, path, code }) =>
          `${file.replace(`${dir}/`, '')}:${line}:${column} ${path} ${code}`,
      );
    return { errors: shown(problems), warnings: shown(warnings), all: [...problems, ...warnings] };
  });
}

describe('the house rules', () => {
  it('have nothing to say about an entry that keeps them', async () => {
    expect(await breaches({ 'a/en.md': entry('en'), 'a/to.md': entry('to') })).toEqual({
      errors: [],
      warnings: [],
      all: [],
    });
    expect(await breaches({ 'a/en.md': entry('en', { words: 20, review: '2026-11-23' }) })).toMatchObject({
      all: [],
    });
    expect(await breaches({ 'a/en.md': entry('en', { words: 140 }) })).toMatchObject({ all: [] });
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
    ['19 words', { words: 19 }, 'a/en.md:12:1 answer answer-word-count'],
    ['141 words', { words: 141 }, 'a/en.md:12:1 answer answer-word-count'],
    ['no review', { review: '' }, 'a/en.md:2:1 review review-missing'],
    ['no English', { english: '' }, 'a/en.md:2:1 english english-missing'],
  ])('%s is an error', async (_, wish, expected) => {
    expect(await breaches({ 'a/en.md': entry('en', wish) })).toMatchObject({
      errors: [expected],
      warnings: [],
    });
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
    const { errors } = await breaches({ 'a/en.md': entry('en', { words: 5 }), 'a/to.md': 'x' });
    expect(errors).toEqual(['a/en.md:12:1 answer answer-word-count']);
  });
});
