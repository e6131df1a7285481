import { z } from 'zod';
import { suggestion } from '../knowledge/nearest.ts';

/** What a word about the bot or its answer is, which is no question for an entry. */
const KINDS = ['thanks', 'greeting', 'about-bot', 'complaint', 'person', 'repeat'] as const;
type ChatQuestion = (typeof KINDS)[number];

/** A question that people have labelled. `expect`: ids of the entries that answer it, none when no entry does. */
export type TestQuestion = {
  readonly q: string;
  readonly expect: readonly string[];
  /** The way it is worded, in its author's terms: `plain`, `typo`, `story`, … */
  readonly style: string;
  /** What the same person asked just before, when it is a follow-up. */
  readonly after: string | null;
  /** What it is when it is no question for an entry, but a word about the bot or its answer. */
  readonly kind: ChatQuestion | null;
};

/** A problem in a file of questions. The wording of each code is in `i18n/`. */
export type QuestionProblem = {
  /** From 1. */
  readonly line: number;
  readonly code: 'not-json' | 'not-object' | Field | 'unknown-id' | 'no-questions';
  /** For `unknown-id`: the `id`, and a `suggestion` when a known one is close. */
  readonly details: Readonly<Record<string, string | number>>;
};

const Line = z.object({
  q: z.string(),
  expect: z.array(z.string()),
  style: z.string().min(1),
  after: z.string().min(1).nullable().default(null),
  kind: z.enum(KINDS).nullable().default(null),
});
const FIELDS = ['q', 'expect', 'style', 'after', 'kind'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Reads questions from JSON lines, `{ "q": …, "expect": [ids], "style": … }` and perhaps `after` and `kind`; empty lines and
 * further fields are ignored. `ids`: those of all entries. Gives the questions, or every problem.
 */
export function readQuestions(
  text: string,
  ids: ReadonlySet<string>,
): { readonly questions: TestQuestion[] } | { readonly problems: QuestionProblem[] } {
  const lines = text.split('\n').map((content, index) => ({ content, line: index + 1 }));
  const read = lines
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, line }) => readLine(content, line, ids));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) return { problems };
  const questions = read.flatMap((one) => ('question' in one ? [one.question] : []));
  return questions.length > 0
    ? { questions }
    : { problems: [{ line: 1, code: 'no-questions', details: {} }] };
}

function readLine(
  content: string,
  line: number,
  ids: ReadonlySet<string>,
): { question: TestQuestion } | { problems: QuestionProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { problems: [{ line, code: 'not-json', details: {} }] };
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const codes = new Set(parsed.error.issues.map(({ path: [field] }) => toCode(field)));
    return { problems: [...codes].map((code) => ({ line, code, details: {} })) };
  }
  const unknown = parsed.data.expect.filter((id) => !ids.has(id));
  if (unknown.length === 0) return { question: parsed.data };
  return {
    problems: unknown.map((id) => ({ line, code: 'unknown-id', details: { id, ...suggestion(id, ids) } })),
  };
}

function toCode(field: PropertyKey | undefined): QuestionProblem['code'] {
  return FIELDS.find((one) => one === field) ?? 'not-object';
}
