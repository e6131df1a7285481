import { sql, type Transaction } from 'kysely';
import { addToCounts, type Happening } from '../questions/daily-counts.ts';
import { nextWording } from './table.ts';
import type { Tables } from '../tables.ts';

/** Words each miss as one of those who still stand behind it asked, where the one whose words it has does not any more. */
export async function rewordMisses(trx: Transaction<Tables>): Promise<void> {
  const asked = sql`askers inner join questions on questions.id = askers.question_id where askers.miss_id = misses.id`;
  await sql`
    update misses set text = (select questions.text from ${asked} order by askers.at, askers.question_id limit 1),
      wording = ${nextWording}
    where exists (select 1 from ${asked})
      and not exists (select 1 from ${asked} and questions.text = misses.text)`.execute(trx);
}

/** Deletes those of the misses that nobody stands behind any more, and counts them. */
export async function deleteAskedByNobody(trx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const misses = await trx
    .deleteFrom('misses')
    .where('id', 'in', [...ids])
    .where('id', 'not in', trx.selectFrom('askers').select('miss_id'))
    .returning(['first_at', 'closed_at'])
    .execute();
  await addToCounts(trx, misses.flatMap(ofMiss));
}

/** What is counted of a miss that is deleted. */
export function ofMiss({
  first_at: firstAt,
  closed_at: closedAt,
}: Pick<Tables['misses'], 'first_at' | 'closed_at'>): Happening[] {
  return [
    { at: firstAt, figure: 'miss' },
    ...(closedAt === null ? [] : [{ at: closedAt, figure: 'closed-miss' } as const]),
  ];
}
