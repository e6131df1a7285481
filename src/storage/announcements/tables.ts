import type { AnnouncementStatus, DeliveryStatus, Ping } from '../announcements.ts';

type Flag = 0 | 1;

/** The columns of announcements as queries see them. Times are UTC in ISO; lists are JSON. */
export type AnnouncementTables = {
  announcements: {
    id: string;
    status: AnnouncementStatus;
    version: number;
    revision: number;
    replaces_id: string | null;
    replaces_version: number | null;
    author: string | null;
    created_at: string;
    changed_by: string | null;
    changed_at: string;
    headline: string;
    text: string;
    channels: string;
    entries: string;
    wants_receipt: Flag;
    ping: Ping;
    send_at: string | null;
    sent_at: string | null;
    corrected_at: string | null;
    withdrawn_at: string | null;
    reminded_at: string | null;
    receipts: number;
    /** From when on its author is to be told how it went; null: there is nothing to tell. */
    report_at: string | null;
  };
  announcement_revisions: {
    announcement_id: string;
    revision: number;
    headline: string;
    text: string;
    at: string;
    by: string | null;
  };
  deliveries: {
    id: string;
    announcement_id: string;
    kind: 'post' | 'reminder';
    channel: string;
    status: DeliveryStatus;
    due_at: string;
    posting_since: string | null;
    attempts: number;
    /** Names one claim. */
    claimed_by: string | null;
    /** Nobody else touches it before then: its claim runs, or Slack wants a pause. */
    next_at: string;
    ts: string | null;
    permalink: string | null;
    reason: string | null;
    shown_revision: number | null;
    shown_receipts: number | null;
  };
  receipts: { announcement_id: string; user_id: string; at: string };
};
