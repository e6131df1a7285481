import type { AllMiddlewareArgs, App, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { handlingOf, questionIdOf } from '../inbox/arrival.ts';
import { isTakenAt } from '../inbox/reply-once.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { hasWords } from '../slack/said.ts';

type Shortcut = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** "Find svar" in the menu of any message: a private answer that can be posted in the message's thread. */
export function register(app: App, services: Services): void {
  app.shortcut<MessageShortcut>({ callback_id: 'find_answer', type: 'message_action' }, async (args) =>
    handleFindAnswer(args, services),
  );
}

async function handleFindAnswer(
  { ack, shortcut, context, respond }: Shortcut,
  services: Services,
): Promise<void> {
  const handling = handlingOf(context);
  if (handling === null) return ack();
  const { text = '' } = shortcut.message;
  const threadTs = threadOf(shortcut.message);
  const say = async (message: Message) => {
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
    return respond({ ...message, response_type: 'ephemeral', replace_original: false, ...thread });
  };
  const userId = shortcut.user.id;
  const via = {
    userId,
    acknowledge: async () => ack(),
    acknowledgeWith: null,
    respond: async (message: Message) => isTakenAt(say(message)),
  };
  const isAnswered = await services.replyOnce(handling, via, compose);
  const { redacted } = handling;
  if (!isAnswered || redacted.length === 0) return;
  const isOwn = shortcut.message.user === userId;
  await say(notice(isOwn ? da.privacy.inMessage(redacted) : da.privacy.inOthersMessage(redacted)));

  async function compose(): Promise<Message> {
    if (!hasWords(text)) return notice(da.slack.noText);
    const channel = shortcut.channel.id;
    const place = { channel, threadTs: null, isPrivate: true };
    const id = handling === null ? undefined : questionIdOf(handling);
    const question = { id, text, userId, surface: 'shortcut', place } as const;
    const share = { to: 'thread', channel, ts: threadTs ?? shortcut.message_ts } as const;
    const { message } = await replyTo(services, question, share);
    return message;
  }
}

function threadOf(message: MessageShortcut['message']): string | undefined {
  const threadTs: unknown = message['thread_ts'];
  return typeof threadTs === 'string' ? threadTs : undefined;
}
