import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { handlingOf, questionIdOf } from '../inbox/arrival.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { hasWords, ownDataWish, wordsIn } from '../slack/said.ts';
import { warnOfPersonalData } from './personal-data.ts';

type Mention = SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs;

/** Answers a mention in its thread. */
export function register(app: App, services: Services): void {
  app.event('app_mention', async (args) => handleMention(args, services));
}

async function handleMention({ event, context, client }: Mention, services: Services): Promise<void> {
  const handling = handlingOf(context);
  const userId = event.user;
  if (handling === null || userId === undefined) return;
  const { channel } = event;
  const threadTs = event.thread_ts ?? event.ts;
  const { text: question } = event;
  const questionId = questionIdOf(handling);
  const isAnswered = await services.answerOnce(
    handling,
    { channel, threadTs, since: event.ts, userId },
    compose,
  );
  if (isAnswered) await warnOfPersonalData(services, handling, { channel, threadTs, userId });

  async function compose(): Promise<Message> {
    if (ownDataWish(question) !== null) return notice(da.privacy.notHere);
    await services.curation.answersIn({ channel, threadTs });
    if (hasWords(question)) return reply(question);
    if (event.thread_ts !== undefined && event.thread_ts !== event.ts) {
      const first = await firstMessage(event.thread_ts);
      if (first === null) return notice(da.slack.threadUnreadable);
      return hasWords(first) ? reply(first, true) : notice(da.slack.noText);
    }
    return event.files === undefined ? reply(question) : notice(da.slack.noText);
  }

  async function reply(text: string, standsAlone = false): Promise<Message> {
    const place = { channel, threadTs, isPrivate: false };
    const asker = { userId: userId ?? '', surface: 'mention', place } as const;
    const { message } = await replyTo(services, { ...asker, id: questionId, text, standsAlone });
    return message;
  }

  /** The text of a thread's first message; null when Slack does not let the bot read it. */
  async function firstMessage(ts: string): Promise<string | null> {
    try {
      const thread = await client.conversations.replies({ channel, ts, limit: 1 });
      return wordsIn(thread.messages?.[0]);
    } catch {
      return null;
    }
  }
}
