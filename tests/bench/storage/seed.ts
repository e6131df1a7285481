import { sql, type Kysely } from 'kysely';
import type { DatabaseKind } from '../../../src/storage/database/columns.ts';
import type { StorageConfig } from '../../../src/config/config.ts';
import type { Tables } from '../../../src/storage/tables.ts';
import { raw } from '../../support/raw-database.ts';

/** How much a database holds that is measured. */
export const SEEDED = {
  questions: 200_000,
  votes: 50_000,
  misses: 5_000,
  announcements: 500,
  channels: 60,
} as const;

/** How far back the questions reach, and how new the announcements are, in days. */
const DAYS = { questions: 170, announcements: 29 } as const;
const PEOPLE = 2_000;

/** What the rows name that was there before them. `missTexts`: as many as there are open misses. */
export type Around = {
  readonly channels: readonly string[];
  readonly entries: readonly string[];
  readonly missTexts: readonly string[];
};

/** Fills a database whose tables are there, with the same rows every time. Statements that the database runs by itself. */
export async function seed(where: StorageConfig, around: Around): Promise<void> {
  await raw(where, async (db, kind) => {
    await helpers(db, around, kind);
    for (const statement of statements(around)) await statement.execute(db);
    for (const table of ['bench_numbers', 'bench_days', 'bench_words', 'bench_channels'])
      await sql`drop table ${sql.table(table)}`.execute(db);
    await sql`analyze`.execute(db);
  });
}

/** Numbers from 1, times by days ago, and the names around, as tables to select from. */
async function helpers(
  db: Kysely<Tables>,
  { channels, missTexts }: Around,
  kind: DatabaseKind,
): Promise<void> {
  const most = sql.lit(SEEDED.questions);
  await (
    kind === 'postgres'
      ? sql`create table bench_numbers as select generate_series(1, ${most}) as i`
      : sql`create table bench_numbers as
          with recursive n(i) as (select 1 union all select i + 1 from n where i < ${most}) select i from n`
  ).execute(db);
  const days = Array.from({ length: DAYS.questions }, (_, ago) =>
    new Date(Date.now() - (ago + 0.5) * 24 * 60 * 60 * 1000).toISOString(),
  );
  await list(db, 'bench_days', days);
  await list(db, 'bench_words', missTexts);
  await list(db, 'bench_channels', channels);
}

async function list(db: Kysely<Tables>, table: string, words: readonly string[]): Promise<void> {
  await sql`create table ${sql.table(table)} (i integer primary key, word text)`.execute(db);
  for (let from = 0; from < words.length; from += 1_000) {
    const rows = words.slice(from, from + 1_000).map((word, at) => sql`(${sql.lit(from + at)}, ${word})`);
    await sql`insert into ${sql.table(table)} values ${sql.join(rows)}`.execute(db);
  }
}

function statements({ channels, entries }: Around) {
  const entry = sql.lit(entries[0] ?? '');
  const other = sql.lit(entries[1] ?? '');
  const upTo = (count: number) => sql`from bench_numbers as n
    inner join bench_days as d on d.i = n.i % ${sql.lit(DAYS.questions)} where n.i <= ${sql.lit(count)}`;
  const person = sql`'U' || (n.i % ${sql.lit(PEOPLE)})`;
  const listed = sql.lit(JSON.stringify(channels));
  return [
    sql`insert into inbox (key, at, tries, answered_at) select 'k' || n.i, d.word, 1, d.word ${upTo(SEEDED.questions)}`,
    sql`insert into questions (id, at, user_id, text, language, surface, outcome, entry_id, channel, is_private)
      select 'q' || n.i, d.word, ${person}, 'Hvordan hjælper jeg den borger som er nummer ' || n.i, 'da', 'command',
        'answered', case when n.i % 3 = 0 then ${entry} else ${other} end, 'C1', 1 ${upTo(SEEDED.questions)}`,
    sql`insert into votes (question_id, user_id, vote, entry_id, at)
      select 'q' || n.i, ${person}, 'helped', ${entry}, d.word ${upTo(SEEDED.votes)}`,
    sql`insert into misses (id, text, language, reason, first_at, last_at, count, status)
      select 'm' || i, word, 'da', 'unknown', (select word from bench_days where bench_days.i = 1),
        (select word from bench_days where bench_days.i = 1), 1, 'open' from bench_words`,
    sql`insert into askers (miss_id, question_id, user_id, at, channel, is_private, is_open)
      select 'm' || i, 'q' || (i + 1), 'U' || ((i + 1) % ${sql.lit(PEOPLE)}), (select word from bench_days where bench_days.i = 1), 'C1', 1, 0
      from bench_words`,
    sql`insert into announcements (id, status, version, revision, author, created_at, changed_by, changed_at, headline, text,
        channels, entries, wants_receipt, ping, sent_at, receipts)
      select 'a' || n.i, 'sent', 1, 1, 'U1', d.word, 'U1', d.word, 'Nyt nummer ' || n.i, 'Det er nyt.', ${listed},
        ${sql.lit(JSON.stringify([entries[0]]))}, 1, 'none', d.word, 0
      from bench_numbers as n inner join bench_days as d on d.i = n.i % ${sql.lit(DAYS.announcements)}
      where n.i <= ${sql.lit(SEEDED.announcements)}`,
    sql`insert into deliveries (id, announcement_id, kind, channel, status, due_at, attempts, next_at, ts, permalink,
        shown_revision, shown_receipts)
      select a.id || c.word, a.id, 'post', c.word, 'sent', a.sent_at, 1, a.sent_at, '1.1', 'https://a.example/' || a.id, 1, 0
      from announcements as a cross join bench_channels as c`,
  ];
}
