import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../bin/compile.mjs';
import type { Mode } from '../support/bot.ts';
import { PROGRAM } from '../kills/mortals.ts';
import { writeLamps } from '../support/lamps.ts';
import { newDatabase } from '../support/database.ts';
import { campaign, type Tally } from './campaign.ts';
import type { Trouble } from './faults.ts';

/** How long one of them may take, in milliseconds: minutes, and more where the machine is busy. */
export const TIMEOUT_MS = 20 * 60_000;

/** All combinations of how Slack reaches the bot and where it keeps things. */
export const SETTINGS: readonly { readonly mode: Mode; readonly storage: 'file' | 'postgres' }[] = [
  { mode: 'socket', storage: 'file' },
  { mode: 'http', storage: 'file' },
  { mode: 'socket', storage: 'postgres' },
  { mode: 'http', storage: 'postgres' },
];

/** Runs a campaign in a folder of its own, and prints what came of it. */
export async function campaignIn(
  { mode, storage }: (typeof SETTINGS)[number],
  troubles: readonly Trouble[],
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-'));
  const knowledgeDir = await writeLamps();
  try {
    const tally = await campaign({
      mode,
      databaseUrl: storage === 'file' ? null : await newDatabase(),
      file: join(folder, 'mitid.db'),
      knowledgeDir,
      program: await compile(PROGRAM, folder),
      troubles,
    });
    console.log(`${mode}, ${storage}:`, JSON.stringify(tally));
    return tally;
  } finally {
    await rm(folder, { recursive: true });
    await rm(knowledgeDir, { recursive: true });
  }
}
