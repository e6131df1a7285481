import type { Announcement, AnnouncementContent } from '../storage/announcements/announcement.ts';
import type { AnnouncementsOptions, Composing, AnnouncementErrors, OpenDraft } from './announcements.ts';
import { aDayAround, announcementErrors, hasErrors, whenErrors } from './draft.ts';
import { becameOf } from './outcomes.ts';

const EMPTY: AnnouncementContent = {
  headline: '',
  text: '',
  channels: [],
  audiences: [],
  entries: [],
  wantsReceipt: false,
  ping: 'none',
  sendAt: null,
};
/** In these states it can still be changed or cancelled. */
const NOT_OUT = ['scheduled', 'held'] as const;

type Options = Pick<
  AnnouncementsOptions,
  'storage' | 'poster' | 'clock' | 'newId' | 'requireCoordinator' | 'isEntry' | 'pingsAllowed'
>;

/** Writing an announcement, up to sending it. */
export function createComposing(options: Options): Composing {
  const { poster, clock, newId, requireCoordinator } = options;
  const store = options.storage.announcements;

  return {
    channelsFor: async (by) => {
      await requireCoordinator(by);
      return poster.channelsFor(by);
    },
    open: async (by, from = {}) => {
      await requireCoordinator(by);
      if ('draft' in from) return ownDraft(from.draft, by);
      if ('replaces' in from) return replacing(from.replaces);
      return { id: newId(), content: { ...EMPTY, entries: from.entries ?? [] }, replaces: null };
    },
    saveDraft: async ({ id, by, content, replaces }) => {
      await requireCoordinator(by);
      const at = clock().toISOString();
      const announcement = await store.saveDraft({ id, author: by, content, replaces, at });
      if (announcement === null) return becameOf(store, id);
      // Stored before it is checked: the check asks Slack, and may fail.
      return { outcome: 'done', announcement, errors: await check(announcement, by) };
    },
    drafts: async (by) => {
      await requireCoordinator(by);
      return store.drafts(by);
    },
    dropDraft: async (id, by) => {
      await requireCoordinator(by);
      return store.dropDraft(id, by);
    },
    goesTo: async (content) => {
      const all = await store.audiences.all();
      return {
        channels: await store.channelsOf(content),
        audiences: all.filter(({ id }) => content.audiences.includes(id)),
      };
    },
    reach: async (channels) => {
      const [own, ...members] = await Promise.all([
        poster.ownChannels(),
        ...channels.map((channel) => poster.members(channel)),
      ]);
      const people = new Set(members.flatMap((some) => some ?? []));
      return {
        people: people.size,
        isAtLeast: members.includes(null),
        shut: channels.filter((channel) => !own.has(channel)),
      };
    },
    send: async ({ id, version, by }) => {
      await requireCoordinator(by);
      const draft = await store.find(id);
      if (draft?.status !== 'draft' || draft.author !== by) return { outcome: 'gone', announcement: draft };
      if (draft.version !== version) return { outcome: 'changed-draft', announcement: draft };
      const errors = await check(draft, by);
      if (hasErrors(errors)) return { outcome: 'invalid', errors };
      const announcement = await release(draft, by);
      if (announcement !== null) return { outcome: 'done', announcement };
      const became = await becameOf(store, draft.replaces?.id ?? id, {
        version: draft.replaces?.version ?? null,
        from: NOT_OUT,
      });
      // The draft was changed during the check.
      return became.announcement?.status === 'draft'
        ? { outcome: 'changed-draft', announcement: became.announcement }
        : became;
    },
  };

  async function ownDraft(id: string, by: string): Promise<OpenDraft | null> {
    const draft = await store.find(id);
    if (draft?.status !== 'draft' || draft.author !== by) return null;
    return { id, content: contentOf(draft), replaces: draft.replaces };
  }

  async function replacing(id: string): Promise<OpenDraft | null> {
    const found = await store.find(id);
    if (found === null || !NOT_OUT.some((status) => status === found.status)) return null;
    return { id: newId(), content: contentOf(found), replaces: { id, version: found.version } };
  }

  async function check(draft: Announcement, by: string): Promise<AnnouncementErrors> {
    const now = clock();
    const { since, until } = aDayAround(
      hasErrors(whenErrors(draft.sendAt, now)) ? now : new Date(draft.sendAt ?? now),
    );
    const [shared, goesTo, near, replaced] = await Promise.all([
      poster.channelsFor(by),
      store.channelsOf(draft),
      store.between(since, until),
      draft.replaces === null ? null : store.find(draft.replaces.id),
    ]);
    return announcementErrors(draft, {
      now,
      // Channels of the replaced announcement stay allowed, even when its new author is not in them.
      channels: [...shared.map((channel) => channel.id), ...(replaced?.channels ?? [])],
      goesTo,
      isEntry: options.isEntry,
      pingsAllowed: options.pingsAllowed,
      others: near.filter((other) => other.id !== draft.replaces?.id),
    });
  }

  /** Sends or schedules a draft, or changes the announcement that it replaces. Null when somebody else was first. */
  async function release(draft: Announcement, by: string): Promise<Announcement | null> {
    const at = clock().toISOString();
    const { replaces, sendAt } = draft;
    const isNew = replaces === null;
    const target = {
      id: replaces?.id ?? draft.id,
      version: replaces?.version ?? draft.version,
      from: isNew ? (['draft'] as const) : NOT_OUT,
      at,
      ...(isNew ? {} : { content: contentOf(draft), dropDraft: draft.id }),
    };
    return sendAt === null
      ? store.begin({ ...target, act: { kind: 'announcement-sent', by }, newId })
      : store.change({
          ...target,
          by,
          act: isNew ? 'announcement-scheduled' : 'announcement-edited',
          status: 'scheduled',
        });
  }
}

function contentOf(announcement: AnnouncementContent): AnnouncementContent {
  const { headline, text, channels, audiences, entries, wantsReceipt, ping, sendAt } = announcement;
  return { headline, text, channels, audiences, entries, wantsReceipt, ping, sendAt };
}
