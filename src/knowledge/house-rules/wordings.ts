import { normalise } from '../../text/normalise.ts';
import type { LocatedEntry } from '../entry-document.ts';
import type { Path } from '../problems.ts';
import { eachEntry, type Breach, type HouseRule } from './rule.ts';

/** Fewer wordings than this find an entry only for those who happen to use its words. */
const QUESTIONS = 10;
const ENGLISH_QUESTIONS = 2;
/** So many suggestions are shown at most. */
const CHOICES = 3;

/** What the title and the wordings must be like. */
export const wordingRules: readonly HouseRule[] = [
  eachEntry(
    'too-few-questions',
    ({ questions: { da, en } }) => {
      const count = da.length + en.length;
      return count < QUESTIONS ? [{ path: ['questions'], details: { count, minimum: QUESTIONS } }] : [];
    },
    'thin',
  ),
  eachEntry(
    'too-few-english-questions',
    ({ questions: { en } }) =>
      en.length < ENGLISH_QUESTIONS
        ? [{ path: ['questions', 'en'], details: { count: en.length, minimum: ENGLISH_QUESTIONS } }]
        : [],
    'thin',
  ),
  eachEntry(
    'title-without-question-mark',
    ({ title }) => (title.endsWith('?') ? [] : [{ path: ['title'] }]),
    'warning',
  ),
  { code: 'question-twice', severity: 'warning', check: questionsTwice },
];

/**
 * Questions that stand under more entries than can be suggested, and titles that stand elsewhere too. (A vague question may
 * stand under a few entries, which are then suggested.) Each breach names the place of another.
 */
function questionsTwice(entries: readonly LocatedEntry[]): Breach[] {
  const places = new Map<string, Question[]>();
  for (const question of entries.flatMap(questionsOf)) {
    const text = normalise(question.text);
    places.set(text, [...(places.get(text) ?? []), question]);
  }
  const tooMany = [...places.values()].filter((same) => !isChoice(same));
  return tooMany.flatMap((same) =>
    same.flatMap((one) => {
      const other = same.find((candidate) => candidate.located !== one.located);
      if (other === undefined) return [];
      const { document } = other.located;
      const place = `${document.file}:${document.placeOf(other.path).line}`;
      return [{ located: one.located, path: one.path, details: { value: one.text, other: place } }];
    }),
  );
}

function isChoice(same: readonly Question[]): boolean {
  return (
    same.every(({ path }) => path[0] !== 'title') &&
    new Set(same.map(({ located }) => located)).size <= CHOICES
  );
}

type Question = { readonly located: LocatedEntry; readonly path: Path; readonly text: string };

function questionsOf(located: LocatedEntry): Question[] {
  const { title, questions } = located.entry;
  return [
    { located, path: ['title'], text: title },
    ...questions.da.map((text, index) => ({ located, path: ['questions', 'da', index], text })),
    ...questions.en.map((text, index) => ({ located, path: ['questions', 'en', index], text })),
  ];
}
