import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { handlingOf, questionIdOf } from '../inbox/arrival.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { openListening } from '../desk/listening.ts';
import { asksAboutChannel, asksToBeForgotten, fromSlackText } from '../slack/said.ts';

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/**
 * `/mitid <question>`: a private answer that can be shown to everyone in the channel. `/mitid glem mig` erases, and with
 * `/mitid kanal` coordinators choose what the bot reads in the channel.
 */
export function register(app: App, services: Services): void {
  app.command('/mitid', async (args) => handleMitid(args, services));
}

async function handleMitid(args: Command, services: Services): Promise<void> {
  const { ack, client, command, context, respond } = args;
  const { user_id: userId, channel_id: channel } = command;
  const text = fromSlackText(command.text);
  if (asksAboutChannel(text)) {
    await ack();
    return openListening(client, services, command);
  }
  const handling = handlingOf(context);
  if (handling === null) return ack(whisper(notice(da.slack.failed)));
  const say = async (message: Message) => respond(whisper(message));
  const via = {
    userId,
    acknowledge: async () => ack(),
    acknowledgeWith: async (message: Message) => ack(whisper(message)),
    respond: say,
  };
  const isAnswered = await services.replyOnce(handling, via, compose);
  if (isAnswered && handling.redacted.length > 0) await say(notice(da.privacy.inCommand(handling.redacted)));

  async function compose(): Promise<Message> {
    if (asksToBeForgotten(text)) {
      return notice(da.privacy.forgotten(await services.curation.forget(userId)));
    }
    const place = { channel, threadTs: null, isPrivate: true };
    const id = handling === null ? undefined : questionIdOf(handling);
    const question = { id, text, userId, surface: 'command', place } as const;
    const { message } = await replyTo(services, question, { to: 'channel' });
    return message;
  }
}

function whisper(message: Message) {
  return { ...message, response_type: 'ephemeral' } as const;
}
