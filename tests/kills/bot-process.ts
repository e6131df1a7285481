import { z } from 'zod';
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { startBot } from '../../src/bot.ts';
import { learnedOverlay } from '../../src/curation/learned-overlay.ts';
import { createLogger } from '../../src/logging.ts';
import { openStorage } from '../../src/storage/open.ts';

/*
 * The bot as `npm start` runs it, in a process that waits with everything loaded until it is told to start: so that a
 * hundred starts take a minute, and only one at a time opens the database.
 */

/** What the process is told. */
export const Orders = z.object({
  botToken: z.string(),
  appToken: z.string(),
  apiUrl: z.string(),
  knowledgeDir: z.string(),
  file: z.string(),
});
export type Orders = z.infer<typeof Orders>;

process.once('message', (message) => void serve(Orders.parse(message)));
process.once('disconnect', () => process.exit());
process.send?.('ready');

async function serve({ botToken, appToken, apiUrl, knowledgeDir, file }: Orders): Promise<void> {
  const storage = await openStorage({ databaseUrl: null, file, owner: true });
  const knowledge = await openKnowledge(knowledgeDir, {
    today: () => '2026-11-23',
    onProblems: () => undefined,
    overlay: learnedOverlay(storage.learned),
  });
  await startBot({
    slack: { botToken, apiUrl, connection: { mode: 'socket', appToken } },
    coordination: { coordinators: [], channel: null, group: null, retentionDays: 180 },
    knowledge,
    storage,
    logger: createLogger('error'),
    pace: { openMs: 250, tellMs: 1000, postMs: 1000 },
  });
  process.send?.('serving');
}
