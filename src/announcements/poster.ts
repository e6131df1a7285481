import type { Announcement, Delivery } from '../storage/announcements/announcement.ts';
import type { NoticeThread } from './notices.ts';

/* Slack as the core sees it. Every call is made once, without retries. */
export type Poster = Posting & Directory;

/** These never throw: the result says what may have happened. */
export type Posting = {
  /** Posts a delivery so that `find` finds it. */
  readonly post: (outgoing: Outgoing) => Promise<Posted>;
  /** Searches for a delivery among the posts since then (ISO, UTC); for a notice among those in its thread. */
  readonly find: (delivery: Delivery, since: string, threadTs?: string) => Promise<Found>;
  /** Changes a post. Doing it twice does no harm. `isRecount`: only the count of receipts is another, so it is not marked as edited. */
  readonly update: (
    outgoing: Outgoing & { readonly ts: string; readonly isRecount: boolean },
  ) => Promise<Updated>;
};

/** What Slack knows about channels and their members. Calls throw when Slack cannot be asked. */
export type Directory = {
  /** The address of a post; null when Slack gives none. */
  readonly permalink: (channel: string, ts: string) => Promise<string | null>;
  /** The members of a channel without bots and deactivated people; null when Slack does not say. */
  readonly members: (channel: string) => Promise<readonly string[] | null>;
  /** The channels that both the bot and this person are in, sorted by name. */
  readonly channelsFor: (userId: string) => Promise<readonly SharedChannel[]>;
  /** The ids of the channels that the bot is in, and of the public ones among them. */
  readonly ownChannels: () => Promise<ReadonlySet<string>>;
  readonly publicChannels: () => Promise<ReadonlySet<string>>;
};

/** What a post is built from. */
export type Outgoing = {
  readonly delivery: Delivery;
  readonly announcement: Announcement;
  /** Of a notice. */
  readonly thread?: NoticeThread;
};

/** `refused`: surely not posted, by Slack's code. `wait`: seconds until Slack takes more. `unknown`: perhaps posted. */
export type Posted =
  | { readonly ts: string }
  | { readonly refused: string }
  | { readonly wait: number }
  | { readonly unknown: true };

/**
 * `revision`: the announcement's revision that the post shows. `unreadable`: Slack does not let the bot look. `wait`:
 * seconds until Slack takes more. `unknown`: the search failed.
 */
export type Found =
  | { readonly ts: string; readonly revision: number }
  | 'not-there'
  | 'unreadable'
  | { readonly wait: number }
  | { readonly unknown: true };

export type Updated =
  | { readonly done: true }
  | { readonly refused: string }
  | { readonly wait: number }
  | { readonly unknown: true };

export type SharedChannel = { readonly id: string; readonly name: string; readonly isPrivate: boolean };
