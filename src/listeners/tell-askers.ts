import type { webApi } from '@slack/bolt';
import { answerWith } from '../answering/answer-question.ts';
import { buildAnswered } from '../blocks/answer/answered.ts';
import type { Intro } from '../blocks/answer/button.ts';
import type { Message } from '../blocks/kit/message.ts';
import type { ToTell } from '../curation/telling.ts';
import { describeError } from '../logging.ts';
import { refusalOf, waitAsked } from './slack/attempt.ts';
import { findPost, slackTime, type Where } from './slack/find-post.ts';
import type { Services } from './services.ts';

type With = Pick<Services, 'matcher' | 'curation' | 'announcements' | 'logger'> & {
  /** Without retries of its own, so that nobody is told twice; gives up after `postMs` milliseconds. */
  readonly client: webApi.WebClient;
  readonly postMs: number;
};

const EVENT_TYPE = 'mitid_told';
/** Telling one person takes at most 5 calls: 2 searches, opening a conversation, 2 posts. One more as a reserve. */
const CALLS = 6;

/** Tells everybody who waits for an answer that it came: each once, and in private what was asked in private. */
export async function tellAskers({ curation, ...others }: With): Promise<void> {
  const next = async () => curation.nextToTell(CALLS * others.postMs);
  for (let asker = await next(); asker !== null; asker = await next()) {
    try {
      await tell(asker, { ...others, curation });
    } catch (error) {
      others.logger.warn(describeError(error), 'asker not told');
      const waitMs = waitAsked(error);
      if (refusalOf(error) === null) {
        // The message may have arrived: the next try searches for it first.
        await curation.tellLater(asker, waitMs ?? others.postMs);
        continue;
      }
    }
    await curation.told(asker);
  }
}

async function tell(asker: ToTell, { matcher, announcements, curation, client }: With): Promise<void> {
  const { place, userId, isAgain } = asker;
  const metadata = {
    event_type: EVENT_TYPE,
    event_payload: { miss: asker.missId, question: asker.questionId },
  };
  if (!place.isPrivate && (await tellInThread())) return;
  const { channel } = await client.conversations.open({ users: userId });
  const id = channel?.id;
  if (id !== undefined && !(isAgain && (await isThere({ channel: id }))))
    await client.chat.postMessage({ ...messageFor(null), channel: id, metadata });

  /** Gives false when Slack no longer lets the bot post there. */
  async function tellInThread(): Promise<boolean> {
    const { channel: shared, threadTs } = place;
    const thread = threadTs === null ? {} : { thread_ts: threadTs };
    try {
      if (isAgain && (await isThere({ channel: shared, threadTs: threadTs ?? undefined }))) return true;
      await client.chat.postMessage({ ...messageFor(userId), channel: shared, ...thread, metadata });
      return true;
    } catch (error) {
      if (refusalOf(error) === null) throw error;
      return false;
    }
  }

  async function isThere(where: Omit<Where, 'since'>): Promise<boolean> {
    return (await findPost(client, { ...where, since: slackTime(asker.miss.firstAt) }, metadata)) !== null;
  }

  function messageFor(who: string | null): Message {
    const { entry, miss, questionId } = asker;
    const intro: Intro = { kind: 'told', who };
    return buildAnswered(answerWith(matcher().snapshot, entry, miss.language), {
      intro,
      question: questionId,
      news: announcements.fresh(entry.id, place.channel),
      isOverdue: curation.isOverdue(entry),
    });
  }
}
