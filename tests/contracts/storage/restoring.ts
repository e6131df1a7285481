import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUp } from '../../../src/storage/copies/back-up.ts';
import { restore } from '../../../src/storage/copies/restore.ts';
import { openStorage } from '../../../src/storage/open.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { fromTheFuture } from '../../support/raw-database.ts';
import { beEverywhere } from './everywhere.ts';
import type { Place, WithPlace } from './places.ts';
import { learned, question } from './stories.ts';

const ALONE = { over: false, keep: null };

export function restoringContract(withPlace: WithPlace): void {
  it(
    'is brought back from a copy with all that was in it, and what was there since is kept aside',
    withPlace(async (place) => {
      const copy = join(place.folder, 'copies', 'copy.db');
      const keep = join(place.folder, 'copies', 'before.db');
      const { about, number } = await using(place, async (storage) => {
        await beEverywhere(storage, 'UANNA');
        for (let n = 0; n < 600; n += 1) await storage.questions.add(question(`many${n}`));
        return { about: await storage.about('UANNA'), number: await learned(storage, '{"text":"æ"}') };
      });
      const counts = await backUp(place, copy);
      const since = await using(place, async (storage) => {
        await storage.questions.add(question('since', { userId: 'UBENT' }));
        await storage.forget('UANNA');
        return storage.about('UBENT');
      });

      expect(await restore(copy, place, { over: true, keep })).toEqual({ counts, kept: keep });

      await using(place, async (storage) => {
        expect(await storage.about('UANNA')).toEqual(about);
        expect(await storage.questions.find('since')).toBeNull();
        expect(await learned(storage, 'mere')).toBeGreaterThan(number);
      });
      await using({ ...place, databaseUrl: null, file: keep }, async (storage) =>
        expect(await storage.about('UBENT')).toEqual(since),
      );
      expect(await leftovers(place)).toEqual([]);
    }),
  );

  it(
    'is not replaced unless somebody says so, and never while a bot runs',
    withPlace(async (place) => {
      const copy = join(place.folder, 'copy.db');
      await using(place, async (storage) => {
        await storage.questions.add(question('q1'));
        await backUp(place, copy);
        await expect(restore(copy, place, { over: true, keep: null })).rejects.toMatchObject({
          code: place.databaseUrl === null ? 'database-in-use' : 'database-served',
        });
        await storage.questions.add(question('q2'));
      });
      await expect(restore(copy, place, ALONE)).rejects.toMatchObject({ code: 'restore-over' });
      await using(place, async ({ questions }) => expect(await questions.find('q2')).not.toBeNull());
      expect(await leftovers(place)).toEqual([]);
    }),
  );

  it(
    'stays as it is when the copy is none, is damaged, or comes from a newer version of the program',
    withPlace(async (place) => {
      const copy = join(place.folder, 'copy.db');
      await using(place, async (storage) => {
        for (let n = 0; n < 300; n += 1) await storage.questions.add(question(`q${n}`));
      });
      await backUp(place, copy);
      const none = join(place.folder, 'none.db');
      const text = join(place.folder, 'text.db');
      await writeFile(text, 'Kære dagbog');
      const empty = join(place.folder, 'empty.db');
      await writeFile(empty, '');
      const newer = join(place.folder, 'newer.db');
      await backUp({ databaseUrl: null, file: copy }, newer);
      await fromTheFuture({ databaseUrl: null, file: newer });
      for (const [file, code] of [
        [none, 'backup-unreadable'],
        [place.folder, 'backup-unreadable'],
        [text, 'backup-damaged'],
        [empty, 'backup-damaged'],
        [await damaged(place, copy), 'backup-damaged'],
        [newer, 'backup-newer'],
      ] as const)
        await expect(restore(file, place, { over: true, keep: null }), file).rejects.toMatchObject({
          code,
          details: { file },
        });
      await using(place, async ({ questions }) => expect(await questions.find('q299')).not.toBeNull());
      expect(await leftovers(place)).toEqual([]);
    }),
  );

  it(
    'is brought back by an older version of the program over what a newer one made',
    withPlace(async (place) => {
      const copy = join(place.folder, 'copy.db');
      await using(place, async (storage) => storage.questions.add(question('q1')));
      await backUp(place, copy);
      await fromTheFuture(place);
      const keep = join(place.folder, 'newer.db');
      // Tables that this program does not know cannot be copied out of PostgreSQL.
      const trying = restore(copy, place, { over: true, keep });
      if (place.databaseUrl === null) expect(await trying).toMatchObject({ kept: keep });
      else {
        await expect(trying).rejects.toMatchObject({ code: 'database-newer' });
        await restore(copy, place, { over: true, keep: null });
      }
      await using(place, async ({ questions }) => expect(await questions.find('q1')).not.toBeNull());
    }),
  );
}

/** Runs a bot's storage for one piece of work. */
async function using<T>(place: Place, use: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage({ ...place, owner: true });
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
}

/** What restoring left beside the data file, other than the database, its lock and copies. */
async function leftovers({ file }: Place): Promise<string[]> {
  return (await readdir(dirname(file))).filter(
    (name) => !/^(?:copies|.*\.db(?:\.lock|-wal|-shm)?)$/u.test(name),
  );
}

/** A copy of a copy, of which a page in the middle is lost. */
async function damaged(place: Place, copy: string): Promise<string> {
  const file = join(place.folder, 'damaged.db');
  const bytes = await readFile(copy);
  await rm(file, { force: true });
  await writeFile(file, bytes.fill(0xff, 8192, bytes.length - 4096));
  return file;
}
