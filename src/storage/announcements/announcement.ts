/* What an announcement is. Times are UTC in ISO, people and channels are Slack's ids. */

export type AnnouncementStatus =
  | 'draft'
  /** Waits for its time. */
  | 'scheduled'
  /** Its time passed while nobody could send it: its author decides. */
  | 'held'
  /** Goes out; some channels may have it already. */
  | 'sending'
  /** Every channel has it, or it is known why not. */
  | 'sent'
  | 'withdrawn'
  | 'cancelled';

/** Whom a post calls: nobody, those who are there now, or everybody in the channel. */
export type Ping = 'none' | 'here' | 'channel';

/** A named group of channels, for all coordinators. No two have the same name. */
export type Audience = {
  readonly id: string;
  /** Grows with each change: who changes an older one is refused. */
  readonly version: number;
  readonly name: string;
  readonly channels: readonly string[];
};

/** What its author writes and chooses. */
export type AnnouncementContent = {
  readonly headline: string;
  readonly text: string;
  readonly channels: readonly string[];
  /** Ids of the audiences whose channels get it besides; which those are is decided when it begins to go out. */
  readonly audiences: readonly string[];
  /** Ids of the entries with the answer behind it. */
  readonly entries: readonly string[];
  readonly wantsReceipt: boolean;
  readonly ping: Ping;
  /** Null: at once. */
  readonly sendAt: string | null;
};

export type Announcement = AnnouncementContent & {
  readonly id: string;
  readonly status: AnnouncementStatus;
  /** Grows with each change that a person makes: who changes an older one is refused. */
  readonly version: number;
  /** Grows with each change of what the posts say. */
  readonly revision: number;
  /** A draft that changes a scheduled announcement: which one, and the version that its author saw. */
  readonly replaces: { readonly id: string; readonly version: number } | null;
  /** Null: forgotten. */
  readonly author: string | null;
  readonly createdAt: string;
  readonly changedBy: string | null;
  readonly changedAt: string;
  /** When it began to go out. */
  readonly sentAt: string | null;
  readonly correctedAt: string | null;
  readonly withdrawnAt: string | null;
  /** Why it was withdrawn, as it was typed; null also of one from before reasons were asked for. */
  readonly withdrawReason: string | null;
  readonly remindedAt: string | null;
  /** How many read it, also those of people who were forgotten since. */
  readonly receipts: number;
  /** The revision from which on a receipt counts: a correction may ask for them anew. */
  readonly receiptsFrom: number;
};

/** `notice`: the line that tells those who had read it that it was corrected. */
export type DeliveryKind = 'notice' | 'post' | 'reminder';

export type DeliveryStatus =
  | 'waiting'
  /** Somebody posts it, or died on it: the claim tells which. */
  | 'posting'
  | 'sent'
  /** `reason` says why; it surely did not arrive. */
  | 'failed'
  /** Nobody can tell whether it arrived. */
  | 'unclear'
  /** No longer wanted. */
  | 'given-up';

/** An announcement's way to one channel, a reminder's way to one person, or the way of a notice into the thread of a post. */
export type Delivery = {
  /** Also stands in the post's metadata, where it is found again. */
  readonly id: string;
  readonly announcementId: string;
  readonly kind: DeliveryKind;
  /** A channel; of a reminder the user id. */
  readonly channel: string;
  readonly status: DeliveryStatus;
  /** When it was to go out, or was ordered anew. */
  readonly dueAt: string;
  /** Since when somebody tries to post it; null while nobody has. */
  readonly postingSince: string | null;
  readonly attempts: number;
  /** Slack's name of the post; null also where a person said that it is there. */
  readonly ts: string | null;
  /** Of the post; null: not known yet; empty: there is none. Of a reminder: of the post that it is about. */
  readonly permalink: string | null;
  /** Why it failed; of a sent one, why its last change did not reach it. Slack's code, or one of ours. */
  readonly reason: string | null;
  /** What the post shows: the announcement's revision, and how many receipts. */
  readonly shown: { readonly revision: number; readonly receipts: number } | null;
};

/** What the text of an announcement was at a revision. */
export type AnnouncementRevision = {
  readonly revision: number;
  readonly headline: string;
  readonly text: string;
  readonly at: string;
  readonly by: string | null;
};
