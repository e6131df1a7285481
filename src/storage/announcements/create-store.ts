import { writeAct } from '../coordinators/acts.ts';
import { plainText } from '../database/columns.ts';
import type { AnnouncementStore, AnnouncementChange } from './store.ts';
import { channelsOf, createAudiences } from './audiences.ts';
import { createDeliveries } from './deliveries.ts';
import { createQueries } from './queries.ts';
import { createReceipts } from './receipts.ts';
import { createReports } from './reports.ts';
import {
  contentColumns,
  newDelivery,
  NOT_FOUND,
  orderDelivery,
  plusOne,
  reportFrom,
  toAnnouncement,
  writeRevision,
  type Db,
  type Trx,
} from './rows.ts';

/** Announcements in a database. Each change is one conditional update: whoever comes second changes nothing. */
export function createAnnouncementStore(db: Db): AnnouncementStore {
  return {
    ...createQueries(db),
    saveDraft: async ({ id, author, content, replaces, at }) => {
      const columns = {
        headline: '',
        text: '',
        channels: '[]',
        audiences: '[]',
        entries: '[]',
        wants_receipt: 0 as const,
        ping: content.ping,
        ...contentColumns(content),
        replaces_id: replaces?.id ?? null,
        replaces_version: replaces?.version ?? null,
        changed_by: author,
        changed_at: at,
      };
      const row = await db
        .insertInto('announcements')
        .values({
          id,
          status: 'draft',
          version: 1,
          revision: 0,
          author,
          created_at: at,
          receipts: 0,
          moves: 0,
          receipts_from: 1,
          report_at: null,
          ...columns,
        })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ ...columns, version: (eb) => eb('announcements.version', '+', 1) })
            .where('announcements.status', '=', 'draft')
            .where('announcements.author', '=', author),
        )
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toAnnouncement(row);
    },
    dropDraft: async (id, author) => {
      const gone = await db
        .deleteFrom('announcements')
        .where('id', '=', id)
        .where('status', '=', 'draft')
        .where('author', '=', author)
        .returning('id')
        .execute();
      return gone.length > 0;
    },
    change: async (change) =>
      db.transaction().execute(async (trx) => {
        const { id, version, from, at, by, status } = change;
        const row = await trx
          .updateTable('announcements')
          .set({
            ...contentColumns(change.content ?? {}),
            ...(status === undefined ? {} : { status }),
            version: plusOne('version'),
            changed_by: by,
            changed_at: at,
            report_at: null,
          })
          .where('id', '=', id)
          .where('version', '=', version)
          .where('status', 'in', [...from])
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        await dropUsedDraft(trx, change);
        await writeAct(trx, { at, by, kind: change.act, subject: id });
        return toAnnouncement(row);
      }),
    begin: async ({ id, version, from, at, act, content, dropDraft, newId }) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('announcements')
          .set({
            ...contentColumns(content ?? {}),
            ...(act === null ? {} : { changed_by: act.by, changed_at: at }),
            status: 'sending',
            revision: 1,
            sent_at: at,
            report_at: null,
            replaces_id: null,
            replaces_version: null,
          })
          .where('id', '=', id)
          .where('version', '=', version)
          .where('status', 'in', [...from])
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        const announcement = { ...toAnnouncement(row), channels: await channelsOf(trx, toAnnouncement(row)) };
        await trx
          .updateTable('announcements')
          .set(contentColumns({ channels: announcement.channels }))
          .where('id', '=', id)
          .execute();
        await dropUsedDraft(trx, dropDraft === undefined ? {} : { dropDraft });
        for (const channel of announcement.channels) {
          await trx
            .insertInto('deliveries')
            .values(newDelivery({ id: newId(), announcementId: id, kind: 'post', channel, dueAt: at }))
            .execute();
        }
        await writeRevision(trx, row, at, act?.by ?? row.changed_by);
        if (act !== null) await writeAct(trx, { ...act, at, subject: id });
        return announcement;
      }),
    hold: async (id, version, at) => {
      const row = await db
        .updateTable('announcements')
        .set({ status: 'held', report_at: at })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('status', '=', 'scheduled')
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toAnnouncement(row);
    },
    correct: async ({ id, version, at, by, act, askAnew, ...content }) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('announcements')
          .set({
            ...contentColumns(content),
            version: plusOne('version'),
            revision: plusOne('revision'),
            ...(askAnew === undefined
              ? {}
              : { receipts: 0, receipts_from: plusOne('revision'), reminded_at: null }),
            corrected_at: at,
            changed_by: by,
            changed_at: at,
          })
          .where('id', '=', id)
          .where('version', '=', version)
          .where('status', 'in', ['sending', 'sent'])
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        await tryPostsAgain(trx, id, at);
        if (askAnew !== undefined) await orderNotices(trx, id, at, askAnew);
        await writeRevision(trx, row, at, by);
        await writeAct(trx, { at, by, kind: act, subject: id });
        return toAnnouncement(row);
      }),
    withdraw: async (id, at, { reason, ...act }) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('announcements')
          .set({
            status: 'withdrawn',
            version: plusOne('version'),
            revision: plusOne('revision'),
            withdrawn_at: at,
            withdraw_reason: reason === undefined ? null : plainText(reason),
            changed_by: act.by,
            changed_at: at,
            report_at: null,
          })
          .where('id', '=', id)
          .where('status', 'in', ['sending', 'sent'])
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        await trx
          .updateTable('deliveries')
          .set({ status: 'given-up' })
          .where('announcement_id', '=', id)
          .where('status', '=', 'waiting')
          .execute();
        await tryPostsAgain(trx, id, at);
        await writeAct(trx, { ...act, at, subject: id });
        return toAnnouncement(row);
      }),
    ...createReports(db),
    channelsOf: (goesTo) => channelsOf(db, goesTo),
    audiences: createAudiences(db),
    deliveries: createDeliveries(db),
    receipts: createReceipts(db),
  };
}

async function dropUsedDraft(trx: Trx, { dropDraft }: Pick<AnnouncementChange, 'dropDraft'>): Promise<void> {
  if (dropDraft === undefined) return;
  await trx.deleteFrom('announcements').where('id', '=', dropDraft).where('status', '=', 'draft').execute();
}

/** One for each post that somebody may have read; where nobody had, it is given up later. */
async function orderNotices(
  trx: Trx,
  announcementId: string,
  at: string,
  newId: () => string,
): Promise<void> {
  const posts = await trx
    .selectFrom('deliveries')
    .select('channel')
    .where('announcement_id', '=', announcementId)
    .where('kind', '=', 'post')
    .where('status', 'in', ['posting', 'sent', 'unclear'])
    .execute();
  for (const { channel } of posts)
    await orderDelivery(trx, { id: newId(), announcementId, kind: 'notice', channel, dueAt: at });
}

/** Posts that refused the last change may take the next one; one that nobody can find does not, and that is told. */
async function tryPostsAgain(trx: Trx, announcementId: string, at: string): Promise<void> {
  const posts = await trx
    .updateTable('deliveries')
    .set((is) => ({ reason: is.case().when('ts', 'is', null).then(NOT_FOUND).else(null).end(), next_at: at }))
    .where('announcement_id', '=', announcementId)
    .where('kind', 'in', ['post', 'reminder'])
    .where('status', '=', 'sent')
    .where('claimed_by', 'is', null)
    .returning('reason')
    .execute();
  if (posts.some(({ reason }) => reason !== null)) await reportFrom(trx, announcementId, at);
}
