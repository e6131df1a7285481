import { chmod, cp, link, mkdir, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../src/storage/copies/back-up.ts';
import { restore } from '../../src/storage/copies/restore.ts';
import { openStorage } from '../../src/storage/open.ts';
import { isRoot, SERVICE } from '../bin/service.ts';
import type { Place } from '../contracts/storage/places.ts';
import { question } from '../contracts/storage/stories.ts';
import { withFile } from '../support/file-place.ts';

describe.skipIf(process.platform === 'win32')('the file of the embedded database, for other users,', () => {
  let umask: number;
  beforeEach(() => {
    umask = process.umask(0o022);
  });
  afterEach(() => void process.umask(umask));

  it(
    'is closed from the start, as is its folder',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await bot.questions.add(question('q1'));
      expect(await modes(dirname(place.file))).toEqual({
        'mitid.db': '600',
        'mitid.db-shm': '600',
        'mitid.db-wal': '600',
        'mitid.db.lock': '600',
      });
      for (const folder of ['new', 'new/data']) expect(await modeOf(join(place.folder, folder))).toBe('700');
      await bot.close();
    }),
  );

  it(
    'is closed when it was open before, with what a kill left beside it',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await bot.questions.add(question('q1'));
      const left = await leftByAKill(place, join(place.folder, 'left'));
      await bot.close();
      for (const name of await readdir(dirname(left.file)))
        await chmod(join(dirname(left.file), name), 0o644);
      await chmod(dirname(left.file), 0o755);

      const again = await openStorage({ ...left, owner: true });
      expect(new Set(Object.values(await modes(dirname(left.file))))).toEqual(new Set(['600']));
      // A folder that the bot did not make may be that of others too.
      expect(await modeOf(dirname(left.file))).toBe('755');
      await again.close();
    }),
  );

  it(
    'is closed in every copy, and when one takes its place',
    withFile(async (place) => {
      await (await openStorage({ ...place, owner: true })).close();
      await backUp(place, join(place.folder, 'copies', 'copy.db'));
      expect(await modes(join(place.folder, 'copies'))).toEqual({ 'copy.db': '600' });
      expect(await modeOf(join(place.folder, 'copies'))).toBe('700');
      await chmod(join(place.folder, 'copies', 'copy.db'), 0o644);
      await restore(join(place.folder, 'copies', 'copy.db'), place, { over: true, keep: null });
      expect((await modes(dirname(place.file)))['mitid.db']).toBe('600');
    }),
  );
});

describe('a second bot', () => {
  it(
    'is refused through symbolic links, of the file and of its folder',
    withFile(async (place) => {
      await mkdir(dirname(place.file), { recursive: true });
      const toFile = join(place.folder, 'to-file.db');
      const toFolder = join(place.folder, 'to-folder');
      // There before what it leads to.
      await symlink(place.file, toFile);
      await symlink(dirname(place.file), toFolder);
      const files = [place.file, toFile, join(toFolder, 'mitid.db')];
      for (const first of files) {
        const bot = await openStorage({ ...place, file: first, owner: true });
        for (const file of files) {
          const second = openStorage({ ...place, file, owner: true });
          await expect(second, `${file} beside ${first}`).rejects.toMatchObject({ code: 'database-in-use' });
        }
        await bot.close();
      }
    }),
  );

  it(
    'is refused through a hard link, and so is a command, which would not see all that was written',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await bot.questions.add(question('q1'));
      const file = join(place.folder, 'other-name.db');
      await link(place.file, file);
      for (const owner of [true, false])
        await expect(openStorage({ ...place, file, owner })).rejects.toMatchObject({
          code: 'database-linked',
          details: { file, names: '2' },
        });
      await expect(backUp({ ...place, file }, join(place.folder, 'copy.db'))).rejects.toMatchObject({
        code: 'database-linked',
      });
      await rm(file);
      await bot.questions.add(question('q2'));
      await bot.close();
    }),
  );

  it.skipIf(process.platform === 'win32')(
    'is refused like the first on a disk that cannot be written on, after an unclean end',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await bot.questions.add(question('q1'));
      const left = await leftByAKill(place, join(place.folder, 'left'));
      await bot.close();
      await withoutRights(dirname(left.file), async () => {
        for (const _ of ['first', 'second'])
          await expect(openStorage({ ...left, owner: true })).rejects.toMatchObject({
            code: 'database-not-writable',
            details: { file: left.file },
          });
      });
    }),
  );
});

describe('a data file that disappears while the bot runs', () => {
  it(
    'is missed by whatever is done next, until it is back',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await bot.questions.add(question('q1'));
      const aside = `${place.file}.aside`;
      await rename(place.file, aside);
      const gone = { code: 'database-gone', details: { file: place.file } };
      await expect(bot.questions.add(question('q2'))).rejects.toMatchObject(gone);
      await expect(bot.learned.version()).rejects.toMatchObject(gone);
      await expect(bot.acts.perform({ at: '', by: '', kind: '', subject: '', changes: [], closes: null }))
        .rejects // prettier-ignore
        .toMatchObject(gone);
      await rename(aside, place.file);
      await bot.questions.add(question('q3'));
      expect((await bot.questions.ofUser('UANNA', 10)).map(({ id }) => id)).toEqual(['q3', 'q1']);
      await bot.close();
    }),
  );

  it(
    'is missed when another one is in its place',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      const other = join(place.folder, 'copy.db');
      await backUp(place, other);
      await rename(other, place.file);
      await expect(bot.questions.add(question('q1'))).rejects.toMatchObject({ code: 'database-gone' });
      await bot.close();
    }),
  );

  it(
    'takes nothing with it that was acknowledged afterwards, when its folder was removed',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await rm(dirname(place.file), { recursive: true });
      await expect(bot.forget('UANNA')).rejects.toMatchObject({ code: 'database-gone' });
      await bot.close();
      await writeFile(join(place.folder, 'the folder itself stays'), '');
    }),
  );
});

/** What lies there when a bot that runs is killed: the file, its log and its lock, in another folder. */
async function leftByAKill(place: Place, folder: string): Promise<Place> {
  await cp(dirname(place.file), folder, { recursive: true });
  return { ...place, file: join(folder, 'mitid.db') };
}

async function modes(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await modeOf(join(folder, name))] as const)),
  );
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

/** Does something as one who may read a folder and change nothing in it. */
async function withoutRights(folder: string, work: () => Promise<void>): Promise<void> {
  const all = [folder, ...(await readdir(folder)).map((name) => join(folder, name))];
  for (const path of all) await chmod(path, path === folder ? 0o555 : 0o444);
  await chmod(dirname(folder), 0o755);
  if (isRoot) process.seteuid?.(SERVICE.uid ?? 0);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    for (const path of all) await chmod(path, 0o700);
  }
}
