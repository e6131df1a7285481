import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import type { Place } from '../contracts/storage/places.ts';
import { question } from '../contracts/storage/stories.ts';
import { newDatabase } from '../support/database.ts';
import { raw } from '../support/raw-database.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

/* What docs/drift.md tells operators to write is written here, word for word, where the program was fetched with git. */

/** A name of a copy in the guide; in its place stands that of the newest copy of its kind. */
const EXAMPLE = /(?<folder>[a-z]+)\/(?<kind>backup-(?:before-\d{3}-)?)\d{4}-\d{2}-\d{2}-\d{6}\.db/u;
/** What a newer version does to the tables. */
const CHANGE = `'998-newer': { up: (db) => db.schema.alterTable('welcomes').addColumn('newer', 'text').execute() },`;

it('a file is copied, restored, upgraded, taken back to the old version and moved as the guide says', async () => {
  await inCheckout(null, async (operator) => {
    const { place, write, start } = operator;
    await start();
    await remember(place, 'q1');
    await write('Sikkerhedskopi');
    await remember(place, 'q2');
    expect(await write('Gendan')).toContain('Spørgsmål');
    expect(await remembered(place)).toEqual(['q1']);

    await write('Opgrader');
    expect(await start()).toMatch(/ligger i data\/backup-before-998-\S+\.db\./u);
    await expect(remember(place, 'q3')).rejects.toMatchObject({ code: 'database-newer' });
    expect(await write('Tilbage til den gamle udgave')).toContain('Det, der var før, ligger i data/backup-');
    await start();
    expect(await remembered(place)).toEqual(['q1']);

    const databaseUrl = await newDatabase();
    await operator.set(databaseUrl);
    const [there = '', back = ''] = await commands('Flyt');
    expect(await operator.type(there)).toContain('Alt er med');
    await start();
    await remember({ ...place, databaseUrl }, 'q4');
    expect(await operator.type(back)).toContain('Alt er med');
    expect(await remembered(place)).toEqual(['q1', 'q4']);
  });
});

it('PostgreSQL is copied, restored, upgraded and taken back to the old version as the guide says', async () => {
  await inCheckout(await newDatabase(), async ({ place, write, start, type }) => {
    await start();
    await remember(place, 'q1');
    await write('Sikkerhedskopi');
    await remember(place, 'q2');
    await write('Gendan');
    expect(await remembered(place)).toEqual(['q1']);

    await write('Opgrader');
    expect(await start()).toMatch(/ligger i data\/backup-before-998-\S+\.db\./u);
    // The guide says to take it before the old version is fetched.
    await type('npm run -s backup -- kopier/');
    const [fetch = '', , restore = ''] = await commands('Tilbage til den gamle udgave');
    await type(fetch);
    await expect(type(restore)).rejects.toThrow('nyere udgave');
    await type(`${restore} --no-copy`);
    await start();
    expect(await remembered(place)).toEqual(['q1']);
  });
});

type Operator = {
  readonly place: Pick<Place, 'databaseUrl' | 'file'>;
  /** Writes the commands of a section of the guide, gives what they said; throws what one of them complained of. */
  readonly write: (section: string) => Promise<string>;
  readonly type: (command: string) => Promise<string>;
  /** Starts the bot, stops it when it is ready, and gives what it said. */
  readonly start: () => Promise<string>;
  readonly set: (databaseUrl: string) => Promise<void>;
};

/** A clone of this project, and a newer version of it to be fetched. */
async function inCheckout(
  databaseUrl: string | null,
  work: (operator: Operator) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'operator-'));
  const knowledgeDir = await writeKnowledge([{ id: 'bogstaver', title: 'Må man have ø i sit bruger-ID?' }]);
  const [origin, checkout] = [join(folder, 'origin'), join(folder, 'checkout')];
  const git = '-c user.name=test -c user.email=test@example.org -c commit.gpgsign=false';
  const env = { PATH: process.env['PATH'], HOME: folder, KNOWLEDGE_DIR: knowledgeDir, PORT: '0' };
  const shell = async (command: string, cwd: string): Promise<string> => {
    const child = spawn(command, { cwd, env, shell: true });
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await once(child, 'close');
    const [out, err] = await said;
    if (code !== 0) throw new Error(`${command}: ${out}${err}`);
    return out;
  };
  const type = async (command: string) => shell(await meant(command, checkout), checkout);
  const set = async (url: string) => writeFile(join(checkout, '.env'), `DATABASE_URL=${url}\n`);
  try {
    for (const name of ['bin', 'src', 'package.json', 'manifest.json', '.gitignore'])
      await cp(name, join(origin, name), { recursive: true });
    await shell(`git init -q && git add -A && git ${git} commit -qm old && git tag v0.1.0`, origin);
    await shell(`git clone -q ${origin} ${checkout}`, folder);
    const migrations = join(origin, 'src/storage/migrations.ts');
    await writeFile(
      migrations,
      (await readFile(migrations, 'utf8')).replace('return {', `return { ${CHANGE}`),
    );
    await shell(`git ${git} commit -qam new`, origin);
    await symlink(resolve('node_modules'), join(checkout, 'node_modules'));
    if (databaseUrl !== null) await set(databaseUrl);
    await work({
      place: { databaseUrl, file: join(checkout, 'data', 'mitid.db') },
      write: async (section) => {
        let said = '';
        // Both versions have the same packages.
        for (const command of await commands(section)) if (command !== 'npm ci') said += await type(command);
        return said;
      },
      type,
      start: async () => startAndStop(checkout, { ...env, DATA_FILE: 'data/mitid.db' }),
      set,
    });
  } finally {
    await rm(folder, { recursive: true });
    await rm(knowledgeDir, { recursive: true });
  }
}

async function startAndStop(cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn('npm', ['start'], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'close');
  const isOver = ended.then(() => true);
  try {
    await expect.poll(() => said, { timeout: 240_000 }).toContain('MitID-hjælper er klar.');
  } finally {
    // npm and what it started, as Ctrl-C does.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await isOver;
  }
  return said;
}

/** The commands in a section of the guide, one a line. */
async function commands(section: string): Promise<string[]> {
  const guide = await readFile('docs/drift.md', 'utf8');
  const part = guide.split(/^#{2,3} /mu).find((one) => one.startsWith(`${section}\n`)) ?? '';
  const blocks = [...part.matchAll(/^```sh\n(?<lines>[^`]+)^```/gmu)];
  const lines = blocks.flatMap(({ groups }) => (groups?.['lines'] ?? '').trim().split('\n'));
  expect(lines, section).not.toHaveLength(0);
  return lines;
}

/** The command with the name of a copy that is there. */
async function meant(command: string, checkout: string): Promise<string> {
  const { folder = '', kind = '' } = EXAMPLE.exec(command)?.groups ?? {};
  if (folder === '') return command;
  const begin = new RegExp(`^${kind.replace(/\d{3}/u, '\\d{3}')}\\d{4}-`, 'u');
  const copies = (await readdir(join(checkout, folder))).filter((name) => begin.test(name));
  return command.replace(EXAMPLE, `${folder}/${copies.toSorted().at(-1)}`);
}

async function remember(place: Operator['place'], id: string): Promise<void> {
  const storage = await openStorage({ ...place, owner: true });
  try {
    await storage.questions.add(question(id));
  } finally {
    await storage.close();
  }
}

async function remembered(place: Operator['place']): Promise<string[]> {
  return raw(place, async (db) => {
    const rows = await db.selectFrom('questions').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  });
}
