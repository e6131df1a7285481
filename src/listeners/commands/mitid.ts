import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { fromSlackText } from '../slack-text.ts';

/** `/mitid <question>`: a private answer that can be shown to everyone in the channel. */
export function register(app: App, services: Services): void {
  app.command('/mitid', async (args) => handleMitid(args, services));
}

async function handleMitid(
  { ack, command, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  services: Services,
): Promise<void> {
  await ack();
  const message = replyTo(services, fromSlackText(command.text), { to: 'channel' });
  await respond({ ...message, response_type: 'ephemeral' });
}
