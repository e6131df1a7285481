import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { notice } from '../../blocks/message.ts';
import { da } from '../../i18n/da.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { fromSlackText, hasWords } from '../slack-text.ts';
import { messageKey } from './message-key.ts';

type Mention = SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs;

/** Answers a mention in its thread. */
export function register(app: App, services: Services): void {
  app.event('app_mention', async (args) => handleMention(args, services));
}

async function handleMention({ event, context, client, say }: Mention, services: Services): Promise<void> {
  if (event.bot_id !== undefined) return;
  const question = fromSlackText(event.text);
  await services.once.run(messageKey(context.teamId, event, question), async () => {
    const message = await replyToMention();
    await say({ ...message, thread_ts: event.thread_ts ?? event.ts });
  });

  async function replyToMention(): Promise<ReturnType<typeof notice>> {
    if (hasWords(question)) return replyTo(services, question);
    if (event.thread_ts !== undefined && event.thread_ts !== event.ts) {
      const first = await firstMessage(event.thread_ts);
      if (first === null) return notice(da.slack.threadUnreadable);
      return hasWords(first) ? replyTo(services, first) : notice(da.slack.noText);
    }
    return event.files === undefined ? replyTo(services, question) : notice(da.slack.noText);
  }

  /** The text that started the thread; null when Slack does not let the bot read it. */
  async function firstMessage(threadTs: string): Promise<string | null> {
    try {
      const thread = await client.conversations.replies({ channel: event.channel, ts: threadTs, limit: 1 });
      return fromSlackText(thread.messages?.[0]?.text ?? '');
    } catch {
      return null;
    }
  }
}
