import type { AllMiddlewareArgs, App, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { fromSlackText, hasWords } from '../slack/said.ts';

type Shortcut = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** "Find svar" in the menu of any message: a private answer that can be posted in the message's thread. */
export function register(app: App, services: Services): void {
  app.shortcut<MessageShortcut>({ callback_id: 'find_answer', type: 'message_action' }, async (args) =>
    handleFindAnswer(args, services),
  );
}

async function handleFindAnswer({ ack, shortcut, respond }: Shortcut, services: Services): Promise<void> {
  await ack();
  const text = fromSlackText(shortcut.message.text ?? '');
  const threadTs = threadOf(shortcut.message);
  const say = async (message: Message): Promise<void> => {
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
    await respond({ ...message, response_type: 'ephemeral', replace_original: false, ...thread });
  };
  if (!hasWords(text)) return say(notice(da.slack.noText));
  const channel = shortcut.channel.id;
  const place = { channel, threadTs: null, isPrivate: true };
  const question = { text, userId: shortcut.user.id, surface: 'shortcut', place } as const;
  const share = { to: 'thread', channel, ts: threadTs ?? shortcut.message_ts } as const;
  const { message, redacted } = await replyTo(services, question, share);
  await say(message);
  if (redacted.length === 0) return;
  const isOwn = shortcut.message.user === shortcut.user.id;
  await say(notice(isOwn ? da.privacy.inMessage(redacted) : da.privacy.inOthersMessage(redacted)));
}

function threadOf(message: MessageShortcut['message']): string | undefined {
  const threadTs: unknown = message['thread_ts'];
  return typeof threadTs === 'string' ? threadTs : undefined;
}
