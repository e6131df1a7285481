import { z } from 'zod';
import { suggestion } from '../knowledge/nearest.ts';

/** A question that people have labelled. `expect`: ids of the entries that answer it, none when no entry does. */
export type TestQuestion = {
  readonly q: string;
  readonly expect: readonly string[];
  /** The way it is worded, in its author's terms: `plain`, `typo`, `story`, … */
  readonly style: string;
};

/** A problem in a file of questions. The wording of each code is in `i18n/`. */
export type QuestionProblem = {
  /** From 1. */
  readonly line: number;
  readonly code: 'not-json' | 'not-object' | 'q' | 'expect' | 'style' | 'unknown-id' | 'no-questions';
  /** For `unknown-id`: the `id`, and a `suggestion` when a known one is close. */
  readonly details: Readonly<Record<string, string | number>>;
};

const Line = z.object({ q: z.string(), expect: z.array(z.string()), style: z.string().min(1) });

/**
 * Reads questions from JSON lines, `{ "q": …, "expect": [ids], "style": … }`; empty lines and further fields are ignored.
 * `ids`: those of all entries. Gives the questions, or every problem.
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
  return field === 'q' || field === 'expect' || field === 'style' ? field : 'not-object';
}
