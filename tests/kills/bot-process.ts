import { z } from 'zod';
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { startBot } from '../../src/bot.ts';
import { failureText } from '../../src/cli/problem-text.ts';
import { learnedOverlay } from '../../src/curation/learned/apply.ts';
import { endAtTheUnforeseen, EXIT, stopSignal } from '../../src/ending.ts';
import { describeError, createLogger } from '../../src/logging.ts';
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
  /** A PostgreSQL database instead of the file. */
  databaseUrl: z.string().nullable().default(null),
  /** Over HTTP on this port; over Socket Mode where it is null. */
  http: z.object({ signingSecret: z.string(), port: z.number() }).nullable().default(null),
  postMs: z.number().default(1000),
  delivery: z
    .object({ leaseMs: z.number(), settleMs: z.number(), channelMs: z.number(), backoffMs: z.number() })
    .optional(),
});
export type Orders = z.input<typeof Orders>;

const logger = createLogger('error');
endAtTheUnforeseen(logger);
process.once('message', (message) => void serve(Orders.parse(message)).catch(fail).then(end));
process.once('disconnect', () => process.exit());
process.send?.('ready');

function fail(error: unknown): number {
  logger.error(describeError(error), 'start failed');
  process.stderr.write(`${failureText(error)}\n`);
  return EXIT.failed;
}

function end(code: number): void {
  process.exit(code);
}

/** Serves until told to stop; gives the exit code. */
async function serve(orders: z.output<typeof Orders>): Promise<number> {
  const stop = stopSignal();
  const { botToken, appToken, apiUrl, knowledgeDir, file, databaseUrl, http, postMs, delivery } = orders;
  const storage = await openStorage({ databaseUrl, file, owner: true });
  const knowledge = await openKnowledge(knowledgeDir, {
    today: () => '2026-11-23',
    onProblems: () => undefined,
    overlay: learnedOverlay(storage.learned),
  });
  const bot = await startBot({
    slack: {
      botToken,
      apiUrl,
      connection: http === null ? { mode: 'socket', appToken } : { mode: 'http', ...http },
    },
    coordination: {
      coordinators: [],
      channel: null,
      group: null,
      retentionDays: 180,
      announcementPings: false,
    },
    knowledge,
    storage,
    logger,
    pace: {
      announceMs: 100,
      openMs: 250,
      tellMs: 1000,
      errandMs: 1000,
      connectMs: 1000,
      postMs,
      ...(delivery === undefined ? {} : { delivery }),
    },
  });
  process.send?.('serving');
  await stop.comes;
  await bot.stop();
  await knowledge.close();
  await storage.close();
  return EXIT.ok;
}
