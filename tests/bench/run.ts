/*
 * Speed and growth beside the peers, in one run: `npm run bench`, or `npm run bench -- --sizes 99,1000` for a quick one.
 * A run of all sizes takes about half an hour and stores its figures in results.json and docs/pictures/growth.svg.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { measureApart, type Row } from './contest.ts';
import type { ContestantName } from './contestants.ts';
import { growthPicture } from './picture.ts';
import { reloadWhileAsking, slowestHostile, startToFirstAnswer } from './program.ts';
import { runText } from './table.ts';
import { checkTargets, exponentOf, timesAsFast, type Run } from './targets.ts';

const NAMES = ['ours', 'fuseTokens', 'fuse', 'minisearch'] as const satisfies readonly ContestantName[];
const GROWN = [1_000, 10_000, 100_000] as const;
const RESULTS = 'tests/bench/results.json';
const PICTURES = 'docs/pictures';

const { values } = parseArgs({ options: { sizes: { type: 'string' } } });
const realEntries = (await ownKnowledge()).entries.size;
const sizes = values.sizes?.split(',').map(Number) ?? [realEntries, ...GROWN];
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error('--sizes 76,1000');

tell('start, reload, hostile questions');
const start = await startToFirstAnswer();
const reload = await reloadWhileAsking();
const hostile = await slowestHostile();
tell(JSON.stringify({ start, reload, hostile }, rounded));
const rows: Row[] = [];
for (const size of sizes) {
  for (const name of NAMES) {
    tell(`${name}, ${size} entries`);
    const row = await measureApart(name, size);
    rows.push(row);
    tell(JSON.stringify(row.result, rounded));
  }
}
const run: Run = { realEntries, rows, start, reload, hostile };
process.stdout.write(`${runText(run)}\n`);
if (values.sizes === undefined) await store(run);

async function store(whole: Run): Promise<void> {
  const results = {
    node: process.version,
    machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
    ...whole,
    timesAsFast: NAMES.slice(1).flatMap((peer) =>
      sizes.map((entries) => ({ peer, entries, times: timesAsFast(whole.rows, peer, entries) })),
    ),
    growthExponents: Object.fromEntries(NAMES.map((name) => [name, exponentOf(whole.rows, name)])),
    targets: checkTargets(whole),
  };
  await writeFile(RESULTS, `${JSON.stringify(results, rounded, 2)}\n`);
  await mkdir(PICTURES, { recursive: true });
  await writeFile(`${PICTURES}/growth.svg`, growthPicture(whole.rows));
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
