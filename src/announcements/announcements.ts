import type {
  Announcement,
  AnnouncementContent,
  AnnouncementRevision,
  Audience,
  Delivery,
} from '../storage/announcements/announcement.ts';
import type { Storage } from '../storage/storage.ts';
import type { Grouping, Reach } from './grouping.ts';
import type { Poster, SharedChannel } from './poster.ts';

/*
 * Coordinators write once, every chosen channel gets a post, and all posts can be corrected. No Slack in here: the `Poster`
 * knows how a post looks and how it is sent. Whatever takes `by`, a user id, first throws `not-a-coordinator` if they are none.
 */
export type Announcements = Composing & Managing & Correcting & Reading & Grouping & Working;

/** What is wrong with each field of an announcement. The wording of each code is in `i18n/`. */
export type AnnouncementErrors = {
  readonly headline?: 'missing' | 'too-long';
  readonly text?:
    'missing' | 'too-long' | 'duplicate' | 'markdown-table' | 'markdown-image' | 'markdown-link';
  /** `not-shared`: the bot or the author is not in one of them. */
  readonly channels?: 'missing' | 'too-many' | 'not-shared';
  readonly entries?: 'unknown' | 'too-many';
  readonly sendAt?: 'past' | 'too-far';
  /** Why it is withdrawn. */
  readonly reason?: 'missing' | 'too-long';
  readonly ping?: 'not-allowed';
};

/** Nothing was sent or scheduled; the draft is kept. */
type Invalid = { readonly outcome: 'invalid'; readonly errors: AnnouncementErrors };
/** The draft is a newer version than the one that was seen. */
type ChangedDraft = { readonly outcome: 'changed-draft'; readonly announcement: Announcement };
/** Somebody else changed the announcement first; here it is as it is now. */
export type Conflict = { readonly outcome: 'conflict'; readonly announcement: Announcement };
/** It does not exist (null), or its state does not allow the act; here it is as it is now. */
export type Gone = { readonly outcome: 'gone'; readonly announcement: Announcement | null };
type Done = { readonly outcome: 'done'; readonly announcement: Announcement };

export type Composing = {
  /** The channels that both the bot and this person are in, sorted by name. */
  readonly channelsFor: (by: string) => Promise<readonly SharedChannel[]>;
  /**
   * What the form begins with; nothing is stored yet. `replaces`: a scheduled or held announcement to change; `draft`: one's
   * own draft to continue. Null when there is none with that id.
   */
  readonly open: (
    by: string,
    from?:
      { readonly entries?: readonly string[] } | { readonly replaces: string } | { readonly draft: string },
  ) => Promise<OpenDraft | null>;
  /** Stores a draft even with errors, and gives the errors. `gone`: it was sent meanwhile, or is somebody else's. */
  readonly saveDraft: (draft: {
    readonly id: string;
    readonly by: string;
    readonly content: AnnouncementContent;
    readonly replaces: Announcement['replaces'];
  }) => Promise<(Done & { readonly errors: AnnouncementErrors }) | Gone>;
  /** Their drafts, newest first. */
  readonly drafts: (by: string) => Promise<readonly Announcement[]>;
  readonly dropDraft: (id: string, by: string) => Promise<boolean>;
  /** The channels that it would go to now, each once, and its audiences. */
  readonly goesTo: (
    content: Pick<AnnouncementContent, 'channels' | 'audiences'>,
  ) => Promise<{ readonly channels: readonly string[]; readonly audiences: readonly Audience[] }>;
  readonly reach: (channels: readonly string[]) => Promise<Reach>;
  /**
   * Sends or schedules this version of a draft, or changes the announcement that it replaces. Durable when it resolves.
   * A second call for the same draft gives `gone` with the announcement.
   */
  readonly send: (draft: Versioned) => Promise<Done | Invalid | ChangedDraft | Conflict | Gone>;
};

export type OpenDraft = {
  readonly id: string;
  readonly content: AnnouncementContent;
  readonly replaces: Announcement['replaces'];
};

/** Before it is sent. */
export type Managing = {
  /** Scheduled and held ones, next first, and the last ones sent, newest first. */
  readonly overview: (by: string) => Promise<{
    readonly upcoming: readonly Announcement[];
    readonly sent: readonly Announcement[];
  }>;
  readonly detail: (id: string, by: string) => Promise<Detail | null>;
  readonly cancel: (act: Versioned) => Promise<Done | Conflict | Gone>;
  /** Schedules it for another time. */
  readonly move: (act: Versioned & { readonly sendAt: string }) => Promise<Done | Invalid | Conflict | Gone>;
  /** Sends a scheduled or held one at once. */
  readonly sendNow: (act: Versioned) => Promise<Done | Conflict | Gone>;
};

/** An act on an announcement. `version`: the one that the coordinator saw. */
export type Versioned = { readonly id: string; readonly version: number; readonly by: string };

export type Detail = {
  readonly announcement: Announcement;
  /** Posts by channel, without reminders. */
  readonly deliveries: readonly Delivery[];
  readonly acts: readonly { readonly at: string; readonly by: string | null; readonly kind: string }[];
  /** Those that it is to go to, and all its channels with theirs. */
  readonly audiences: readonly Audience[];
  readonly channels: readonly string[];
  readonly revisions: readonly AnnouncementRevision[];
};

/** As it would be, and how many readers would be told. */
type Ready = {
  readonly outcome: 'ready';
  readonly announcement: Announcement;
  readonly readers: number;
};

/** What is to stand in the posts instead. */
export type Correction = Versioned & {
  readonly headline: string;
  readonly text: string;
  /** As they were, unless given. */
  readonly entries?: readonly string[];
  /** Tells those who had read it, in the threads of the posts, and asks for their receipts anew. */
  readonly asksAnew?: boolean;
};

/** After it is sent. */
export type Correcting = {
  /** How the posts would look; nothing is changed yet. */
  readonly preview: (act: Correction) => Promise<Ready | Invalid | Conflict | Gone>;
  /** Changes all posts and marks them as corrected. */
  readonly correct: (act: Correction) => Promise<Done | Invalid | Conflict | Gone>;
  /** Replaces all posts by a line that says that it was withdrawn, and why. */
  readonly withdraw: (act: {
    readonly id: string;
    readonly by: string;
    /** Said as a text is. */
    readonly reason: string;
  }) => Promise<Done | Gone | Invalid>;
  /** Tries failed channels again; gives how many. */
  readonly retry: (id: string, by: string) => Promise<number>;
  /** "Den står der" or "Send igen" for an unclear delivery. False when somebody decided before. */
  readonly decide: (deliveryId: string, decision: 'there' | 'send-again', by: string) => Promise<boolean>;
};

export type Reading = {
  /**
   * Stores that somebody read it. Null when it asks for no receipts or is not sent. `isNew`: their first press since receipts were
   * asked for; `isOutdated`: what they read was corrected since, and does not count.
   */
  readonly receipt: (press: {
    readonly announcementId: string;
    readonly userId: string;
    /** The channel of the post that was pressed, which is updated before others. */
    readonly channel: string;
    /** What the post showed; the first one unless given. */
    readonly revision?: number;
  }) => Promise<{ readonly isNew: boolean; readonly isOutdated: boolean; readonly count: number } | null>;
  /** Which members of its channels have read it and which have not, without its author. */
  readonly readers: (id: string, by: string) => Promise<Readers | null>;
  /** The last ones that ask for receipts and that somebody has not read, newest first. */
  readonly unread: () => Promise<readonly Unread[]>;
  /** Sends one direct message to everybody who has not read it. `again`: that was done before. */
  readonly remind: (
    id: string,
    by: string,
  ) => Promise<{ readonly outcome: 'done'; readonly people: number } | { readonly outcome: 'again' } | Gone>;
  /**
   * The newest announcement of the last 30 days that links to this entry, with the post in `channel` or else in a public
   * channel; null when there is none. Read from memory, so a few seconds old.
   */
  readonly fresh: (entryId: string, channel?: string) => Fresh | null;
};

/** How many members of its channels have not read an announcement. */
export type Unread = { readonly id: string; readonly headline: string; readonly people: number };

export type Readers = {
  readonly read: readonly string[];
  /** They read what it was before receipts were asked for anew, its author aside. */
  readonly earlier: readonly string[];
  readonly unread: readonly string[];
  /** Channels whose members could not be seen. */
  readonly unreadable: readonly string[];
};

/** A recent announcement. `at`: when it was sent; `link`: the address of a post. */
export type Fresh = {
  readonly id: string;
  readonly at: string;
  readonly headline: string;
  readonly link: string;
};

/** The work in the background. Each may be called any number of times, in several processes at once. */
type Working = {
  /** Sends due announcements, and holds those that are more than an hour late. Resolves when nothing more can be sent now. */
  readonly deliver: () => Promise<void>;
  /** Updates posts after corrections, withdrawals and receipts, and fetches the addresses of new posts. */
  readonly refresh: () => Promise<void>;
  /** Calls `tell` with every report that is due. Where it throws, the report is sent later. */
  readonly report: (tell: (report: Report) => Promise<void>) => Promise<void>;
  /** Ends all waiting for rate limits, so that the program can stop; calls under way are finished. */
  readonly stop: () => void;
};

/** An announcement with trouble: it is held, or deliveries failed, are unclear or were not changed, or a notice of it is not heard. */
export type Report = {
  readonly announcement: Announcement;
  /** Its author, or whoever changed it when changing failed. */
  readonly to: string;
  readonly deliveries: readonly Delivery[];
  /** Notices that did not get into their thread, or of which nobody knows. */
  readonly unheard: readonly Delivery[];
};

/** What announcements are made of (`createAnnouncements` in create-announcements.ts). */
export type AnnouncementsOptions = {
  readonly storage: Pick<Storage, 'announcements'>;
  readonly poster: Poster;
  /** The present moment. */
  readonly clock: () => Date;
  /** A new unique id. */
  readonly newId: () => string;
  /** Throws `not-a-coordinator`. */
  readonly requireCoordinator: (userId: string) => Promise<void>;
  /** Whether there is an entry with this id. */
  readonly isEntry: (entryId: string) => boolean;
  /** Whether an announcement may call everybody in a channel. */
  readonly pingsAllowed: boolean;
  readonly pace?: Partial<DeliveryPace>;
};

/** All in milliseconds. */
export type DeliveryPace = {
  /** How long a process owns a delivery it has claimed; longer than a call to Slack takes. */
  readonly leaseMs: number;
  /** The timeout of one call to Slack. */
  readonly callMs: number;
  /** How long to wait after an unknown outcome before searching for the post, since Slack may still be working on it. */
  readonly settleMs: number;
  /** Between two posts in one channel; between two updates of posts for receipts alone. */
  readonly channelMs: number;
  readonly countMs: number;
  /** The first pause after a failure inside Slack; it doubles up to a minute. */
  readonly backoffMs: number;
};
