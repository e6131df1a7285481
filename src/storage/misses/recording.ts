import { sql, type Kysely, type Transaction } from 'kysely';
import { plainText, type DatabaseKind } from '../database/columns.ts';
import { nextWording, toMiss } from './table.ts';
import type { Miss, Misses, MissReport, Wording, Wordings } from './misses.ts';
import { fromPlace } from '../questions/table.ts';
import type { Tables } from '../tables.ts';

/** Stores reports of questions without a good answer, in a database. */
export function createRecording(db: Kysely<Tables>, kind: DatabaseKind): Pick<Misses, 'record' | 'wordings'> {
  return {
    wordings: (after) => wordings(db, after),
    record: (report, known) =>
      db.transaction().execute(async (trx) => {
        // Nobody looks for the same question while another process is about to store it. SQLite has one writer at a time anyway.
        if (kind === 'postgres') await sql`lock table misses in share row exclusive mode`.execute(trx);
        const counted = await openMissOf(trx, report.asker.questionId);
        if (counted !== null) return { miss: counted, isNews: false };
        const found = await sameMiss(trx, report, known);
        const missId = found?.id ?? report.id;
        if (found === null) await add(trx, report);
        else await raise(trx, found.id, report.at);
        await trx.insertInto('askers').values(askerRow(missId, report)).execute();
        return { miss: await missOf(trx, missId), isNews: true };
      }),
  };
}

async function wordings(db: Kysely<Tables>, after: number): Promise<Wording[]> {
  const columns = ['id', 'text', 'language', 'wording as number'] as const;
  return db
    .selectFrom('misses')
    .select(columns)
    .where('wording', '>', after)
    .where('status', '=', 'open')
    .orderBy('wording')
    .execute();
}

/** The open miss that asks the same. What a process knows may have been closed, deleted or put into other words since. */
async function sameMiss(
  trx: Transaction<Tables>,
  report: MissReport,
  known: Wordings,
): Promise<Wording | null> {
  known.takeIn(await wordings(trx, known.upTo()));
  for (;;) {
    const found = known.same(report);
    if (found === null) return null;
    const there = await trx
      .selectFrom('misses')
      .select('wording')
      .where('id', '=', found.id)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (there?.wording === found.number) return found;
    known.drop(found);
  }
}

/** Most asked first, then newest. */
export async function openMisses(db: Kysely<Tables>): Promise<Miss[]> {
  const rows = await db
    .selectFrom('misses')
    .selectAll()
    .where('status', '=', 'open')
    .orderBy('count', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toMiss);
}

async function openMissOf(trx: Transaction<Tables>, questionId: string): Promise<Miss | null> {
  const row = await trx
    .selectFrom('askers')
    .innerJoin('misses', 'misses.id', 'askers.miss_id')
    .selectAll('misses')
    .where('askers.question_id', '=', questionId)
    .where('misses.status', '=', 'open')
    .executeTakeFirst();
  return row === undefined ? null : toMiss(row);
}

async function missOf(trx: Transaction<Tables>, id: string): Promise<Miss> {
  return toMiss(await trx.selectFrom('misses').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

async function add(trx: Transaction<Tables>, { id, text, language, reason, at }: MissReport): Promise<void> {
  await trx
    .insertInto('misses')
    .values({
      id,
      text: plainText(text),
      language,
      reason,
      first_at: at,
      last_at: at,
      count: 1,
      status: 'open',
      entry_id: null,
      closed_at: null,
      taken_by: null,
      taken_at: null,
      wording: nextWording,
    })
    .execute();
}

async function raise(trx: Transaction<Tables>, missId: string, at: string): Promise<void> {
  await trx
    .updateTable('misses')
    .set({ count: sql`count + 1`, last_at: sql`case when last_at < ${at} then ${at} else last_at end` })
    .where('id', '=', missId)
    .execute();
}

function askerRow(missId: string, { at, asker }: MissReport): Tables['askers'] {
  const { questionId, userId, place } = asker;
  return {
    miss_id: missId,
    question_id: questionId,
    user_id: userId,
    at,
    ...fromPlace(place),
    is_open: 0,
    note: null,
    told_at: null,
    telling_until: null,
  };
}
