import type { AnnouncementsOptions, Correcting } from './announcements.ts';
import { hasErrors, wordingErrors } from './draft.ts';
import { becameOf } from './outcomes.ts';

const OUT = ['sending', 'sent'] as const;

/** What coordinators can do with sent announcements. The posts themselves are updated by `createKeepingPosts`. */
export function createCorrecting({
  storage,
  clock,
  requireCoordinator,
}: Pick<AnnouncementsOptions, 'storage' | 'clock' | 'requireCoordinator'>): Correcting {
  const store = storage.announcements;
  const now = (): string => clock().toISOString();

  return {
    correct: async ({ id, version, headline, text, by }) => {
      await requireCoordinator(by);
      const errors = wordingErrors({ headline, text });
      if (hasErrors(errors)) return { outcome: 'invalid', errors };
      const act = 'announcement-corrected';
      const announcement = await store.correct({ id, version, headline, text, at: now(), by, act });
      if (announcement !== null) return { outcome: 'done', announcement };
      return becameOf(store, id, { version, from: OUT });
    },
    withdraw: async (id, by) => {
      await requireCoordinator(by);
      const announcement = await store.withdraw(id, now(), { kind: 'announcement-withdrawn', by });
      return announcement === null ? becameOf(store, id) : { outcome: 'done', announcement };
    },
    retry: async (id, by) => {
      await requireCoordinator(by);
      return store.deliveries.retry(id, now(), { kind: 'announcement-retried', by });
    },
    decide: async (deliveryId, decision, by) => {
      await requireCoordinator(by);
      const kind = decision === 'there' ? 'announcement-found' : 'announcement-resent';
      return store.deliveries.decide(deliveryId, decision, now(), { kind, by });
    },
  };
}
