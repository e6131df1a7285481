import type { AnnouncementsOptions, Managing, Versioned } from './announcements.ts';
import type { AnnouncementChange } from '../storage/announcements/store.ts';
import type { AnnouncementStatus } from '../storage/announcements/announcement.ts';
import { hasErrors, whenErrors } from './draft.ts';
import { becameOf } from './outcomes.ts';

const NOT_OUT: readonly AnnouncementStatus[] = ['scheduled', 'held'];
const OUT: readonly AnnouncementStatus[] = ['sending', 'sent', 'withdrawn'];
/** The most announcements in the overview. */
const UPCOMING = 100;
const SENT = 20;

type Options = Pick<AnnouncementsOptions, 'storage' | 'clock' | 'newId' | 'requireCoordinator'>;

/** What coordinators can see, and do with announcements that are scheduled or held. */
export function createManaging({ storage, clock, newId, requireCoordinator }: Options): Managing {
  const store = storage.announcements;

  return {
    overview: async (by) => {
      await requireCoordinator(by);
      const [upcoming, sent] = await Promise.all([store.list(NOT_OUT, UPCOMING), store.list(OUT, SENT)]);
      return { upcoming: upcoming.toReversed(), sent };
    },
    detail: async (id, by) => {
      await requireCoordinator(by);
      const announcement = await store.find(id);
      if (announcement === null) return null;
      const [deliveries, acts, audiences, channels, revisions] = await Promise.all([
        store.deliveries.of(id),
        store.acts(id),
        store.audiences.all(),
        store.channelsOf(announcement),
        store.revisions(id),
      ]);
      return {
        announcement,
        deliveries: deliveries.filter(({ kind }) => kind === 'post'),
        acts,
        audiences: audiences.filter((one) => announcement.audiences.includes(one.id)),
        channels: announcement.sentAt === null ? channels : announcement.channels,
        revisions,
      };
    },
    cancel: async (act) => {
      await requireCoordinator(act.by);
      return changed(act, { act: 'announcement-cancelled', status: 'cancelled' });
    },
    move: async ({ sendAt, ...act }) => {
      await requireCoordinator(act.by);
      const errors = whenErrors(sendAt, clock());
      if (hasErrors(errors)) return { outcome: 'invalid', errors };
      return changed(act, { act: 'announcement-moved', status: 'scheduled', content: { sendAt } });
    },
    sendNow: async ({ id, version, by }) => {
      await requireCoordinator(by);
      const at = clock().toISOString();
      const act = { kind: 'announcement-sent', by };
      const announcement = await store.begin({ id, version, from: NOT_OUT, at, act, newId });
      if (announcement !== null) return { outcome: 'done', announcement };
      return becameOf(store, id, { version, from: NOT_OUT });
    },
  };

  async function changed(
    { id, version, by }: Versioned,
    how: Pick<AnnouncementChange, 'act' | 'status' | 'content'>,
  ) {
    const at = clock().toISOString();
    const announcement = await store.change({ id, version, by, from: NOT_OUT, at, ...how });
    if (announcement !== null) return { outcome: 'done', announcement } as const;
    return becameOf(store, id, { version, from: NOT_OUT });
  }
}
