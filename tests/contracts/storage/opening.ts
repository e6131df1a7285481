import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrate } from '../../../src/storage/database/migrate.ts';
import { openStorage } from '../../../src/storage/open.ts';
import { fromTheFuture, raw } from '../../support/raw-database.ts';
import type { WithPlace } from './places.ts';
import { deed, on, question } from './stories.ts';

export function openingContract(withPlace: WithPlace): void {
  it(
    'makes its tables once, when several start at the same time and again later',
    withPlace(async (place) => {
      const starting = await Promise.allSettled([1, 2, 3].map(() => openStorage({ ...place, owner: true })));
      const [storage, ...others] = starting.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      // The file takes one bot.
      expect(others).toHaveLength(place.databaseUrl === null ? 0 : 2);
      await storage?.questions.add(question('q1'));
      for (const one of [storage, ...others]) await one?.close();
      const again = await openStorage({ ...place, owner: true });
      expect(await again.questions.find('q1')).toEqual(question('q1'));
      await again.close();
    }),
  );

  it(
    'leaves a database alone that a newer version of the program made, and names the copy that leads back',
    withPlace(async (place) => {
      await (await openStorage({ ...place, owner: true })).close();
      await fromTheFuture(place);
      for (const owner of [true, false])
        await expect(openStorage({ ...place, owner })).rejects.toMatchObject({
          code: 'database-newer',
          details: { migration: '999-from-the-future' },
        });
    }),
  );

  it(
    'knows of what was learned before changes named their entry which one that is, and can take it back',
    withPlace(async (place) => {
      const changes = [
        '{"kind":"wording","entry":"katte","language":"da","text":"\\"id\\":\\"hunde\\""}',
        '{"kind":"entry","topic":"dyr","id":"hunde","text":"---"}',
      ];
      await raw(place, async (db, kind) => {
        await migrate(db, { kind, upTo: '010-wordings' });
        for (const change of changes)
          await sql`insert into learned (at, "by", change) values (${on(10)}, 'UKAREN', ${change})`.execute(
            db,
          );
      });
      const storage = await openStorage({ ...place, owner: true });
      const [katte, hunde] = [await storage.learned.of('katte'), await storage.learned.of('hunde')];
      expect([katte, hunde]).toMatchObject([[{ change: changes[0] }], [{ change: changes[1] }]]);
      const takesBack = katte.map(({ id }) => id);
      expect(await storage.acts.perform(deed({ kind: 'taken-back', takesBack }))).toEqual([]);
      expect(await storage.learned.active()).toMatchObject([{ change: changes[1] }]);
      await storage.close();
    }),
  );

  it(
    'is made and changed by a bot alone: a command says what is the matter and leaves it as it is',
    withPlace(async (place) => {
      const command = async () => openStorage({ ...place, owner: false });
      await expect(command()).rejects.toMatchObject({ code: 'database-empty' });
      if (place.databaseUrl === null) await expect(readdir(dirname(place.file))).rejects.toThrow('ENOENT');

      await raw(place, async (db, kind) => migrate(db, { kind, upTo: '009-notes-to-coordinators' }));
      await expect(command()).rejects.toMatchObject({ code: 'database-older' });
      const inbox = await raw(place, async (db) => db.introspection.getTables());
      const columns = inbox.find(({ name }) => name === 'inbox')?.columns.map(({ name }) => name);
      expect(columns).not.toContain('wording');

      await (await openStorage({ ...place, owner: true })).close();
      await (await command()).close();
    }),
  );
}
