import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

type Issue = z.core.$ZodIssue;

/**
 * Takes what zod found and the place of the checked value (`/blocks`); gives Slack's wording, one line each:
 * `must be less than 3001 characters [json-pointer:/blocks/0/text/text]`.
 */
function slackProblems(error: z.ZodError, root: string): string[] {
  return error.issues.flatMap(flatten).map((issue) => {
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    const path = missing ? issue.path.slice(0, -1) : issue.path;
    return `${wording(issue, missing)} [json-pointer:${[root, ...path.map(String)].join('/')}]`;
  });
}

function flatten(issue: Issue): Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

function wording(issue: Issue, missing: boolean): string {
  if (missing) return `missing required field: ${String(issue.path.at(-1))}`;
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? `no more than ${issue.maximum} items allowed`
        : `must be less than ${Number(issue.maximum) + 1}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `no fewer than ${issue.minimum} items allowed`
        : `must be more than ${Number(issue.minimum) - 1}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_type':
      return `must provide a ${issue.expected}`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join()}`;
    case 'invalid_union':
      return issue.errors.length > 0 ? 'failed to match all allowed schemas' : 'unsupported type';
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
      break;
  }
  return issue.message;
}

/**
 * Parses `value`, found at `root`. Refuses with `code` and Slack's list of what is wrong, in `errors` and in
 * `response_metadata.messages`.
 */
export function checkAgainst<T>(schema: z.ZodType<T>, value: unknown, code: string, root: string): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const problems = slackProblems(result.error, root);
  throw new Refusal(code, {
    errors: problems,
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  });
}
