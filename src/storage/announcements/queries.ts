import type { ExpressionBuilder } from 'kysely';
import type { AnnouncementStore } from './store.ts';
import type { Tables } from '../tables.ts';
import { listOf, toAnnouncement, type Db } from './rows.ts';

type Queries = Pick<
  AnnouncementStore,
  'find' | 'list' | 'drafts' | 'between' | 'due' | 'revisions' | 'acts' | 'posted' | 'version'
>;

/** What can be asked about announcements in a database. */
export function createQueries(db: Db): Queries {
  return {
    find: async (id) => {
      const row = await db.selectFrom('announcements').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toAnnouncement(row);
    },
    list: async (statuses, limit) => {
      const rows = await db
        .selectFrom('announcements')
        .selectAll()
        .where('status', 'in', [...statuses])
        .orderBy((is) => is.fn.coalesce('sent_at', 'send_at', 'changed_at'), 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toAnnouncement);
    },
    drafts: async (author) => {
      const rows = await db
        .selectFrom('announcements')
        .selectAll()
        .where('status', '=', 'draft')
        .where('author', '=', author)
        .orderBy('changed_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toAnnouncement);
    },
    between: async (since, until) => {
      const rows = await db
        .selectFrom('announcements')
        .selectAll()
        .where('status', 'in', ['scheduled', 'held', 'sending', 'sent'])
        .where(outAt, '>=', since)
        .where(outAt, '<', until)
        .orderBy(outAt)
        .orderBy('id')
        .execute();
      return rows.map(toAnnouncement);
    },
    due: async (at) => {
      const rows = await db
        .selectFrom('announcements')
        .selectAll()
        .where('status', '=', 'scheduled')
        .where('send_at', '<=', at)
        .orderBy('send_at')
        .orderBy('id')
        .execute();
      return rows.map(toAnnouncement);
    },
    revisions: (id) =>
      db
        .selectFrom('announcement_revisions')
        .select(['revision', 'headline', 'text', 'at', 'by'])
        .where('announcement_id', '=', id)
        .orderBy('revision')
        .execute(),
    acts: (id) =>
      db
        .selectFrom('acts')
        .select(['at', 'by', 'kind'])
        .where('subject', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    version: async () => {
      // Each of them only ever grows.
      const { all, versions, revisions, moves, receipts } = await db
        .selectFrom('announcements')
        .select(({ fn }) => [
          fn.countAll().as('all'),
          fn.sum('version').as('versions'),
          fn.sum('revision').as('revisions'),
          fn.sum('moves').as('moves'),
          fn.sum('receipts').as('receipts'),
        ])
        .where('status', 'in', ['sending', 'sent', 'withdrawn'])
        .executeTakeFirstOrThrow();
      const posts = `${all}-${versions}-${revisions}-${moves}`;
      return { posts, receipts: `${posts}-${receipts}` };
    },
    posted: async (since) => {
      const rows = await db
        .selectFrom('announcements')
        .select(['id', 'sent_at', 'headline', 'entries'])
        .where('status', 'in', ['sending', 'sent'])
        .where('sent_at', '>=', since)
        .orderBy('sent_at', 'desc')
        .orderBy('id')
        .execute();
      const posts = await db
        .selectFrom('announcements')
        .innerJoin('deliveries', 'deliveries.announcement_id', 'announcements.id')
        .select(['announcements.id', 'deliveries.channel', 'deliveries.permalink'])
        .where('announcements.status', 'in', ['sending', 'sent'])
        .where('announcements.sent_at', '>=', since)
        .where('deliveries.kind', '=', 'post')
        .where('deliveries.permalink', '<>', '')
        .orderBy('deliveries.channel')
        .execute();
      const links = new Map(rows.map(({ id }) => [id, new Map<string, string>()]));
      for (const { id, channel, permalink } of posts) {
        if (permalink !== null) links.get(id)?.set(channel, permalink);
      }
      return rows.flatMap(({ id, sent_at: sentAt, headline, entries }) => {
        const there = links.get(id);
        return sentAt === null || there === undefined || there.size === 0
          ? []
          : [{ id, sentAt, headline, entries: listOf(entries), links: there }];
      });
    },
  };
}

/** When it goes out or went out. */
function outAt(is: ExpressionBuilder<Tables, 'announcements'>) {
  return is.fn.coalesce('sent_at', 'send_at');
}
