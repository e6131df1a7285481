/*
 * How the bot bears what it remembers: `npm run bench:storage`, about five minutes for each database, on Linux. `--beside DIR` measures
 * another checkout in the same run, as "before"; `--database file` or `--database postgres` one of the two.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newDatabaseAt, startPostgres } from '../../support/postgres.ts';
import { measurePrograms, type Program } from './program.ts';
import { tableOf, type Column } from './table.ts';

const RESULTS = 'tests/bench/storage/results.json';
const { values } = parseArgs({
  options: { beside: { type: 'string' }, database: { type: 'string' } },
});
const programs = [
  ...(values.beside === undefined ? [] : [{ name: 'before', dir: resolve(values.beside) }]),
  { name: 'now', dir: process.cwd() },
];
const postgres = await startPostgres();
const folder = await mkdtemp(join(tmpdir(), 'bench-storage-'));
const columns: Column[] = [];
try {
  for (const database of ['file', 'postgres'].filter((one) => one === (values.database ?? one))) {
    process.stderr.write(`${database}\n`);
    const measured: Program[] = [];
    for (const { name, dir } of programs) {
      const where = {
        databaseUrl: database === 'file' ? null : await newDatabaseAt(postgres.address),
        file: join(folder, name, 'mitid.db'),
      };
      measured.push({ name, dir, where });
    }
    const found = await measurePrograms(measured);
    columns.push(...found.map((figures, at) => ({ program: programs[at]?.name ?? '', database, figures })));
    process.stdout.write(`${tableOf(columns)}\n`);
  }
  if (values.beside !== undefined && values.database === undefined)
    await writeFile(RESULTS, `${JSON.stringify({ node: process.version, columns }, rounded, 2)}\n`);
} finally {
  await rm(folder, { recursive: true });
  await postgres.stop();
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(3)) : value;
}
