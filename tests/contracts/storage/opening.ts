import { expect, it } from 'vitest';
import { openSqlite } from '../../../src/storage/database/sqlite.ts';
import { openStorage } from '../../../src/storage/open.ts';
import { openPostgres } from '../../../src/storage/database/postgres.ts';
import type { Place, WithPlace } from './places.ts';
import { question } from './stories.ts';

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
    'leaves a database alone that a newer version of the program made',
    withPlace(async (place) => {
      await (await openStorage({ ...place, owner: true })).close();
      await addMigration(place, '999-from-the-future');
      await expect(openStorage({ ...place, owner: true })).rejects.toMatchObject({ code: 'database-newer' });
    }),
  );
}

async function addMigration({ databaseUrl, file }: Place, name: string): Promise<void> {
  const db = databaseUrl === null ? await openSqlite(file) : openPostgres(databaseUrl);
  await db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name, timestamp: '2027-01-01T00:00:00.000Z' })
    .execute();
  await db.destroy();
}
