import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { handlingOf, questionIdOf, type Handling } from '../inbox/arrival.ts';
import { isTakenAt } from '../inbox/reply-once.ts';
import { carryOut } from '../own-data.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { openListening } from '../desk/listening.ts';
import { asksAboutChannel, ownDataWish, saidIn } from '../slack/said.ts';

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/**
 * `/mitid <question>`: a private answer that can be shown to everyone in the channel. `/mitid mine oplysninger` shows the caller
 * what is kept about them, `/mitid glem mig` erases it, and with `/mitid kanal` coordinators choose what the bot reads in the
 * channel.
 */
export function register(app: App, services: Services): void {
  app.command('/mitid', async (args) => handleMitid(args, services));
}

async function handleMitid(args: Command, services: Services): Promise<void> {
  const { ack, client, command, context, respond } = args;
  const { user_id: userId, channel_id: channel } = command;
  const handling = handlingOf(context);
  if (handling === null) {
    if (!asksAboutChannel(saidIn(command))) return ack(whisper(notice(da.slack.failed)));
    await ack();
    return openListening(client, services, command);
  }
  const { text } = command;
  const say = async (message: Message) => respond(whisper(message));
  const via = {
    userId,
    acknowledge: async () => ack(),
    acknowledgeWith: async (message: Message) => ack(whisper(message)),
    respond: async (message: Message) => isTakenAt(say(message)),
  };
  const further: Message[] = [];
  const isAnswered = await services.replyOnce(handling, via, async () => compose(handling));
  if (!isAnswered) return;
  for (const message of further) await say(message);
  if (handling.redacted.length > 0) await say(notice(da.privacy.inCommand(handling.redacted)));

  async function compose(handled: Handling): Promise<Message> {
    const wish = ownDataWish(text);
    if (wish !== null) {
      const [first, ...rest] = await carryOut(wish, userId, handled, services);
      further.push(...rest);
      return first;
    }
    const place = { channel, threadTs: null, isPrivate: true };
    const question = { id: questionIdOf(handled), text, userId, surface: 'command', place } as const;
    const { message } = await replyTo(services, question, { to: 'channel' });
    return message;
  }
}

function whisper(message: Message) {
  return { ...message, response_type: 'ephemeral' } as const;
}
