import { buildLetter } from '../blocks/desk/letter.ts';
import type { Services } from './services.ts';
import { slackTime } from './slack/find-post.ts';
import { settle } from './slack/owed.ts';
import { postAlone } from './slack/post-alone.ts';

type With = Pick<Services, 'curation' | 'door' | 'logger'> & {
  /** The longest that one call to Slack takes, in milliseconds. */
  readonly postMs: number;
};

const EVENT_TYPE = 'mitid_letter';
/** Posting one takes at most 4 calls: opening a conversation, a post, and a search before and after it. */
const CALLS = 5;

/** Posts what coordinators and those who asked them wrote to each other: each once, to one person alone. */
export async function postLetters({ curation, door, logger, postMs }: With): Promise<void> {
  const next = async () => curation.nextLetter(CALLS * postMs);
  for (let one = await next(); one !== null; one = await next()) {
    const letter = one;
    const metadata = { event_type: EVENT_TYPE, event_payload: { letter: letter.id } };
    const post = { message: buildLetter(letter), metadata, since: slackTime(letter.at) };
    const posted = await postAlone(door, letter.to, post, letter.isAgain);
    const owed = {
      posted: async () => curation.letterPosted(letter),
      refused: async () => curation.letterRefused(letter),
      later: async (afterMs: number) => curation.letterLater(letter, afterMs),
    };
    await settle(posted, owed, { postMs, logger, what: 'reader of a letter' });
  }
}
