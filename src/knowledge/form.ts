import { z } from 'zod';
import { problemAt, type KnowledgeDocument } from './document.ts';
import { suggestion } from './nearest.ts';
import { PROBLEM_CODES, type Details, type Path, type Problem, type ProblemCode } from './problems.ts';

/**
 * Checks a document against the form of its file. Gives the parsed value, or null and every problem with its place. A
 * key without a value counts as empty; a problem that zod finds twice at one place is given once.
 */
export function checkForm<T>(
  document: KnowledgeDocument,
  schema: z.ZodType<T>,
): { readonly value: T | null; readonly problems: readonly Problem[] } {
  const result = schema.safeParse(document.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, document, schema));
  const once = new Map(problems.map((problem) => [`${problem.path} ${problem.code}`, problem]));
  return { value: null, problems: [...once.values()] };
}

function problemsOf(issue: z.core.$ZodIssue, document: KnowledgeDocument, schema: z.ZodType): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) =>
      problemAt(document, [...path, key], 'unknown-key', { key, ...suggestion(key, known) }, 'key'),
    );
  }
  const reason = reasonOf(issue, valueAt(document.value, path));
  return reason === null ? [] : [problemAt(document, path, ...reason)];
}

function reasonOf(issue: z.core.$ZodIssue, value: unknown): [ProblemCode, Details] | null {
  if (value === undefined) return ['missing', {}];
  if (value === null || (typeof value === 'string' && value.trim() === '')) return ['empty', {}];
  const own = z.enum(PROBLEM_CODES).safeParse(issue.message);
  if (own.success) return [own.data, ownDetails(issue, value)];
  if (issue.code === 'too_big' && typeof value === 'string') {
    return ['too-long', { length: value.trim().length, maximum: Number(issue.maximum) }];
  }
  if (issue.code === 'too_big' && Array.isArray(value)) {
    return ['too-many', { count: value.length, maximum: Number(issue.maximum) }];
  }
  if (issue.code === 'too_small' && Array.isArray(value)) {
    return ['too-few', { count: value.length, minimum: Number(issue.minimum) }];
  }
  // What remains are limits of a value of the wrong type, which has an issue `invalid_type` as well.
  if (issue.code !== 'invalid_type') return null;
  return ['wrong-kind', { expected: KINDS.get(issue.expected) ?? issue.expected, ...kindOf(value) }];
}

/** Kinds as curators see them in the file, by zod's names. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'list'],
  ['object', 'fields'],
]);

function kindOf(value: unknown): Details {
  if (Array.isArray(value)) return { got: 'list' };
  if (typeof value === 'object') return { got: 'fields' };
  return { got: typeof value === 'string' ? 'text' : typeof value, value: written(value) };
}

function ownDetails(issue: z.core.$ZodIssue, value: unknown): Details {
  const params =
    issue.code === 'custom'
      ? z.record(z.string(), z.union([z.string(), z.number()])).safeParse(issue.params)
      : null;
  return params?.success === true ? params.data : { value: written(value) };
}

/** A value as it may have been written, without quotes. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value at a path of a parsed document, undefined where there is none. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((around, step) => {
    const parts: object = typeof around === 'object' && around !== null ? around : {};
    return Object.entries(parts).find(([key]) => key === String(step))?.[1];
  }, value);
}

/** The keys that the schema allows at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, path.slice(1));
  if (!(schema instanceof z.ZodObject)) return [];
  const [step, ...rest] = path;
  return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[step], rest);
}
