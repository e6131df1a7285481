import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { plainText } from '../database/columns.ts';
import { addToCounts } from '../questions/daily-counts.ts';
import type { Inbox } from './inbox.ts';
import type { Tables } from '../tables.ts';

/** No claim is made for longer, in milliseconds: one that seems to be is from a clock that was wrong. */
const LONGEST_CLAIM_MS = 5 * 60 * 1000;

/** The inbox in a database. A claim is one conditional update, so that one of several processes gets it. */
export function createInbox(db: Kysely<Tables>): Inbox {
  return {
    store: async ({ key, wording = '', version = '', event, at }) => {
      const stored = await db
        .insertInto('inbox')
        .values({
          key,
          wording,
          version,
          event: plainText(event),
          at,
          tries: 0,
          claimed_by: null,
          claimed_until: null,
          answered_at: null,
        })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet((is) => ({
              wording: is.ref('excluded.wording'),
              version: is.ref('excluded.version'),
              event: is.ref('excluded.event'),
              at: is.ref('excluded.at'),
              answered_at: null,
            }))
            .whereRef('excluded.version', '>', 'inbox.version')
            .whereRef('excluded.wording', '<>', 'inbox.wording'),
        )
        .returning('key')
        .execute();
      return stored.length > 0;
    },
    claim: async ({ key, wording = '', by, at, until }) => {
      const claimed = await db
        .updateTable('inbox')
        .set({ claimed_by: by, claimed_until: until, tries: sql`tries + 1` })
        .where('key', '=', key)
        .where('wording', '=', wording)
        .where('answered_at', 'is', null)
        .where(isFree(at))
        .returning('tries')
        .executeTakeFirst();
      if (claimed === undefined) return false;
      return claimed.tries === 1 ? 'first' : 'again';
    },
    answered: async (key, at, wording = '') => {
      await db
        .updateTable('inbox')
        .set((is) => ({
          event: is.case().when('wording', '=', wording).then(null).else(is.ref('event')).end(),
          answered_at: is.case().when('wording', '=', wording).then(at).else(is.ref('answered_at')).end(),
          claimed_until: null,
        }))
        .where('key', '=', key)
        .execute();
    },
    tooLate: async (key, at, wording = '') => {
      await db.transaction().execute(async (trx) => {
        const told = await trx
          .updateTable('inbox')
          .set({ event: null, answered_at: at, claimed_until: null })
          .where('key', '=', key)
          .where('wording', '=', wording)
          .where('answered_at', 'is', null)
          .returning('key')
          .execute();
        await addToCounts(
          trx,
          told.map(() => ({ figure: 'too-late', at })),
        );
      });
    },
    release: async (key, from) => {
      await db
        .updateTable('inbox')
        .set({ claimed_by: null, claimed_until: from, tries: sql`tries - 1` })
        .where('key', '=', key)
        .where('claimed_by', 'is not', null)
        .where('answered_at', 'is', null)
        .execute();
    },
    open: async (since, at) => {
      const rows = await db
        .selectFrom('inbox')
        .select(['key', 'wording', 'event', 'at'])
        .where('at', '>', since)
        .where('answered_at', 'is', null)
        .where(isFree(at))
        .orderBy('at')
        .orderBy('key')
        .execute();
      return rows.flatMap(({ event, ...row }) => (event === null ? [] : [{ ...row, event }]));
    },
  };
}

/** No claim, or one that has run out by then. */
function isFree(at: string) {
  const tooLate = new Date(Date.parse(at) + LONGEST_CLAIM_MS).toISOString();
  return (is: ExpressionBuilder<Tables, 'inbox'>) =>
    is.or([
      is('claimed_until', 'is', null),
      is('claimed_until', '<=', at),
      is('claimed_until', '>', tooLate),
    ]);
}

/** The messages of a person that are not answered yet, newest first; Slack's JSON has the sender's id in quotes. */
export async function waitingMessages(
  db: Kysely<Tables>,
  userId: string,
): Promise<{ readonly key: string; readonly event: string; readonly at: string }[]> {
  const waiting = await db
    .selectFrom('inbox')
    .select(['key', 'event', 'at'])
    .where('answered_at', 'is', null)
    .orderBy('at', 'desc')
    .execute();
  return waiting.flatMap(({ event, ...row }) =>
    event?.includes(JSON.stringify(userId)) === true ? [{ ...row, event }] : [],
  );
}
