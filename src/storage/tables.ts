import type { Generated } from 'kysely';
import type { AnnouncementTables } from './announcements/tables.ts';
import type { MissReason, Miss, Outcome, Place, Vote } from './storage.ts';

type Flag = 0 | 1;

/** What a place looks like in a row. */
export type PlaceColumns = { channel: string; thread_ts: string | null; is_private: Flag };

/** The columns as queries see them. Times are UTC in ISO, `day` is the first ten characters of one. */
export type Tables = AnnouncementTables & {
  inbox: {
    key: string;
    /** Null once answered. */
    event: string | null;
    at: string;
    tries: number;
    claimed_by: string | null;
    claimed_until: string | null;
    answered_at: string | null;
  };
  questions: PlaceColumns & {
    id: string;
    at: string;
    user_id: string;
    text: string;
    language: 'da' | 'en';
    surface: 'mention' | 'direct' | 'command' | 'shortcut' | 'home';
    outcome: Outcome;
    entry_id: string | null;
  };
  votes: { question_id: string; user_id: string; vote: Vote; entry_id: string | null; at: string };
  misses: {
    id: string;
    text: string;
    language: 'da' | 'en';
    reason: MissReason;
    first_at: string;
    last_at: string;
    count: number;
    status: Miss['status'];
    entry_id: string | null;
    closed_at: string | null;
  };
  askers: PlaceColumns & {
    miss_id: string;
    question_id: string;
    user_id: string;
    at: string;
    is_open: Flag;
    told_at: string | null;
    /** Somebody tells them, or they are to wait, until then. */
    telling_until: string | null;
  };
  learned: {
    id: Generated<number>;
    at: string;
    by: string | null;
    change: string;
    exported_at: string | null;
    miss_id: string | null;
  };
  coordinators: { user_id: string; named_by: string | null; at: string };
  acts: { id: Generated<number>; at: string; by: string | null; kind: string; subject: string };
  /** What remains of rows that are gone. `entry_id` is empty where the figure has none. */
  daily_counts: { day: string; figure: CountedFigure; entry_id: string; count: number };
};

/** What is counted: `shown` by entry, the others over all. */
export type CountedFigure = Outcome | Vote | 'miss' | 'closed-miss' | 'shown';

export function toPlace({ channel, thread_ts, is_private }: PlaceColumns): Place {
  return { channel, threadTs: thread_ts, isPrivate: is_private === 1 };
}

export function fromPlace({ channel, threadTs, isPrivate }: Place): PlaceColumns {
  return { channel, thread_ts: threadTs, is_private: isPrivate ? 1 : 0 };
}
