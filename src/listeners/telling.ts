import { webApi } from '@slack/bolt';
import { answerWith } from '../answering/answer-question.ts';
import { buildAnswered } from '../blocks/answered.ts';
import type { Intro } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import type { ToTell } from '../curation/curation.ts';
import { describeError } from '../logging.ts';
import type { Services } from './services.ts';

type With = Pick<Services, 'matcher' | 'curation' | 'announcements' | 'logger'> & {
  /** Repeats nothing by itself, so that nobody is told twice. */
  readonly client: webApi.WebClient;
};

/** Tells everybody who waits for an answer that it came: each once, and nobody else of a question asked in private. */
export async function tellAskers({ curation, ...others }: With): Promise<void> {
  for (let next = await curation.nextToTell(); next !== null; next = await curation.nextToTell()) {
    await tell(next, others);
  }
}

async function tell(
  asker: ToTell,
  { matcher, announcements, client, logger }: Omit<With, 'curation'>,
): Promise<void> {
  const { place, userId } = asker;
  try {
    if (!place.isPrivate && (await tellInThread())) return;
    const { channel } = await client.conversations.open({ users: userId });
    if (channel?.id !== undefined)
      await client.chat.postMessage({ ...messageFor(null), channel: channel.id });
  } catch (error) {
    logger.warn(describeError(error), 'asker not told');
  }

  /** False when Slack no longer lets the bot write there. */
  async function tellInThread(): Promise<boolean> {
    const { channel, threadTs } = place;
    const thread = threadTs === null ? {} : { thread_ts: threadTs };
    try {
      await client.chat.postMessage({ ...messageFor(userId), channel, ...thread });
      return true;
    } catch (error) {
      if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
      return false;
    }
  }

  function messageFor(who: string | null): Message {
    const { entry, miss, questionId } = asker;
    const intro: Intro = { kind: 'told', who };
    return buildAnswered(answerWith(matcher().snapshot, entry, miss.language), {
      intro,
      question: questionId,
      news: announcements.fresh(entry.id, place.channel),
    });
  }
}
