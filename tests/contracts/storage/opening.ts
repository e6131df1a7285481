import { sql, type Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from '../../../src/storage/database/migrate.ts';
import { openPostgres } from '../../../src/storage/database/postgres.ts';
import { openSqlite } from '../../../src/storage/database/sqlite.ts';
import { openStorage } from '../../../src/storage/open.ts';
import type { Tables } from '../../../src/storage/tables.ts';
import type { Place, WithPlace } from './places.ts';
import { learned, on, question } from './stories.ts';

export function openingContract(withPlace: WithPlace): void {
  it(
    'makes its tables once, when several start at the same time and again later',
    withPlace(async (place) => {
      const owner = place.databaseUrl !== null;
      const storages = await Promise.all([1, 2, 3].map(() => openStorage({ ...place, owner })));
      await storages[0]?.questions.add(question('q1'));
      await Promise.all(storages.map((storage) => storage.close()));
      const again = await openStorage({ ...place, owner: true });
      expect(await again.questions.find('q1')).toEqual(question('q1'));
      await again.close();
    }),
  );

  it(
    'takes up an older database with all that is in it',
    withPlace(async (place) => {
      const old = await openTables(place);
      const kind = place.databaseUrl === null ? 'sqlite' : 'postgres';
      await migrate(old, { kind, upTo: '004-telling-for-sure' });
      await sql`insert into learned (at, by, change) values (${on(10)}, 'UKAREN', 'æ')`.execute(old);
      await old.destroy();
      const storage = await openStorage({ ...place, owner: true });
      const { id, ...rest } = (await storage.learned.active())[0] ?? { id: 0 };
      expect(rest).toEqual({ at: on(10), by: 'UKAREN', change: 'æ', missId: null });
      expect(await learned(storage, 'ny')).toBeGreaterThan(id);
      await storage.close();
    }),
  );

  it(
    'leaves a database alone that a newer version of the program made',
    withPlace(async (place) => {
      await (await openStorage({ ...place, owner: true })).close();
      await addMigration(place, '999-from-the-future');
      await expect(openStorage({ ...place, owner: true })).rejects.toMatchObject({ code: 'database-newer' });
    }),
  );
}

async function openTables({ databaseUrl, file }: Place): Promise<Kysely<Tables>> {
  return databaseUrl === null ? openSqlite(file) : openPostgres(databaseUrl);
}

async function addMigration(place: Place, name: string): Promise<void> {
  const db = await openTables(place);
  await db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name, timestamp: '2027-01-01T00:00:00.000Z' })
    .execute();
  await db.destroy();
}
