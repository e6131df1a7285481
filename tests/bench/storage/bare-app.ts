import { App } from '@slack/bolt';
import { z } from 'zod';

/*
 * What a bot cannot be faster than: Bolt alone, which acknowledges every /mitid and responds with the same blocks. Started by
 * bot-at-work.ts; says when it is ready.
 */

const { token, signingSecret, apiUrl, port, message } = z
  .object({
    token: z.string(),
    signingSecret: z.string(),
    apiUrl: z.string(),
    port: z.number(),
    message: z.looseObject({ text: z.string() }),
  })
  .parse(JSON.parse(process.env['ORDERS'] ?? ''));
const app = new App({ token, signingSecret, clientOptions: { slackApiUrl: apiUrl } });
app.command('/mitid', async ({ ack, respond }) => {
  await ack();
  await respond({ ...message, response_type: 'ephemeral' });
});
await app.start(port);
process.once('SIGTERM', () => process.exit());
process.stdout.write('ready\n');
