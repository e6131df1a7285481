/*
 * What the bot remembers, as the core sees it. Everything resolves only when it is durable. Times are UTC in ISO
 * (`2026-11-24T10:00:00.000Z`), people are Slack's user ids; no text holds personal data: callers redact first. One
 * contract suite holds every implementation to this.
 */

import type { AnnouncementStore } from './announcements/store.ts';
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
  readonly announcements: AnnouncementStore;
  /**
   * Erases what is kept about somebody: see `Forgotten`. Their questions and votes remain in the figures, acts and learned
   * changes stay without the id, a coordinator stays one.
   */
  readonly forget: (userId: string) => Promise<Forgotten>;
  /**
   * Turns what is older than `before` into counts: questions, votes, misses closed or last asked before then, and deletes
   * who stood behind a miss before then, what lies in the inbox from then, and the text of what was exported before then.
   */
  readonly expire: (before: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How much was erased. */
export type Forgotten = {
  readonly questions: number;
  readonly votes: number;
  /** Misses that the person stood behind; the misses themselves stay, without the person. */
  readonly misses: number;
};
