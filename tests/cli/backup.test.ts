import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backup } from '../../src/cli/backup/command.ts';
import { openStorage } from '../../src/storage/open.ts';
import { question } from '../contracts/storage/stories.ts';
import { saidBy } from '../support/said-by.ts';

it('copies beside the database under the Danish time, says so, and refuses the same name again', () =>
  inFolder(async (dir) => {
    const file = join(dir, 'mitid.db');
    const storage = await openStorage({ databaseUrl: null, file, owner: true });
    await storage.questions.add(question('q1'));
    const copy = join(dir, 'backup-2026-11-24-131500.db');
    expect(await run([], file)).toEqual({
      code: 0,
      out: `Sikkerhedskopien ligger i ${copy} (1 række). Den er en database, som botten kan bruge som DATA_FILE.\n`,
      err: '',
    });
    expect(await run([copy], file)).toEqual({
      code: 1,
      out: '',
      err: `${copy} findes allerede og bliver ikke overskrevet. Vælg et andet navn.\n`,
    });
    await storage.close();
  }));

it('makes nothing when there is nothing', () =>
  inFolder(async (dir) => {
    const file = join(dir, 'mitid.db');
    expect(await run([], file)).toMatchObject({
      code: 1,
      err: `Der er ikke gemt noget endnu i ${file}. Start botten først (npm start), eller se, om DATA_FILE og DATABASE_URL er rigtige i .env.\n`,
    });
    expect(await readdir(dir)).toEqual([]);
  }));

it('copies into a folder that it makes, and deletes the oldest ones there but so many', () =>
  inFolder(async (dir) => {
    const file = join(dir, 'mitid.db');
    await (await openStorage({ databaseUrl: null, file, owner: true })).close();
    const folder = join(dir, 'kopier');
    const old = [1, 2, 3].map((day) => `backup-2026-11-0${day}-031500.db`);
    await mkdir(folder);
    for (const name of [...old, 'backup-min.db']) await writeFile(join(folder, name), '');
    const { code, out } = await run([`${folder}/`, '--keep', '2'], file);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining(`Slettet, fordi der er nyere: ${join(folder, old[0] ?? '')}, `),
    });
    expect((await readdir(folder)).toSorted()).toEqual([
      old[2],
      'backup-2026-11-24-131500.db',
      'backup-min.db',
    ]);
  }));

it.each([
  [['en.db', 'to.db']],
  [['--alt']],
  [['kopier/', '--keep']],
  [['kopier/', '--keep', '0']],
  [['en.db', '--keep', '14']],
])('explains itself after %s', (args) =>
  inFolder(async (dir) => {
    expect(await run(args, join(dir, 'mitid.db'))).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Brug: npm run backup'),
    });
  }),
);

async function run(args: readonly string[], file: string) {
  const context = { storage: { databaseUrl: null, file }, now: new Date('2026-11-24T12:15:00Z') };
  return saidBy(async (streams) => backup(args, context, streams));
}

async function inFolder(use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'backup-'));
  try {
    await use(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}
