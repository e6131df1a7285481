import type { Kysely } from 'kysely';
import { writeAct } from '../coordinators/acts.ts';
import type { Tables } from '../tables.ts';
import type { Channels } from './channels.ts';

/** What the bot reads in channels without being mentioned, in a database. */
export function createChannels(db: Kysely<Tables>): Channels {
  return {
    listening: async (channel) => {
      const row = await db
        .selectFrom('channels')
        .select('listening')
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row?.listening ?? null;
    },
    listen: (channel, listening, act) =>
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('channels')
          .values({ channel, listening })
          .onConflict((conflict) => conflict.column('channel').doUpdateSet({ listening }))
          .execute();
        await writeAct(trx, act);
      }),
    answerIn: async ({ channel, threadTs, at }) => {
      await db
        .insertInto('threads')
        .values({ channel, thread_ts: threadTs, at })
        .onConflict((conflict) => conflict.columns(['channel', 'thread_ts']).doUpdateSet({ at }))
        .execute();
    },
    hasAnsweredIn: async ({ channel, threadTs }) => {
      const row = await db
        .selectFrom('threads')
        .select('at')
        .where('channel', '=', channel)
        .where('thread_ts', '=', threadTs)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
