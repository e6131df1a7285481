import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { notice } from '../../blocks/message.ts';
import { da } from '../../i18n/da.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { fromSlackText, hasWords } from '../slack-text.ts';
import { messageKey } from './message-key.ts';

type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** Answers what people write to the bot in private. Bots, joins and edits are left alone. */
export function register(app: App, services: Services): void {
  app.event('message', async (args) => handleMessage(args, services));
}

async function handleMessage({ event, context, say }: MessageArgs, services: Services): Promise<void> {
  if (event.channel_type !== 'im' || !isWrittenByPerson(event)) return;
  const question = fromSlackText(event.text ?? '');
  const onlyFiles = !hasWords(question) && 'files' in event && event.files !== undefined;
  const threadTs = 'thread_ts' in event ? event.thread_ts : undefined;
  await services.once.run(messageKey(context.teamId, event, question), async () => {
    const message = onlyFiles ? notice(da.slack.noText) : replyTo(services, question);
    await say({ ...message, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) });
  });
}

type Event = MessageArgs['event'];
type Written = Extract<Event, { subtype: undefined | 'file_share' | 'thread_broadcast' | 'me_message' }>;

function isWrittenByPerson(event: Event): event is Written {
  const written =
    event.subtype === undefined ||
    event.subtype === 'file_share' ||
    event.subtype === 'thread_broadcast' ||
    event.subtype === 'me_message';
  return written && !('bot_id' in event && event.bot_id !== undefined);
}
