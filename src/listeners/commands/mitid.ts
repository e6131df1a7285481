import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { asksToBeForgotten, fromSlackText } from '../slack/said.ts';

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** `/mitid <question>`: a private answer that can be shown to everyone in the channel. `/mitid glem mig` erases. */
export function register(app: App, services: Services): void {
  app.command('/mitid', async (args) => handleMitid(args, services));
}

async function handleMitid({ ack, command, respond }: Command, services: Services): Promise<void> {
  await ack();
  const { user_id: userId, channel_id: channel } = command;
  const text = fromSlackText(command.text);
  const say = async (message: Message): Promise<void> => {
    await respond({ ...message, response_type: 'ephemeral' });
  };
  if (asksToBeForgotten(text)) {
    return say(notice(da.privacy.forgotten(await services.curation.forget(userId))));
  }
  const place = { channel, threadTs: null, isPrivate: true };
  const question = { text, userId, surface: 'command', place } as const;
  const { message, redacted } = await replyTo(services, question, { to: 'channel' });
  await say(message);
  if (redacted.length > 0) await say(notice(da.privacy.inCommand(redacted)));
}
