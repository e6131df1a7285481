import type { AllMiddlewareArgs, App, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { notice } from '../../blocks/message.ts';
import { da } from '../../i18n/da.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { fromSlackText, hasWords } from '../slack-text.ts';

/** "Find svar" in the menu of anybody's message: a private answer that can be put into the message's thread. */
export function register(app: App, services: Services): void {
  app.shortcut<MessageShortcut>({ callback_id: 'find_answer', type: 'message_action' }, async (args) =>
    handleFindAnswer(args, services),
  );
}

async function handleFindAnswer(
  { ack, shortcut, respond }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs,
  services: Services,
): Promise<void> {
  await ack();
  const question = fromSlackText(shortcut.message.text ?? '');
  const threadTs = threadOf(shortcut.message);
  const share = { to: 'thread', channel: shortcut.channel.id, ts: threadTs ?? shortcut.message_ts } as const;
  const message = hasWords(question) ? replyTo(services, question, share) : notice(da.slack.noText);
  await respond({
    ...message,
    response_type: 'ephemeral',
    replace_original: false,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  });
}

function threadOf(message: MessageShortcut['message']): string | undefined {
  const threadTs: unknown = message['thread_ts'];
  return typeof threadTs === 'string' ? threadTs : undefined;
}
