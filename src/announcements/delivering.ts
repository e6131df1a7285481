import type { Attempt, ClaimedDelivery } from '../storage/announcements/store.ts';
import { momentAfter } from '../time/days.ts';
import type { AnnouncementsOptions } from './announcements.ts';
import { threadOf, type NoticeThread } from './notices.ts';
import type { Pacing } from './pace.ts';

/** In milliseconds. What is more than an hour late is not sent: its author decides. */
const TOO_LATE_MS = 60 * 60 * 1000;
/** How many posts are sent in parallel, so that one hanging call does not stop the others. */
const AT_A_TIME = 4;

type Options = Pick<AnnouncementsOptions, 'storage' | 'poster' | 'clock' | 'newId'>;

/**
 * Sends due announcements. One process at a time claims a delivery. After a claim that ended without an outcome, the next
 * process searches for the post before it posts: so it is posted once, even when processes are killed.
 */
export function createDelivering(
  { storage, poster, clock, newId }: Options,
  pacing: Pacing,
): () => Promise<void> {
  const store = storage.announcements;
  const inMs = (milliseconds: number): string => momentAfter(clock(), milliseconds);

  return async () => {
    await beginDue();
    const done = await Promise.allSettled(Array.from({ length: AT_A_TIME }, work));
    await store.deliveries.finish(inMs(0));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  };

  async function beginDue(): Promise<void> {
    const at = inMs(0);
    for (const { id, version, sendAt } of await store.due(at)) {
      if (isTooLate(sendAt)) await store.hold(id, version, at);
      else await store.begin({ id, version, from: ['scheduled'], at, act: null, newId });
    }
  }

  async function work(): Promise<void> {
    while (!pacing.isStopped() && !pacing.isHushed('post')) {
      const claim = { by: newId(), at: inMs(0), until: inMs(pacing.leaseMs) };
      const claimed = await store.deliveries.claim(claim);
      if (claimed === null) return;
      const attempt = await tryToDeliver(claimed, claim.until);
      await store.deliveries.settle(claimed.delivery.id, claim.by, inMs(0), attempt);
    }
  }

  async function tryToDeliver(claimed: ClaimedDelivery, until: string): Promise<Attempt> {
    const { delivery, announcement, isUnknown } = claimed;
    const thread = delivery.kind === 'notice' ? await threadOf(store, delivery, announcement) : undefined;
    if (thread === 'not-yet') return later(claimed);
    if (thread === 'not-wanted') return { outcome: 'given-up', reason: null };
    if (isUnknown) {
      const found = await lookFor(claimed, thread?.ts);
      if (found !== 'not-there') return found;
    }
    const isWanted = announcement.status !== 'withdrawn' && thread?.readers.length !== 0;
    if (!isWanted) return { outcome: 'given-up', reason: null };
    if (isTooLate(delivery.dueAt)) return { outcome: 'failed', reason: 'too-late' };
    await pacing.turn(delivery.channel);
    // A post that takes longer than its claim could be posted by another process too.
    const isTooSlow = Date.parse(until) - clock().getTime() < 2 * pacing.callMs;
    if (isTooSlow || pacing.isStopped()) return { outcome: 'waiting', notBefore: inMs(0) };
    return post(claimed, thread);
  }

  /** What may be out there already stays unknown. */
  function later({ delivery, isUnknown }: ClaimedDelivery): Attempt {
    if (isTooLate(delivery.dueAt)) return { outcome: 'failed', reason: 'too-late' };
    return { outcome: isUnknown ? 'unknown' : 'waiting', notBefore: inMs(pacing.settleMs) };
  }

  async function lookFor({ delivery }: ClaimedDelivery, threadTs?: string): Promise<Attempt | 'not-there'> {
    if (pacing.isHushed('find')) return { outcome: 'unknown', notBefore: inMs(pacing.hushedFor('find')) };
    const found = await poster.find(delivery, delivery.postingSince ?? delivery.dueAt, threadTs);
    if (found === 'not-there') return found;
    if (found === 'unreadable') return { outcome: 'unclear', reason: null };
    if ('ts' in found) {
      const { ts, revision } = found;
      return { outcome: 'sent', ts, shown: { revision, receipts: 0 } };
    }
    if ('wait' in found) {
      pacing.hush('find', found.wait);
      return { outcome: 'unknown', notBefore: inMs(found.wait * 1000) };
    }
    return { outcome: 'unknown', notBefore: inMs(pacing.backoff(delivery.attempts)) };
  }

  async function post({ delivery, announcement }: ClaimedDelivery, thread?: NoticeThread): Promise<Attempt> {
    const posted = await poster.post({ delivery, announcement, ...(thread === undefined ? {} : { thread }) });
    if ('ts' in posted) {
      const { revision, receipts } = announcement;
      return { outcome: 'sent', ts: posted.ts, shown: { revision, receipts } };
    }
    if ('refused' in posted) return { outcome: 'failed', reason: posted.refused };
    if ('wait' in posted) {
      pacing.hush('post', posted.wait);
      return { outcome: 'waiting', notBefore: inMs(posted.wait * 1000) };
    }
    return { outcome: 'unknown', notBefore: inMs(pacing.backoff(delivery.attempts, pacing.settleMs)) };
  }

  function isTooLate(due: string | null): boolean {
    return due !== null && clock().getTime() - Date.parse(due) > TOO_LATE_MS;
  }
}
