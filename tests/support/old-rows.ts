import { sql, type ColumnMetadata, type Kysely } from 'kysely';
import type { Tables } from '../../src/storage/tables.ts';
import { on } from '../contracts/storage/stories.ts';

type Row = Readonly<Record<string, string | number | null>>;

const EVENT = JSON.stringify({ user: 'UANNA', text: 'hvor er min kat' });
const PLACE = { channel: 'D1', thread_ts: null, is_private: 1 };
const TEXT = { headline: 'Nye åbningstider', text: 'Vi åbner klokken ti.' };

/** A row of each table, parents first, with every column that ever was in it: each version of the program took those it knew. */
const ROWS: Readonly<Record<string, Row>> = {
  inbox: { key: 'm1', event: EVENT, at: on(10), tries: 1, wording: '', version: '' },
  questions: {
    id: 'q1',
    at: on(10),
    user_id: 'UANNA',
    text: 'Kan min kat få MitID?',
    language: 'da',
    surface: 'direct',
    outcome: 'unknown',
    entry_id: null,
    joined_to: null,
    ...PLACE,
  },
  votes: { question_id: 'q1', user_id: 'UANNA', vote: 'not-helped', entry_id: 'katte', at: on(11) },
  daily_counts: { day: '2026-01-02', figure: 'answered', entry_id: '', count: 7 },
  misses: {
    id: 'm1',
    text: 'Kan katte få MitID?',
    language: 'da',
    reason: 'unknown',
    first_at: on(10),
    last_at: on(10),
    count: 1,
    status: 'open',
    entry_id: null,
    closed_at: null,
  },
  askers: { miss_id: 'm1', question_id: 'q1', user_id: 'UANNA', at: on(10), is_open: 1, ...PLACE },
  letters: {
    id: 'l1',
    miss_id: 'm1',
    question_id: 'q1',
    written_by: 'UKAREN',
    to_user: 'UANNA',
    text: 'Hvilken kat?',
    at: on(11),
    state: 'sent',
    posting_until: null,
  },
  learned: { at: on(10), by: 'UANNA', change: '{"text":"æ"}', exported_at: null },
  coordinators: { user_id: 'UANNA', named_by: null, at: on(9) },
  acts: { at: on(10), by: 'UANNA', kind: 'edit', subject: 'pin' },
  announcements: {
    id: 'a1',
    status: 'sent',
    version: 1,
    revision: 1,
    author: 'UANNA',
    created_at: on(9),
    changed_by: 'UANNA',
    changed_at: on(9),
    channels: '["C1"]',
    entries: '[]',
    wants_receipt: 1,
    ping: 'nobody',
    sent_at: on(9),
    receipts: 1,
    report_due: 1,
    ...TEXT,
  },
  announcement_revisions: { announcement_id: 'a1', revision: 1, at: on(9), by: 'UANNA', ...TEXT },
  deliveries: {
    id: 'd1',
    announcement_id: 'a1',
    kind: 'post',
    channel: 'C1',
    status: 'sent',
    due_at: on(9),
    attempts: 1,
    next_at: on(9),
    ts: '1.1',
    permalink: 'https://example.org/p1',
  },
  receipts: { announcement_id: 'a1', user_id: 'UANNA', at: on(10) },
  channels: { channel: 'C1', listening: 'everywhere' },
  threads: { channel: 'C1', thread_ts: '1.1', at: on(10) },
  welcomes: { user_id: 'UANNA', at: on(9) },
};

/** Puts a row into every table of a database of any version. Gives the names of the tables. */
export async function fillTables(db: Kysely<Tables>): Promise<string[]> {
  const found = await db.introspection.getTables();
  const later = found.map(({ name }) => name).filter((name) => !(name in ROWS));
  const names = [...Object.keys(ROWS), ...later].filter((name) => found.some((table) => table.name === name));
  for (const name of names) {
    const columns = found.find((table) => table.name === name)?.columns ?? [];
    const row = columns.flatMap((column) => {
      const value = ROWS[name]?.[column.name] ?? needed(column);
      return value === null ? [] : [[column.name, value] as const];
    });
    const heads = sql.join(row.map(([column]) => sql.ref(column)));
    await sql`insert into ${sql.table(name)} (${heads}) values (${sql.join(row.map(([, value]) => value))})`.execute(
      db,
    );
  }
  return names;
}

/** What a column that nobody thought of must have; null for nothing. */
function needed({
  isNullable,
  hasDefaultValue,
  isAutoIncrementing,
  dataType,
}: ColumnMetadata): string | number | null {
  if (isNullable || hasDefaultValue || isAutoIncrementing) return null;
  return /int/iu.test(dataType) ? 1 : 'x';
}
