import { normalise } from '../text/normalise.ts';
import { plainText } from '../text/markdown.ts';
import { problemAt } from './document.ts';
import type { LocatedEntry } from './entry-document.ts';
import { sortProblems, type Details, type Findings, type Path, type ProblemCode } from './problems.ts';

/** With fewer wordings, an entry is found only by people who happen to use its words. */
const QUESTIONS = 10;
const ENGLISH_QUESTIONS = 2;
/** An answer is read aloud: under 20 words it explains nothing, over 140 (about a minute) nobody remembers the beginning. */
const WORDS = { minimum: 20, maximum: 140 } as const;

/** Where a rule is broken. */
type Breach = { readonly located: LocatedEntry; readonly path: Path; readonly details: Details };

/** What this knowledge base demands beyond form. `check` takes all its well-formed entries and today's ISO date. */
type HouseRule = {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly check: (entries: readonly LocatedEntry[], today: string) => readonly Breach[];
};

/** The details of a breach of a rule about one entry, or null when the entry keeps it. */
type EntryCheck = (entry: LocatedEntry['entry'], today: string) => Details | null;

const houseRules: readonly HouseRule[] = [
  {
    code: 'too-few-questions',
    severity: 'error',
    check: forEach(['questions'], ({ questions }) => {
      const count = questions.da.length + questions.en.length;
      return count < QUESTIONS ? { count, minimum: QUESTIONS } : null;
    }),
  },
  {
    code: 'too-few-english-questions',
    severity: 'error',
    check: forEach(['questions', 'en'], ({ questions: { en } }) =>
      en.length < ENGLISH_QUESTIONS ? { count: en.length, minimum: ENGLISH_QUESTIONS } : null,
    ),
  },
  {
    code: 'answer-word-count',
    severity: 'error',
    check: forEach(['answer'], ({ answer }) => {
      const count = countWords(answer);
      return count < WORDS.minimum || count > WORDS.maximum ? { count, ...WORDS } : null;
    }),
  },
  {
    code: 'english-missing',
    severity: 'error',
    check: forEach(['english'], ({ english }) => (english === undefined ? {} : null)),
  },
  {
    code: 'review-missing',
    severity: 'error',
    check: forEach(['review'], ({ review }) => (review === undefined ? {} : null)),
  },
  {
    code: 'title-without-question-mark',
    severity: 'warning',
    check: forEach(['title'], ({ title }) => (title.endsWith('?') ? null : {})),
  },
  {
    code: 'review-overdue',
    severity: 'warning',
    check: forEach(['review'], ({ review }, today) =>
      review !== undefined && review < today ? { value: review } : null,
    ),
  },
  { code: 'question-twice', severity: 'warning', check: questionsTwice },
];

/** Checks entries against the house rules. `today` is an ISO date. */
export function checkHouseRules(entries: readonly LocatedEntry[], today: string): Findings {
  const findings = houseRules.flatMap(({ code, severity, check }) =>
    check(entries, today).map(({ located: { document }, path, details }) => ({
      severity,
      problem: problemAt(document, path, code, details),
    })),
  );
  const of = (wanted: HouseRule['severity']) =>
    sortProblems(findings.filter(({ severity }) => severity === wanted).map(({ problem }) => problem));
  return { problems: of('error'), warnings: of('warning') };
}

function forEach(path: Path, check: EntryCheck): HouseRule['check'] {
  return (entries, today) =>
    entries.flatMap((located) => {
      const details = check(located.entry, today);
      return details === null ? [] : [{ located, path, details }];
    });
}

function countWords(markdown: string): number {
  return plainText(markdown)
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word) && !/^\d+\.$/.test(word)).length;
}

/** So many suggestions are shown at most. */
const CHOICES = 3;

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
