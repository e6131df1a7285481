import type { Logger } from '../../logging.ts';
import type { Posted } from './door.ts';

/** What becomes of a post that is owed to somebody until Slack took it. */
export type Owed = {
  readonly posted: () => Promise<void>;
  /** Nothing reaches that person. */
  readonly refused: () => Promise<void>;
  /** It is tried again after so many milliseconds. */
  readonly later: (afterMs: number) => Promise<void>;
};

/** After Slack refused everything, the next attempt comes after the time of so many calls. */
const EVERYWHERE_CALLS = 6;

/** Writes down what became of it. `postMs`: the longest that one call to Slack takes; `what` names it in the log. */
export async function settle(
  outcome: Posted,
  owed: Owed,
  { postMs, logger, what }: { readonly postMs: number; readonly logger: Logger; readonly what: string },
): Promise<void> {
  switch (outcome.outcome) {
    case 'posted':
      await owed.posted();
      break;
    case 'refused':
      logger.warn({ slack: outcome.code }, `${what} cannot be told`);
      await owed.refused();
      break;
    case 'refused-everywhere':
      await owed.later(EVERYWHERE_CALLS * postMs);
      break;
    case 'wait':
      await owed.later(outcome.seconds * 1000);
      break;
    case 'unknown':
    case 'not-seen':
      // The message may have arrived: the next try searches for it first.
      logger.warn({ outcome: outcome.outcome }, `${what} not told`);
      await owed.later(postMs);
      break;
  }
}
