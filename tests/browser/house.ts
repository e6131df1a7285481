import { pino } from 'pino';
import { startLocalWorkspace } from '../../src/local-workspace.ts';
import { learntOnce } from '../support/learnt-once.ts';

export type House = Awaited<ReturnType<typeof openHouse>>;

/** The bot with its own knowledge in the workspace on this machine, as `npm start` puts them together, on any free port. */
export async function openHouse() {
  const { address, stop } = await startLocalWorkspace({
    port: 0,
    knowledgeDir: 'knowledge',
    storage: null,
    retentionDays: 180,
    onProblems: () => undefined,
    learnt: learntOnce,
    logger: pino({ level: 'silent' }),
    onAddress: () => undefined,
  });
  return { address, close: stop };
}
