/*
 * What the bot remembers, as the core sees it. Everything resolves only when it is durable. Times are UTC in ISO
 * (`2026-11-24T10:00:00.000Z`), people are Slack's user ids; no text holds personal data: callers redact first. One
 * contract suite holds every implementation to this.
 */

import type { AnnouncementStore } from './announcements/store.ts';
import type { Channels } from './channels/channels.ts';
import type { Acts, Coordinators } from './coordinators/coordinators.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { Learned } from './learned/learned.ts';
import type { Misses } from './misses/misses.ts';
import type { Questions, Votes } from './questions/questions.ts';

export type Storage = {
  readonly inbox: Inbox;
  readonly questions: Questions;
  readonly votes: Votes;
  readonly misses: Misses;
  readonly learned: Learned;
  readonly coordinators: Coordinators;
  readonly acts: Acts;
  readonly channels: Channels;
  readonly announcements: AnnouncementStore;
  /**
   * Erases what is kept about somebody: see `Forgotten`. Their questions and votes remain in the figures, acts and learned
   * changes stay without the id, a coordinator stays one. No file of the database holds a copy of what they wrote afterwards
   * (PostgreSQL: no table).
   */
  readonly forget: (userId: string) => Promise<Forgotten>;
  /**
   * Turns questions, votes and misses (closed or last asked) from before `before` into counts. Deletes askers, messages of
   * the inbox, threads, receipts, reminders and drafts from before then, and the texts of changes exported before then. Leaves
   * no copies, as `forget`.
   */
  readonly expire: (before: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How much was erased. */
export type Forgotten = {
  readonly questions: number;
  readonly votes: number;
  /** Misses that the person stood behind; those of others stay, without the person. */
  readonly misses: number;
};
