import type { Announcement, Delivery } from '../../src/storage/announcements/announcement.ts';

/** An announcement that is out, with these changes. */
export function announcementOf(changes: Partial<Announcement> = {}): Announcement {
  return {
    id: 'a',
    headline: 'Ekstra it-café torsdag',
    text: 'Vi ses klokken ti.',
    channels: ['C1', 'C2'],
    audiences: [],
    entries: [],
    wantsReceipt: true,
    ping: 'none',
    sendAt: null,
    status: 'sent',
    version: 1,
    revision: 1,
    replaces: null,
    author: 'U1',
    createdAt: '2026-11-24T09:00:00.000Z',
    changedBy: 'U1',
    changedAt: '2026-11-24T09:00:00.000Z',
    sentAt: '2026-11-24T09:30:00.000Z',
    correctedAt: null,
    withdrawnAt: null,
    withdrawReason: null,
    remindedAt: null,
    receipts: 0,
    receiptsFrom: 1,
    ...changes,
  };
}

/** Its way to a channel. */
export function deliveryOf(changes: Partial<Delivery> = {}): Delivery {
  return {
    id: 'd',
    announcementId: 'a',
    kind: 'post',
    channel: 'C1',
    status: 'sent',
    dueAt: '2026-11-24T09:30:00.000Z',
    postingSince: null,
    attempts: 1,
    ts: '1.1',
    permalink: null,
    reason: null,
    shown: { revision: 1, receipts: 0 },
    ...changes,
  };
}
