import { Refusal } from '../../../src/playground/refusal.ts';

/** What Slack says about these blocks; an empty list when it takes them. */
export function complaints(check: () => unknown): unknown {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.details['errors'] ?? error.code;
    throw error;
  }
}
