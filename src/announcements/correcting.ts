import type { AnnouncementsOptions, Correcting, Correction } from './announcements.ts';
import { correctionErrors, hasErrors, reasonErrors } from './draft.ts';
import { becameOf } from './outcomes.ts';

const OUT = ['sending', 'sent'] as const;

type Options = Pick<AnnouncementsOptions, 'storage' | 'clock' | 'newId' | 'requireCoordinator' | 'isEntry'>;

/** What coordinators can do with sent announcements. The posts themselves are updated by `createKeepingPosts`. */
export function createCorrecting({
  storage,
  clock,
  newId,
  requireCoordinator,
  isEntry,
}: Options): Correcting {
  const store = storage.announcements;
  const now = (): string => clock().toISOString();

  return {
    preview: async (act) => {
      const errors = await check(act);
      if (hasErrors(errors)) return { outcome: 'invalid', errors };
      const announcement = await store.find(act.id);
      const isOut = announcement !== null && OUT.some((status) => status === announcement.status);
      if (!isOut || announcement.version !== act.version)
        return becameOf(store, act.id, { version: act.version, from: OUT });
      const { headline, text, entries = announcement.entries, asksAnew = false } = act;
      const corrected = { ...announcement, headline, text, entries, correctedAt: now() };
      return {
        outcome: 'ready',
        announcement: asksAnew ? { ...corrected, receipts: 0 } : corrected,
        readers: asksAnew ? announcement.receipts : 0,
      };
    },
    correct: async ({ asksAnew = false, ...act }) => {
      const errors = await check(act);
      if (hasErrors(errors)) return { outcome: 'invalid', errors };
      const announcement = await store.correct({
        ...act,
        at: now(),
        act: 'announcement-corrected',
        ...(asksAnew ? { askAnew: newId } : {}),
      });
      if (announcement !== null) return { outcome: 'done', announcement };
      return becameOf(store, act.id, { version: act.version, from: OUT });
    },
    withdraw: async ({ id, by, reason }) => {
      await requireCoordinator(by);
      const errors = reasonErrors(reason);
      if (hasErrors(errors)) return { outcome: 'invalid', errors };
      const announcement = await store.withdraw(id, now(), { kind: 'announcement-withdrawn', by, reason });
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

  async function check({ by, headline, text, entries = [] }: Correction) {
    await requireCoordinator(by);
    return correctionErrors({ headline, text, entries }, isEntry);
  }
}
