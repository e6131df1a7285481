import { sql, type Kysely } from 'kysely';
import { rewordMisses } from './misses/erasing.ts';
import type { Tables } from './tables.ts';

/**
 * Takes back a question that its asker put into other words: with its votes, and from the miss that counted it. It is not counted,
 * as the other words are. What was sent to coordinators stays.
 */
export async function retract(db: Kysely<Tables>, questionId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const sent = await trx
      .selectFrom('askers')
      .select('miss_id')
      .where('question_id', '=', questionId)
      .where('is_open', '=', 1)
      .executeTakeFirst();
    if (sent !== undefined) return;
    await trx.deleteFrom('questions').where('id', '=', questionId).execute();
    await trx.deleteFrom('votes').where('question_id', '=', questionId).execute();
    const askers = await trx
      .deleteFrom('askers')
      .where('question_id', '=', questionId)
      .returning('miss_id')
      .execute();
    for (const { miss_id: missId } of askers) {
      const open = trx.updateTable('misses').where('id', '=', missId).where('status', '=', 'open');
      await open.set({ count: sql`count - 1` }).execute();
      await trx
        .deleteFrom('misses')
        .where('id', '=', missId)
        .where('status', '=', 'open')
        .where('count', '<=', 0)
        .execute();
    }
    await rewordMisses(trx);
  });
}
