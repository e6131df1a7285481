import type {
  Announcement,
  AnnouncementContent,
  AnnouncementRevision,
  AnnouncementStatus,
  Audience,
  Delivery,
} from './announcement.ts';

/*
 * What is remembered of announcements, as the core sees it. Everything resolves only when it is durable. What several
 * processes may attempt at once is decided by the database: one of them gets it, the others hear that they did not.
 */

/** A delivery under a claim. `isUnknown`: it may be out there already. */
export type ClaimedDelivery = {
  readonly delivery: Delivery;
  readonly announcement: Announcement;
  readonly isUnknown: boolean;
};

export type Claim = { readonly by: string; readonly at: string; readonly until: string };

/** Written down together with the change itself; `subject` of the act is the announcement's id. */
type ActOf = { readonly kind: string; readonly by: string };

/** A change that is refused (null) unless the announcement has this version and one of these states. */
export type AnnouncementChange = {
  readonly id: string;
  readonly version: number;
  readonly from: readonly AnnouncementStatus[];
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly content?: Partial<AnnouncementContent>;
  readonly status?: AnnouncementStatus;
  /** A draft that is thereby used up. */
  readonly dropDraft?: string;
};

/** How an attempt ended. The claim is given back in each case. */
export type Attempt =
  | { readonly outcome: 'sent'; readonly ts: string; readonly shown: NonNullable<Delivery['shown']> }
  | { readonly outcome: 'failed' | 'unclear' | 'given-up'; readonly reason: string | null }
  /** Surely not posted: tried again from then on. */
  | { readonly outcome: 'waiting'; readonly notBefore: string }
  /** Perhaps posted: looked for from then on. */
  | { readonly outcome: 'unknown'; readonly notBefore: string };

/** An announcement that is out. `links`: the addresses of its posts by channel, at least one. */
export type PostedAnnouncement = {
  readonly id: string;
  readonly sentAt: string;
  readonly headline: string;
  readonly entries: readonly string[];
  readonly links: ReadonlyMap<string, string>;
};

/**
 * Two texts. `posts`: another one after any change of what posts are to say, of where they stand, and of which are to be changed
 * again; `receipts`: another one after those and after each receipt.
 */
type PostsVersion = { readonly posts: string; readonly receipts: string };

/** How a change of a post ended; `revision`: the one that was refused. A newer one is tried all the same. */
export type PostChangeResult =
  | { readonly shown: NonNullable<Delivery['shown']> }
  | { readonly reason: string; readonly revision: number }
  | { readonly notBefore: string };

export type AnnouncementStore = {
  readonly find: (id: string) => Promise<Announcement | null>;
  /** Those in these states, newest change first. */
  readonly list: (statuses: readonly AnnouncementStatus[], limit: number) => Promise<readonly Announcement[]>;
  /** Somebody's drafts, newest change first. */
  readonly drafts: (author: string) => Promise<readonly Announcement[]>;
  /** That are or will be out between these times, by the time they go out. */
  readonly between: (since: string, until: string) => Promise<readonly Announcement[]>;
  /** Scheduled ones whose time has come, oldest first. */
  readonly due: (at: string) => Promise<readonly Announcement[]>;

  /** Stores a draft of its author, new or again. Null when it is no draft any more, or somebody else's. */
  readonly saveDraft: (draft: {
    readonly id: string;
    readonly author: string;
    readonly content: AnnouncementContent;
    readonly replaces: Announcement['replaces'];
    readonly at: string;
  }) => Promise<Announcement | null>;
  /** False when there is no such draft of theirs. */
  readonly dropDraft: (id: string, author: string) => Promise<boolean>;
  /** Changes one that is not out yet. */
  readonly change: (change: AnnouncementChange) => Promise<Announcement | null>;
  /** Begins to send it: makes a delivery for each channel, also of its audiences, which are its channels from then on. `act` null: its time came. Null when others were first. */
  readonly begin: (start: {
    readonly id: string;
    readonly version: number;
    readonly from: readonly AnnouncementStatus[];
    readonly at: string;
    readonly act: ActOf | null;
    readonly content?: AnnouncementContent;
    readonly dropDraft?: string;
    readonly newId: () => string;
  }) => Promise<Announcement | null>;
  /** Its time passed too long ago: from scheduled to held. Null when others were first. */
  readonly hold: (id: string, version: number, at: string) => Promise<Announcement | null>;
  /** Changes what the posts say; tries again where an earlier change was refused. */
  readonly correct: (correction: {
    readonly id: string;
    readonly version: number;
    readonly headline: string;
    readonly text: string;
    readonly entries?: readonly string[];
    readonly at: string;
    readonly by: string;
    readonly act: string;
    /** Asks for receipts anew: those there are count no more, and each post gets a notice in its thread. Gives ids for those. */
    readonly askAnew?: () => string;
  }) => Promise<Announcement | null>;
  /** Takes it back: what waits is given up, what is out is changed. Null when it is not out, or taken back already. */
  readonly withdraw: (
    id: string,
    at: string,
    act: ActOf & { readonly reason?: string },
  ) => Promise<Announcement | null>;
  /** Every revision that was out, oldest first. */
  readonly revisions: (id: string) => Promise<readonly AnnouncementRevision[]>;
  /** What was done with it, oldest first. */
  readonly acts: (
    id: string,
  ) => Promise<readonly { readonly at: string; readonly by: string | null; readonly kind: string }[]>;
  /** Tells whether there is anything to do about posts, at little cost. */
  readonly version: () => Promise<PostsVersion>;
  /** What was posted since then and is not withdrawn, with its posts' addresses, newest first. */
  readonly posted: (since: string) => Promise<readonly PostedAnnouncement[]>;
  /**
   * Claims one that is held, or done with something to tell its author; null when there is none. Unless it is `reported`, it
   * is handed out again when the claim runs out.
   */
  readonly takeReport: (claim: Omit<Claim, 'by'>) => Promise<Announcement | null>;
  /** Its author was told under the claim that ends at `until`; or was not, and it is handed out again at `again`. */
  readonly reported: (id: string, until: string, again?: string) => Promise<void>;

  /** The channels that it goes to, each once, with those of its audiences as they are now. */
  readonly channelsOf: (goesTo: Pick<Announcement, 'channels' | 'audiences'>) => Promise<readonly string[]>;

  readonly deliveries: Deliveries;
  readonly receipts: Receipts;
  readonly audiences: Audiences;
};

export type Audiences = {
  /** By name. */
  readonly all: () => Promise<readonly Audience[]>;
  readonly find: (id: string) => Promise<Audience | null>;
  /** `version` null: a new one. `taken`: another has its name; `changed`: it is another version, or gone. */
  readonly save: (
    audience: Omit<Audience, 'version'> & {
      readonly version: number | null;
      readonly at: string;
      readonly act: ActOf;
    },
  ) => Promise<Audience | 'taken' | 'changed'>;
  /** What is not out yet keeps its channels. False when it is another version, or gone. */
  readonly remove: (id: string, version: number, at: string, act: ActOf) => Promise<boolean>;
};

export type Deliveries = {
  readonly find: (id: string) => Promise<Delivery | null>;
  /** By channel. */
  readonly of: (announcementId: string) => Promise<readonly Delivery[]>;
  /**
   * Claims the delivery that waited longest, notices before posts, posts before reminders: one that waits, or one whose claim ran out. Null when
   * there is none now.
   */
  readonly claim: (claim: Claim) => Promise<ClaimedDelivery | null>;
  /** Ends an attempt of `by`; false when its claim was lost meanwhile, and nothing is changed. */
  readonly settle: (id: string, by: string, at: string, attempt: Attempt) => Promise<boolean>;
  /** Makes `sent` of the announcements that have nothing under way any more. */
  readonly finish: (at: string) => Promise<void>;
  /** Orders failed ones anew, and changes that were refused; gives how many. */
  readonly retry: (announcementId: string, at: string, act: ActOf) => Promise<number>;
  /** A person decides on an unclear one. False when it is not unclear (any more). */
  readonly decide: (id: string, decision: 'there' | 'send-again', at: string, act: ActOf) => Promise<boolean>;
  /** Posts that show something older than the announcement is; those with an older text first. */
  readonly behind: (at: string, limit: number) => Promise<readonly Delivery[]>;
  /** Whether any post shows something older, be it claimed or to be changed later. */
  readonly isAnyBehind: () => Promise<boolean>;
  /** Claims the change of a post; null when it is claimed or not behind any more. */
  readonly claimChange: (id: string, claim: Claim) => Promise<Omit<ClaimedDelivery, 'isUnknown'> | null>;
  /** Ends a change: it shows this now, or was refused for a reason, or is tried again not before then. */
  readonly settleChange: (id: string, by: string, at: string, result: PostChangeResult) => Promise<boolean>;
  /** Posts whose address is not known yet. */
  readonly withoutPermalink: (limit: number) => Promise<readonly Delivery[]>;
  /** Empty: there is none. */
  readonly setPermalink: (id: string, permalink: string) => Promise<void>;
};

export type Receipts = {
  /**
   * One a person, however often and wherever pressed. False when it is there already, or is about a revision from before receipts
   * were asked for anew. `on`: what was read, and the channel of its post; the first revision unless given.
   */
  readonly add: (
    announcementId: string,
    userId: string,
    at: string,
    on?: { readonly revision: number; readonly channel: string | null; readonly isInPrivate: boolean },
  ) => Promise<boolean>;
  /** Who; those of forgotten people are not among them. */
  readonly of: (announcementId: string) => Promise<readonly string[]>;
  /** Who read only what it was before receipts were asked for anew, and where, as far as it is known. */
  readonly earlier: (
    announcementId: string,
  ) => Promise<readonly { readonly userId: string; readonly channel: string | null }[]>;
  /** Orders one reminder each, once for an announcement until receipts are asked for anew; false when that was done before. */
  readonly remind: (reminder: {
    readonly announcementId: string;
    /** With the address of a post that they can see, where there is one. */
    readonly to: readonly { readonly userId: string; readonly permalink: string | null }[];
    readonly at: string;
    readonly act: ActOf;
    readonly newId: () => string;
  }) => Promise<boolean>;
};
