import type { Announcements } from '../announcements/announcements.ts';
import type { Curation } from '../curation/curation.ts';
import type { CitizenPages } from '../blocks/answer/for-citizen.ts';
import type { Logger } from '../logging.ts';
import type { Matcher } from '../matching/match.ts';
import type { AnswerOnce } from './inbox/answer-once.ts';
import type { ReplyOnce } from './inbox/reply-once.ts';
import type { Door } from './slack/door.ts';
import type { Places } from './slack/places.ts';
import type { Once } from '../time/once.ts';

/** What every listener works with. `matcher` gives the matcher of the knowledge in use at this moment. */
export type Services = {
  readonly matcher: () => Matcher;
  readonly curation: Curation;
  readonly announcements: Announcements;
  /** Whether an announcement may call everybody in a channel. */
  readonly pingsAllowed: boolean;
  /** Posts. */
  readonly door: Door;
  /** Answers a message that is in the inbox. */
  readonly answerOnce: AnswerOnce;
  /** Answers a command or a shortcut that is in the inbox. */
  readonly replyOnce: ReplyOnce;
  /** For work that must not be done twice by this process. */
  readonly once: Once;
  /** Where coordinators hear of questions without an answer; null where there is no such channel. */
  readonly coordinatorChannel: string | null;
  /** Where citizens find an answer; null where there are no pages for them. */
  readonly pages: CitizenPages | null;
  /** Links to messages, and channels' names. */
  readonly places: Places;
  /** The id of the bot's workspace; null where Slack does not say. */
  readonly teamId: string | null;
  readonly logger: Logger;
};
