import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { backup } from '../../src/cli/backup/command.ts';
import { openStorage } from '../../src/storage/open.ts';
import { question } from '../contracts/storage/stories.ts';

it('copies beside the database under the Danish time, says so, and refuses the same name again', () =>
  inFolder(async (dir) => {
    const file = join(dir, 'mitid.db');
    const storage = await openStorage({ databaseUrl: null, file, owner: true });
    await storage.questions.add(question('q1'));
    const copy = join(dir, 'backup-2026-11-24-131500.db');
    expect(await run([], file)).toEqual({
      code: 0,
      output: `Sikkerhedskopien ligger i ${copy} (1 række). Den er en database, som botten kan bruge som DATA_FILE.\n`,
      error: '',
    });
    expect(await run([copy], file)).toEqual({
      code: 1,
      output: '',
      error: `${copy} findes allerede og bliver ikke overskrevet. Vælg et andet navn.\n`,
    });
    await storage.close();
  }));

it('makes nothing when there is nothing', () =>
  inFolder(async (dir) => {
    const file = join(dir, 'mitid.db');
    expect(await run([], file)).toMatchObject({
      code: 1,
      error: `Der er intet at kopiere endnu: ${file} findes ikke.\n`,
    });
    expect(await readdir(dir)).toEqual([]);
  }));

it.each([[['en.db', 'to.db']], [['--alt']]])('explains itself after %s', (args) =>
  inFolder(async (dir) => {
    expect(await run(args, join(dir, 'mitid.db'))).toMatchObject({
      code: 2,
      output: '',
      error: expect.stringContaining('Brug: npm run backup'),
    });
  }),
);

async function run(args: readonly string[], file: string) {
  const output = new PassThrough();
  const error = new PassThrough();
  const code = await backup(
    args,
    { storage: { databaseUrl: null, file }, now: new Date('2026-11-24T12:15:00Z') },
    { output, error },
  );
  output.end();
  error.end();
  return { code, output: await text(output), error: await text(error) };
}

async function inFolder(use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'backup-'));
  try {
    await use(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}
