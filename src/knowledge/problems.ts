import { FORBIDDEN } from '../text/answer-markdown.ts';

/** Everything that can be wrong with a knowledge file. The wording of each code is in `i18n/da/problems.ts`. */
export const PROBLEM_CODES = [
  // The folder and its files
  'knowledge-dir-missing',
  'unreadable',
  'not-a-file',
  'file-too-large',
  'not-utf8',
  'no-entries',
  'sources-missing',
  'entry-outside-topic',
  'entry-too-deep',
  'wrong-extension',
  'unknown-file',
  'list-in-topic',
  'bad-topic-name',
  // Front matter and YAML
  'front-matter-missing',
  'front-matter-unclosed',
  'yaml-syntax',
  'yaml-duplicate-key',
  'yaml-special-sign',
  // The form of one value
  'missing',
  'empty',
  'answer-empty',
  'answer-in-front-matter',
  'wrong-kind',
  'unknown-key',
  'too-long',
  'too-long-for-slack',
  'too-few',
  'too-many',
  'several-lines',
  'bad-id',
  'not-a-date',
  'not-a-partial-date',
  'not-https',
  ...FORBIDDEN,
  'unknown-kind',
  'unknown-entry-kind',
  'unknown-varies',
  'not-a-user-id',
  'unknown-language',
  'reply-to-question',
  // What the files say about each other and about time
  'id-not-file-name',
  'duplicate-entry',
  'duplicate-source',
  'duplicate-topic',
  'duplicate-not-covered',
  'unknown-source',
  'unknown-entry',
  'related-to-itself',
  'choices-missing',
  'choices-of-answer',
  'choice-to-itself',
  'choices-in-circle',
  'listed-twice',
  'date-in-future',
  'review-before-check',
  'topic-without-entries',
  'word-in-two-rows',
  // The house rules of this knowledge base
  'too-few-questions',
  'too-few-english-questions',
  'short-word-count',
  'steps-word-count',
  'answer-word-count',
  'answer-too-short',
  'no-subject',
  'told-to-check',
  'unspeakable',
  'numbers-differ',
  'english-source-first',
  'further-checked',
  'too-long-to-say',
  'english-missing',
  'review-missing',
  'title-without-question-mark',
  'review-overdue',
  'near-duplicate',
  'question-twice',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type Details = Readonly<Record<string, string | number>>;

/** Where something stands; both count from 1, columns in UTF-16 units as editors count them. */
export type Place = { readonly line: number; readonly column: number };

/** The way to a value inside a file: keys and positions, `['sources', 0, 'checked']`. */
export type Path = readonly (string | number)[];

/** What is wrong, and where. `path` is written like `sources[0].checked`, or empty where a file as a whole is meant. */
export type Problem = Place & {
  readonly file: string;
  readonly path: string;
  readonly code: ProblemCode;
  readonly details: Details;
};

/** `problems` must be put right before the knowledge can be used; `warnings` stop nothing. */
export type Findings = { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** A problem of a file as a whole, shown at its beginning unless a place is known. */
export function fileProblem(
  file: string,
  code: ProblemCode,
  details: Details = {},
  { line, column }: Place = { line: 1, column: 1 },
): Problem {
  return { file, line, column, path: '', code, details };
}

/** `['sources', 0, 'checked']` -> `sources[0].checked`. */
export function writePath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}

/** Sorts by file, then by place. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
