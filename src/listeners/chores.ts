import { startChores } from '../curation/curation.ts';
import { describeError } from '../logging.ts';
import { every, type Repeated } from '../time/every.ts';
import { startDelivering, tellReport } from './announcements/delivering-loop.ts';
import type { MissBoard } from './desk/board.ts';
import { runErrands } from './errands.ts';
import { postLetters } from './post-letters.ts';
import type { Services } from './services.ts';
import type { TokenWatch } from './slack/token-watch.ts';
import type { UserGroup } from './slack/user-group.ts';
import { tellAskers } from './tell-askers.ts';

/** In milliseconds. */
export type ChorePace = {
  /** How often the bot looks for messages that wait for an answer. */
  readonly openMs: number;
  /** How often it looks for people to tell about a new answer. */
  readonly tellMs: number;
  /** How often it looks whether there is something to tell of itself. */
  readonly errandMs: number;
  /** The timeout of one call to Slack that posts. */
  readonly postMs: number;
  /** How often it looks for announcements to send, and for posts to change. */
  readonly announceMs: number;
  /** The pause before Slack is asked again about a connection or a token that it refused. */
  readonly connectMs: number;
};

export type ChoresOptions = {
  readonly pace: ChorePace;
  readonly token: Pick<TokenWatch, 'check'>;
  readonly group: Pick<UserGroup, 'refresh'>;
  readonly board: MissBoard;
  /** Answers what waits. */
  readonly tryOpen: () => Promise<void>;
};

/** How often Slack is asked who is in the coordinators' user group, in milliseconds. */
const GROUP_MS = 10 * 60 * 1000;

/** Begins what the bot does of itself, again and again. */
export function startAllChores(
  services: Services,
  { pace, token, group, board, tryOpen }: ChoresOptions,
): readonly Repeated[] {
  const { curation, announcements, coordinatorChannel, door, logger } = services;
  const { postMs } = pace;
  const failed = (what: string) => (error: unknown) => logger.error(describeError(error), what);
  board.catchUp().catch(failed('misses not shown to coordinators'));
  return [
    startChores(curation, failed('chore failed')),
    every(pace.connectMs, token.check, failed('token not checked')),
    every(GROUP_MS, group.refresh, failed('members of the user group not known')),
    every(pace.openMs, tryOpen, failed('open messages not answered'), () =>
      logger.info('open messages are answered again'),
    ),
    every(pace.openMs, board.retry, failed('misses not shown to coordinators')),
    every(pace.tellMs, async () => tellAskers({ ...services, postMs }), failed('askers not told')),
    every(
      pace.errandMs,
      async () => runErrands({ ...services, postMs }),
      failed('coordinators not told of the week, or of what is due'),
    ),
    every(pace.tellMs, async () => postLetters({ ...services, postMs }), failed('letters not posted')),
    startDelivering({
      announcements,
      tell: async (report) => tellReport(door, coordinatorChannel, report),
      pauseMs: pace.announceMs,
      onError: failed('announcements not delivered'),
    }),
  ];
}
