import { sql, type Kysely } from 'kysely';
import type { EntryFigures, Figures } from './questions.ts';
import type { Counted } from './table.ts';
import type { Tables } from '../tables.ts';

/**
 * Adds the rows that are there and the daily counts of rows that are gone. One statement, so that a row is not missed or
 * counted twice while it expires. A day's counts belong to the span that holds its midnight.
 */
export async function figures(db: Kysely<Tables>, since: string, until: string): Promise<Figures> {
  const { rows } = await sql<{ figure: Counted; count: number | string }>`
    select figure, sum(n) as count from (
      select outcome as figure, count(*) as n from questions where at >= ${since} and at < ${until} group by outcome
      union all
      select vote, count(*) from votes where at >= ${since} and at < ${until} group by vote
      union all
      select 'miss', count(*) from misses where first_at >= ${since} and first_at < ${until}
      union all
      select 'closed-miss', count(*) from misses where closed_at >= ${since} and closed_at < ${until}
      union all
      select figure, sum(count) from daily_counts
        where day >= ${firstDay(since)} and day < ${firstDay(until)} and figure <> 'shown' group by figure
    ) as counted group by figure`.execute(db);
  const counts = new Map(rows.map(({ figure, count }) => [figure, Number(count)]));
  const of = (figure: Counted): number => counts.get(figure) ?? 0;
  const outcomes = {
    answered: of('answered'),
    suggestions: of('suggestions'),
    unknown: of('unknown'),
    notCovered: of('not-covered'),
    smalltalk: of('smalltalk'),
  };
  return {
    asked: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    ...outcomes,
    helped: of('helped'),
    notHelped: of('not-helped'),
    misses: of('miss'),
    closedMisses: of('closed-miss'),
    tooLate: of('too-late'),
  };
}

/** The same by entry, for those that were shown or voted on. */
export async function byEntry(db: Kysely<Tables>, since: string, until: string): Promise<EntryFigures[]> {
  const { rows } = await sql<{ id: string; figure: Counted; count: number | string }>`
    select id, figure, sum(n) as count from (
      select entry_id as id, 'shown' as figure, count(*) as n from questions
        where at >= ${since} and at < ${until} and entry_id is not null group by entry_id
      union all
      select entry_id, vote, count(*) from votes
        where at >= ${since} and at < ${until} and entry_id is not null group by entry_id, vote
      union all
      select entry_id, figure, sum(count) from daily_counts
        where day >= ${firstDay(since)} and day < ${firstDay(until)} and entry_id <> '' group by entry_id, figure
    ) as counted group by id, figure order by id`.execute(db);
  const counts = new Map(rows.map(({ id, figure, count }) => [`${id} ${figure}`, Number(count)]));
  const of = (entryId: string, figure: Counted): number => counts.get(`${entryId} ${figure}`) ?? 0;
  return [...new Set(rows.map(({ id }) => id))].map((entryId) => ({
    entryId,
    shown: of(entryId, 'shown'),
    helped: of(entryId, 'helped'),
    notHelped: of(entryId, 'not-helped'),
  }));
}

/** Ids of the entries shown most since then, most often first, with how often. */
export async function mostShown(
  db: Kysely<Tables>,
  since: string,
  limit: number,
): Promise<{ entryId: string; count: number }[]> {
  const { rows } = await sql<{ id: string; count: number | string }>`
    select id, sum(n) as count from (
      select entry_id as id, count(*) as n from questions where at >= ${since} and entry_id is not null group by entry_id
      union all
      select entry_id, sum(count) from daily_counts where figure = 'shown' and day >= ${firstDay(since)} group by entry_id
    ) as shown group by id order by count desc, id limit ${limit}`.execute(db);
  return rows.map(({ id, count }) => ({ entryId: id, count: Number(count) }));
}

/** The first day whose midnight is not before then. */
function firstDay(time: string): string {
  const day = time.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00.000Z`);
  if (new Date(time) > midnight) midnight.setUTCDate(midnight.getUTCDate() + 1);
  return midnight.toISOString().slice(0, 10);
}
