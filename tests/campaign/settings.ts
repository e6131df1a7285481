import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../bin/compile.mjs';
import type { Mode } from '../support/bot.ts';
import { PROGRAM } from '../kills/mortals.ts';
import { writeLamps } from '../support/lamps.ts';
import { startPostgres } from '../support/postgres.ts';
import { campaign } from './campaign.ts';
import { DATA, makeDisk } from '../support/disk.ts';
import type { Trouble } from './faults.ts';
import { tallyLines, type Tally } from './tally.ts';

/** How long one of them may take, in milliseconds: minutes, and more where the machine is busy. */
export const TIMEOUT_MS = 40 * 60_000;

export type Choice = { readonly mode: Mode; readonly storage: 'file' | 'postgres' };

/** All combinations of how Slack reaches the bot and where it keeps things. */
export const SETTINGS: readonly Choice[] = [
  { mode: 'socket', storage: 'file' },
  { mode: 'http', storage: 'file' },
  { mode: 'socket', storage: 'postgres' },
  { mode: 'http', storage: 'postgres' },
];

/** Runs a campaign in a folder of its own, and prints what came of it. */
export async function campaignIn(choice: Choice, troubles: readonly Trouble[]): Promise<Tally> {
  const { mode, storage } = choice;
  const folder = await mkdtemp(join(tmpdir(), 'campaign-'));
  const knowledgeDir = await writeLamps();
  const disk = storage === 'file' ? await makeDisk(folder) : null;
  const postgres = storage === 'file' ? null : await startPostgres();
  try {
    const tally = await campaign({
      mode,
      postgres,
      disk,
      file: join(disk?.folder ?? folder, DATA),
      knowledgeDir,
      program: await compile(PROGRAM, folder),
      troubles: troubles.filter(({ kind }) => canBeIn(choice, kind)),
    });
    const where = disk === null ? storage : `${storage} on ${disk.what}`;
    console.log(`${mode}, ${where}:\n${tallyLines(tally)}`);
    return tally;
  } finally {
    await postgres?.stop();
    await disk?.remove();
    await rm(folder, { recursive: true });
    await rm(knowledgeDir, { recursive: true });
  }
}

/** A connection is refreshed in Socket Mode alone, PostgreSQL restarted where it is used, and so on. */
function canBeIn({ mode, storage }: Choice, kind: Trouble['kind']): boolean {
  if (kind === 'refresh') return mode === 'socket';
  if (kind === 'database') return storage === 'postgres';
  return !['full', 'read-only'].includes(kind) || storage === 'file';
}
