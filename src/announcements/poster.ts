import type { Announcement, Delivery } from '../storage/announcements.ts';

/* Where announcements are posted, as the core sees it. Every call is made once: nothing repeats by itself. */
export type Poster = Posting & Directory;

/** Its calls never throw: what may have happened is the answer. */
export type Posting = {
  /** Posts a delivery, named so that `find` finds it. */
  readonly post: (outgoing: Outgoing) => Promise<Posted>;
  /** Looks whether a delivery is out there, among what was posted since then. */
  readonly find: (delivery: Delivery, since: string) => Promise<Found>;
  /** Changes a post. Doing it twice does no harm. */
  readonly update: (outgoing: Outgoing & { readonly ts: string }) => Promise<Updated>;
};

/** What there is around the posts. Calls throw when Slack cannot be asked. */
export type Directory = {
  /** The address of a post; null when there is none. */
  readonly permalink: (channel: string, ts: string) => Promise<string | null>;
  /** Everybody in a channel but bots and deactivated people; null where that cannot be seen. */
  readonly members: (channel: string) => Promise<readonly string[] | null>;
  /** Where both the bot and this person are and can post, by name. */
  readonly channelsFor: (userId: string) => Promise<readonly SharedChannel[]>;
  /** Ids of the channels with the bot in them that everybody may look into. */
  readonly publicChannels: () => Promise<ReadonlySet<string>>;
};

/** What a post is built from. */
export type Outgoing = {
  readonly delivery: Delivery;
  readonly announcement: Announcement;
};

/** `refused`: surely not posted, by Slack's code. `wait`: seconds until Slack takes more. `unknown`: perhaps posted. */
export type Posted =
  | { readonly ts: string }
  | { readonly refused: string }
  | { readonly wait: number }
  | { readonly unknown: true };

/** `revision`: what the post was built from. `unreadable`: will never be known. `wait`: seconds until Slack answers again. `unknown`: not known yet. */
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
