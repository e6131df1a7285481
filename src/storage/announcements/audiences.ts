import type { Selectable } from 'kysely';
import { writeAct } from '../coordinators/acts.ts';
import { plainText } from '../database/columns.ts';
import type { Tables } from '../tables.ts';
import type { Announcement, Audience } from './announcement.ts';
import type { Audiences } from './store.ts';
import { listOf, plusOne, type Db, type Trx } from './rows.ts';

/** Audiences in a database. */
export function createAudiences(db: Db): Audiences {
  return {
    all: async () => {
      const rows = await db.selectFrom('audiences').selectAll().orderBy('name_key').execute();
      return rows.map(toAudience);
    },
    find: async (id) => {
      const row = await db.selectFrom('audiences').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toAudience(row);
    },
    save: async ({ id, version, name, channels, at, act }) =>
      db.transaction().execute(async (trx) => {
        const nameKey = keyOf(name);
        const namesake = await trx
          .selectFrom('audiences')
          .select('id')
          .where('name_key', '=', nameKey)
          .where('id', '<>', id)
          .executeTakeFirst();
        if (namesake !== undefined) return 'taken';
        const columns = {
          name: plainText(name),
          name_key: nameKey,
          channels: JSON.stringify([...new Set(channels)]),
        };
        const row =
          version === null
            ? await trx
                .insertInto('audiences')
                .values({ id, version: 1, ...columns })
                .onConflict((conflict) => conflict.doNothing())
                .returningAll()
                .executeTakeFirst()
            : await trx
                .updateTable('audiences')
                .set({ ...columns, version: plusOne('version') })
                .where('id', '=', id)
                .where('version', '=', version)
                .returningAll()
                .executeTakeFirst();
        if (row === undefined) return 'changed';
        await writeAct(trx, { ...act, at, subject: id });
        return toAudience(row);
      }),
    remove: async (id, version, at, act) =>
      db.transaction().execute(async (trx) => {
        const gone = await trx
          .deleteFrom('audiences')
          .where('id', '=', id)
          .where('version', '=', version)
          .returningAll()
          .executeTakeFirst();
        if (gone === undefined) return false;
        await leaveChannels(trx, toAudience(gone));
        await writeAct(trx, { ...act, at, subject: id });
        return true;
      }),
  };
}

/** The channels that an announcement goes to, each once: those that were chosen, and those of its audiences as they are now. */
export async function channelsOf(
  db: Db | Trx,
  { channels, audiences }: Pick<Announcement, 'channels' | 'audiences'>,
): Promise<string[]> {
  if (audiences.length === 0) return [...new Set(channels)];
  const rows = await db
    .selectFrom('audiences')
    .select('channels')
    .where('id', 'in', [...audiences])
    .execute();
  return [...new Set([...channels, ...rows.flatMap((row) => listOf(row.channels))])];
}

/** What was to go to an audience that is deleted goes to the channels that it had. */
async function leaveChannels(trx: Trx, { id, channels }: Audience): Promise<void> {
  const waiting = await trx
    .selectFrom('announcements')
    .select(['id', 'channels', 'audiences'])
    .where('status', 'in', ['draft', 'scheduled', 'held'])
    .where('audiences', 'like', `%${JSON.stringify(id)}%`)
    .execute();
  for (const one of waiting)
    await trx
      .updateTable('announcements')
      .set({
        channels: JSON.stringify([...new Set([...listOf(one.channels), ...channels])]),
        audiences: JSON.stringify(listOf(one.audiences).filter((other) => other !== id)),
      })
      .where('id', '=', one.id)
      .execute();
}

function toAudience({ id, version, name, channels }: Selectable<Tables['audiences']>): Audience {
  return { id, version, name, channels: listOf(channels) };
}

/** Names that differ in capitals and spaces alone are the same. */
function keyOf(name: string): string {
  return plainText(name).normalize('NFC').toLocaleLowerCase('da').replaceAll(/\s+/gu, ' ').trim();
}
