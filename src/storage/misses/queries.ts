import type { Kysely } from 'kysely';
import { plainText, type DatabaseKind } from '../database/columns.ts';
import { createRecording, openMisses } from './recording.ts';
import { toAsker, toMiss } from './table.ts';
import type { Misses } from './misses.ts';
import type { Tables } from '../tables.ts';
import { createTaking } from './taking.ts';
import { createTelling } from './telling.ts';

/** Misses and who stands behind them, in a database. */
export function createMisses(db: Kysely<Tables>, kind: DatabaseKind): Misses {
  return {
    ...createRecording(db, kind),
    find: async (id) => {
      const row = await db.selectFrom('misses').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toMiss(row);
    },
    closedBy: async (id) => {
      // The act that closed it has its moment.
      const act = await db
        .selectFrom('misses')
        .innerJoin('acts', 'acts.at', 'misses.closed_at')
        .select('acts.by')
        .where('misses.id', '=', id)
        .where((is) =>
          is.or([
            is('acts.subject', '=', is.ref('misses.id')),
            is('acts.subject', '=', is.ref('misses.entry_id')),
          ]),
        )
        .executeTakeFirst();
      return act?.by ?? null;
    },
    ofQuestion: async (questionId) => {
      const row = await db
        .selectFrom('askers')
        .innerJoin('misses', 'misses.id', 'askers.miss_id')
        .selectAll('misses')
        .where('askers.question_id', '=', questionId)
        .orderBy('askers.at', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : toMiss(row);
    },
    open: () => openMisses(db),
    showAsker: async (missId, questionId, note) => {
      await db
        .updateTable('askers')
        .set({ is_open: 1, ...(note === null ? {} : { note: plainText(note) }) })
        .where('miss_id', '=', missId)
        .where('question_id', '=', questionId)
        .execute();
    },
    askers: async (missId) => {
      const rows = await db
        .selectFrom('askers')
        .selectAll()
        .where('miss_id', '=', missId)
        .orderBy('at')
        .orderBy('question_id')
        .execute();
      return rows.map(toAsker);
    },
    openAskers: async () => {
      const rows = await db
        .selectFrom('askers')
        .innerJoin('misses', 'misses.id', 'askers.miss_id')
        .selectAll('askers')
        .where('misses.status', '=', 'open')
        .execute();
      return rows.map(toAsker);
    },
    notHelpedBy: async (missId) => {
      const rows = await db
        .selectFrom('askers')
        .innerJoin('votes', 'votes.question_id', 'askers.question_id')
        .select(['votes.entry_id as entryId'])
        .where('askers.miss_id', '=', missId)
        .where('votes.vote', '=', 'not-helped')
        .where('votes.entry_id', 'is not', null)
        .orderBy('votes.at', 'desc')
        .execute();
      return [...new Set(rows.flatMap(({ entryId }) => entryId ?? []))];
    },
    ...createTaking(db),
    ...createTelling(db),
  };
}
