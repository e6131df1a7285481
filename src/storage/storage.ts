/*
 * What the bot remembers, as the core sees it. Everything resolves only when it is durable. Times are UTC in ISO
 * (`2026-11-24T10:00:00.000Z`), people are Slack's user ids; no text holds personal data: callers redact first. One
 * contract suite holds every implementation to this.
 */

import type { AnnouncementStatus } from './announcements/announcement.ts';
import type { AnnouncementStore } from './announcements/store.ts';
import type { Channels } from './channels/channels.ts';
import type { Act, Acts, Coordinators } from './coordinators/coordinators.ts';
import type { Errands } from './errands/errands.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { Learned, LearnedChange } from './learned/learned.ts';
import type { Letter, Letters } from './letters/letters.ts';
import type { Misses } from './misses/misses.ts';
import type { AskedQuestion, Questions, Vote, Votes } from './questions/questions.ts';
import type { Welcomes } from './welcomes/welcomes.ts';

export type Storage = {
  readonly inbox: Inbox;
  readonly questions: Questions;
  readonly votes: Votes;
  readonly misses: Misses;
  readonly letters: Letters;
  readonly learned: Learned;
  readonly coordinators: Coordinators;
  readonly acts: Acts;
  readonly channels: Channels;
  readonly welcomes: Welcomes;
  readonly errands: Errands;
  readonly announcements: AnnouncementStore;
  /** All that is kept about somebody, newest first. */
  readonly about: (userId: string) => Promise<About>;
  /**
   * Erases what is kept about somebody: see `Forgotten`. Their questions and votes remain in the figures, acts and learned
   * changes stay without the id, a coordinator stays one. No file of the database holds a copy of what they wrote afterwards
   * (PostgreSQL: no table).
   */
  readonly forget: (userId: string) => Promise<Forgotten>;
  /** Takes back a question that its asker put into other words, unless they sent it to coordinators. */
  readonly retract: (questionId: string) => Promise<void>;
  /**
   * Turns questions, votes and misses (closed or last asked) from before `before` into counts. Deletes askers, messages of
   * the inbox, threads, receipts, reminders and drafts from before then, and the texts of changes exported before then. Leaves
   * no copies, as `forget`.
   */
  readonly expire: (before: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What is kept about one person, wherever their id stands. */
export type About = {
  readonly questions: readonly AskedQuestion[];
  /** `question`: null when it is not theirs, or gone. `entryId`: the answer that was voted on. */
  readonly votes: readonly {
    readonly at: string;
    readonly vote: Vote;
    readonly entryId: string | null;
    readonly question: string | null;
  }[];
  /** Questions that wait for an answer, or were answered. `isOpen`: coordinators see who asked. */
  readonly waiting: readonly {
    readonly at: string;
    readonly question: string | null;
    readonly isOpen: boolean;
    /** What they added for the coordinators. */
    readonly note: string | null;
    readonly toldAt: string | null;
  }[];
  /** Questions of others that they took on. */
  readonly taken: readonly { readonly at: string; readonly question: string }[];
  /** What they wrote to somebody about a question, or somebody to them. */
  readonly letters: readonly (Pick<Letter, 'at' | 'text'> & { readonly isOwn: boolean })[];
  /** Messages in the inbox that are not answered yet, as Slack's JSON. */
  readonly messages: readonly { readonly key: string; readonly at: string; readonly event: string }[];
  readonly acts: readonly Act[];
  /** Those that they made or took back, and those that name them. */
  readonly changes: readonly LearnedChange[];
  /** Null: not named in Slack. */
  readonly coordinator: { readonly at: string; readonly namedBy: string | null } | null;
  /** Whom they named. */
  readonly named: readonly { readonly at: string; readonly userId: string }[];
  /** Those that they wrote, or at least changed. */
  readonly announcements: readonly {
    readonly at: string;
    readonly headline: string;
    readonly text: string;
    readonly status: AnnouncementStatus;
    readonly role: 'written' | 'changed';
  }[];
  readonly receipts: readonly { readonly at: string; readonly headline: string }[];
  readonly reminders: readonly { readonly at: string; readonly headline: string }[];
  /** When they were welcomed; null when they never were. */
  readonly welcomedAt: string | null;
};

/** How much was erased. */
export type Forgotten = {
  readonly questions: number;
  readonly votes: number;
  /** Misses that the person stood behind; those of others stay, without the person. */
  readonly misses: number;
};
