import { readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import {
  backupName,
  beforeName,
  copyWithout,
  deleteOldBefore,
  deleteOldest,
} from '../../src/storage/copies/names.ts';
import { migrate } from '../../src/storage/database/migrate.ts';
import { openStorage } from '../../src/storage/open.ts';
import { newDatabase } from '../support/database.ts';
import { withFile } from '../support/file-place.ts';
import { raw } from '../support/raw-database.ts';

const NOW = new Date('2026-11-24T12:15:00Z');
const DAY = 24 * 60 * 60 * 1000;

it(
  'only as many copies stay as are wanted, and nothing else is touched',
  withFile(async ({ folder }) => {
    const copies = [1, 2, 3, 4].map((day) => backupName(new Date(`2026-11-0${day}T10:00:00Z`)));
    const others = ['mitid.db', 'backup-mine.db', 'backup-2026-11-01.db', beforeName('011-x', NOW)];
    for (const name of [...copies, `${copies[0]}-wal`, ...others]) await writeFile(join(folder, name), '');
    expect(await deleteOldest(folder, 2)).toEqual(copies.slice(0, 2).map((name) => join(folder, name)));
    expect((await readdir(folder)).toSorted()).toEqual([...copies.slice(2), ...others].toSorted());
  }),
);

it(
  'the last three copies from before a change of the tables stay, and none for longer than a month',
  withFile(async ({ folder }) => {
    const names: string[] = [];
    for (const [migration, days] of [
      ['009-x', 40],
      ['010-x', 20],
      ['011-x', 10],
      ['012-x', 0],
    ] as const) {
      const at = new Date(NOW.getTime() - days * DAY);
      const name = beforeName(migration, at);
      await writeFile(join(folder, name), '');
      await utimes(join(folder, name), at, at);
      names.push(name);
    }
    await deleteOldBefore(folder, NOW);
    expect((await readdir(folder)).toSorted()).toEqual(names.slice(1).toSorted());
    await deleteOldBefore(folder, new Date(NOW.getTime() + 25 * DAY));
    expect(await readdir(folder)).toEqual(names.slice(3));
  }),
);

it(
  'the way back from a newer version is the newest copy that this one knows all tables of',
  withFile(async ({ folder }) => {
    expect(await copyWithout(folder, '012-x')).toBeNull();
    for (const migration of ['010-x', '011-x', '013-x'])
      await writeFile(join(folder, beforeName(migration, NOW)), '');
    expect(await copyWithout(folder, '012-x')).toBe(join(folder, beforeName('011-x', NOW)));
  }),
);

it(
  'tables are not changed when no copy of them can be made, unless that is wanted',
  withFile(async ({ folder }) => {
    const databaseUrl = await newDatabase();
    // Beside PostgreSQL the data file only says in which folder copies lie.
    const place = { databaseUrl, file: join(folder, 'no-folder', 'mitid.db') };
    await writeFile(dirname(place.file), '');
    await raw(place, async (db, kind) => migrate(db, { kind, upTo: '009-notes-to-coordinators' }));
    await expect(openStorage({ ...place, owner: true })).rejects.toMatchObject({
      code: 'migration-without-copy',
    });
    await expect(openStorage({ ...place, owner: false })).rejects.toMatchObject({ code: 'database-older' });
    await (await openStorage({ ...place, owner: true, withoutCopy: true })).close();
    await (await openStorage({ ...place, owner: false })).close();
  }),
);
