import type { Kysely } from 'kysely';
import { waitingMessages } from './inbox/queries.ts';
import { namesOwner } from './learned/owner.ts';
import { questionsOf } from './questions/queries.ts';
import type { About } from './storage.ts';
import type { Tables } from './tables.ts';

/** Gathers what is kept about a person from every table that may hold their id; `forget` is its counterpart. */
export async function about(db: Kysely<Tables>, userId: string): Promise<About> {
  return {
    questions: await questionsOf(db, userId),
    votes: await db
      .selectFrom('votes')
      .leftJoin('questions', (join) =>
        join.onRef('questions.id', '=', 'votes.question_id').on('questions.user_id', '=', userId),
      )
      .select(['votes.at', 'votes.vote', 'votes.entry_id as entryId', 'questions.text as question'])
      .where('votes.user_id', '=', userId)
      .orderBy('votes.at', 'desc')
      .execute(),
    waiting: await waitingOf(db, userId),
    taken: await db
      .selectFrom('misses')
      .select(['taken_at', 'text as question'])
      .where('taken_by', '=', userId)
      .orderBy('taken_at', 'desc')
      .execute()
      .then((rows) => rows.map(({ taken_at: at, question }) => ({ at: at ?? '', question }))),
    letters: await lettersOf(db, userId),
    messages: await waitingMessages(db, userId),
    acts: await db
      .selectFrom('acts')
      .select(['at', 'by', 'kind', 'subject'])
      .where('by', '=', userId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    changes: await db
      .selectFrom('learned')
      .select(['id', 'at', 'by', 'change', 'miss_id as missId'])
      .where((is) =>
        is.or([
          is('by', '=', userId),
          is('taken_back_by', '=', userId),
          is('change', 'like', namesOwner(userId)),
        ]),
      )
      .orderBy('id', 'desc')
      .execute(),
    coordinator:
      (await db
        .selectFrom('coordinators')
        .select(['at', 'named_by as namedBy'])
        .where('user_id', '=', userId)
        .executeTakeFirst()) ?? null,
    named: await db
      .selectFrom('coordinators')
      .select(['at', 'user_id as userId'])
      .where('named_by', '=', userId)
      .orderBy('at', 'desc')
      .execute(),
    announcements: await announcementsOf(db, userId),
    receipts: await db
      .selectFrom('receipts')
      .innerJoin('announcements', 'announcements.id', 'receipts.announcement_id')
      .select(['receipts.at', 'announcements.headline'])
      .where('receipts.user_id', '=', userId)
      .orderBy('receipts.at', 'desc')
      .execute(),
    reminders: await db
      .selectFrom('deliveries')
      .innerJoin('announcements', 'announcements.id', 'deliveries.announcement_id')
      .select(['deliveries.due_at as at', 'announcements.headline'])
      .where('deliveries.kind', '=', 'reminder')
      .where('deliveries.channel', '=', userId)
      .orderBy('deliveries.due_at', 'desc')
      .execute(),
    welcomedAt:
      (await db.selectFrom('welcomes').select('at').where('user_id', '=', userId).executeTakeFirst())?.at ??
      null,
  };
}

async function waitingOf(db: Kysely<Tables>, userId: string): Promise<About['waiting']> {
  const rows = await db
    .selectFrom('askers')
    .leftJoin('questions', 'questions.id', 'askers.question_id')
    .select([
      'askers.at',
      'questions.text as question',
      'askers.is_open',
      'askers.note',
      'askers.told_at as toldAt',
    ])
    .where('askers.user_id', '=', userId)
    .orderBy('askers.at', 'desc')
    .execute();
  return rows.map(({ is_open: isOpen, ...row }) => ({ ...row, isOpen: isOpen === 1 }));
}

async function lettersOf(db: Kysely<Tables>, userId: string): Promise<About['letters']> {
  const rows = await db
    .selectFrom('letters')
    .select(['at', 'text', 'written_by as from'])
    .where((is) => is.or([is('written_by', '=', userId), is('to_user', '=', userId)]))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ at, text, from }) => ({ at, text, isOwn: from === userId }));
}

/** Whoever changed only an earlier wording changed it too. */
async function announcementsOf(db: Kysely<Tables>, userId: string): Promise<About['announcements']> {
  const rows = await db
    .selectFrom('announcements')
    .select(['id', 'changed_at as at', 'headline', 'text', 'status', 'author'])
    .where((is) =>
      is.or([
        is('author', '=', userId),
        is('changed_by', '=', userId),
        is(
          'id',
          'in',
          is.selectFrom('announcement_revisions').select('announcement_id').where('by', '=', userId),
        ),
      ]),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ at, headline, text, status, author }) => ({
    at,
    headline,
    text,
    status,
    role: author === userId ? 'written' : 'changed',
  }));
}
