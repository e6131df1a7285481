import type {
  Announcement,
  AnnouncementContent,
  AnnouncementRevision,
  Delivery,
} from '../storage/announcements.ts';
import type { Storage } from '../storage/storage.ts';
import type { Poster, SharedChannel } from './poster.ts';

/*
 * Coordinators write once, every channel gets it, and it can be corrected. No Slack in here: how a post looks and how it gets
 * there is the `Poster`'s. Whatever takes `by` throws `not-a-coordinator` unless that is one, before anything else.
 */
export type Announcements = Composing & Managing & Correcting & Reading & Working;

/** A field of the form, and what is wrong with it. The wording of each code is in `i18n/`. */
export type AnnouncementErrors = {
  readonly headline?: 'missing' | 'too-long';
  readonly text?: 'missing' | 'too-long' | 'duplicate';
  /** `not-shared`: the bot or the author is not (any more) in one of them. */
  readonly channels?: 'missing' | 'too-many' | 'not-shared';
  readonly entries?: 'unknown' | 'too-many';
  readonly sendAt?: 'past' | 'too-far';
  readonly ping?: 'not-allowed';
};

/** Nothing was sent or scheduled; what was typed is kept. */
type Invalid = { readonly outcome: 'invalid'; readonly errors: AnnouncementErrors };
/** The draft says something else by now than what was looked at. */
type ChangedDraft = { readonly outcome: 'changed-draft'; readonly announcement: Announcement };
/** Somebody else changed it first: `announcement` is as it is now. */
export type Conflict = { readonly outcome: 'conflict'; readonly announcement: Announcement };
/** It is not there, or not in a state in which this can be done: `announcement` is what became of it. */
export type Gone = { readonly outcome: 'gone'; readonly announcement: Announcement | null };
type Done = { readonly outcome: 'done'; readonly announcement: Announcement };

export type Composing = {
  /** Where the bot and this person both are: what the form may offer. By name. */
  readonly channelsFor: (by: string) => Promise<readonly SharedChannel[]>;
  /**
   * What a new form begins with, not stored yet. `replaces`: a scheduled or held one to be changed; `draft`: one of their own
   * to be taken up again. Null when that is not there.
   */
  readonly open: (
    by: string,
    from?:
      { readonly entries?: readonly string[] } | { readonly replaces: string } | { readonly draft: string },
  ) => Promise<OpenDraft | null>;
  /**
   * Stores a draft whatever is wrong with it, and says what is. `gone`: it was sent or scheduled meanwhile, or is somebody
   * else's.
   */
  readonly saveDraft: (draft: {
    readonly id: string;
    readonly by: string;
    readonly content: AnnouncementContent;
    readonly replaces: Announcement['replaces'];
  }) => Promise<(Done & { readonly errors: AnnouncementErrors }) | Gone>;
  /** Their drafts, newest first. */
  readonly drafts: (by: string) => Promise<readonly Announcement[]>;
  readonly dropDraft: (id: string, by: string) => Promise<boolean>;
  /** How many people these channels reach together; `isAtLeast` when some could not be counted. */
  readonly audience: (
    channels: readonly string[],
  ) => Promise<{ readonly people: number; readonly isAtLeast: boolean }>;
  /**
   * Sends or schedules a draft of this version, or lays it over the one that it replaces. Durable when it resolves. Again for
   * the same draft: `gone` with what became of it.
   */
  readonly send: (draft: Versioned) => Promise<Done | Invalid | ChangedDraft | Conflict | Gone>;
};

export type OpenDraft = {
  readonly id: string;
  readonly content: AnnouncementContent;
  readonly replaces: Announcement['replaces'];
};

/** Before it is out. `version`: of the announcement that was looked at. */
export type Managing = {
  /** Scheduled and held ones by the time they go out, and what was sent last, newest first. */
  readonly overview: (by: string) => Promise<{
    readonly upcoming: readonly Announcement[];
    readonly sent: readonly Announcement[];
  }>;
  readonly detail: (id: string, by: string) => Promise<Detail | null>;
  readonly cancel: (act: Versioned) => Promise<Done | Conflict | Gone>;
  /** To another time. */
  readonly move: (act: Versioned & { readonly sendAt: string }) => Promise<Done | Invalid | Conflict | Gone>;
  /** Sends a scheduled or held one at once. */
  readonly sendNow: (act: Versioned) => Promise<Done | Conflict | Gone>;
};

export type Versioned = { readonly id: string; readonly version: number; readonly by: string };

export type Detail = {
  readonly announcement: Announcement;
  /** Posts by channel, without reminders. */
  readonly deliveries: readonly Delivery[];
  readonly acts: readonly { readonly at: string; readonly by: string | null; readonly kind: string }[];
  readonly revisions: readonly AnnouncementRevision[];
};

/** When it is out. */
export type Correcting = {
  /** Changes all posts and marks them. */
  readonly correct: (
    act: Versioned & { readonly headline: string; readonly text: string },
  ) => Promise<Done | Invalid | Conflict | Gone>;
  /** Replaces all posts by a line that says so. */
  readonly withdraw: (id: string, by: string) => Promise<Done | Gone>;
  /** Tries failed channels again; gives how many. */
  readonly retry: (id: string, by: string) => Promise<number>;
  /** "Den står der" or "Send igen" about an unclear delivery. False when somebody else already decided. */
  readonly decide: (deliveryId: string, decision: 'there' | 'send-again', by: string) => Promise<boolean>;
};

export type Reading = {
  /** Somebody read it (anybody may). Null when it wants no receipt or is not out. `isNew`: their first press. */
  readonly receipt: (press: {
    readonly announcementId: string;
    readonly userId: string;
    /** The channel of the post that was pressed, which is brought up to date first. */
    readonly channel: string;
  }) => Promise<{ readonly isNew: boolean; readonly count: number } | null>;
  /** Who of the members of its channels has read it and who has not, without its author. */
  readonly readers: (id: string, by: string) => Promise<Readers | null>;
  /** One friendly reminder by direct message to those who have not. `again`: that was done before. */
  readonly remind: (
    id: string,
    by: string,
  ) => Promise<{ readonly outcome: 'done'; readonly people: number } | { readonly outcome: 'again' } | Gone>;
  /**
   * The newest fresh announcement that this entry is linked to, with the copy in `channel` or else a public one; null when there is none.
   * As of a few seconds ago.
   */
  readonly fresh: (entryId: string, channel?: string) => Fresh | null;
};

export type Readers = {
  readonly read: readonly string[];
  readonly unread: readonly string[];
  /** Channels whose members could not be seen. */
  readonly unreadable: readonly string[];
};

/** `at`: when it was sent. */
export type Fresh = {
  readonly id: string;
  readonly at: string;
  readonly headline: string;
  readonly link: string;
};

/** What must be done without anybody asking; each may be called again and again, in several processes. */
type Working = {
  /** Sends what is due, and holds what is overdue. Resolves when nothing can be done at this moment. */
  readonly deliver: () => Promise<void>;
  /** Brings posts up to date: corrections, withdrawals, receipts, addresses. */
  readonly refresh: () => Promise<void>;
  /** Lets everybody be told who is to hear how it went. Whom `tell` throws on is told later. */
  readonly report: (tell: (report: Report) => Promise<void>) => Promise<void>;
  /** Ends waiting for Slack's pace, so that the program can stop; what is under way is finished. */
  readonly stop: () => void;
};

/** Held, or out with deliveries that failed, are unclear, or were not changed. Never one where all went well. */
export type Report = {
  readonly announcement: Announcement;
  /** Its author, or who changed it when that is what went wrong. */
  readonly to: string;
  readonly deliveries: readonly Delivery[];
};

/** What announcements are made of (`createAnnouncements` in create-announcements.ts). */
export type AnnouncementsOptions = {
  readonly storage: Pick<Storage, 'announcements'>;
  readonly poster: Poster;
  /** Now. */
  readonly clock: () => Date;
  /** A new id, never given before. */
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
  /** A delivery is one process's own for so long; longer than a call of Slack may take. */
  readonly leaseMs: number;
  /** One call of Slack takes at most so long. */
  readonly callMs: number;
  /** After an unknown outcome it is looked for not before then: Slack may still be at it. */
  readonly settleMs: number;
  /** Between two posts in one channel, and between two changes of posts that only count receipts. */
  readonly channelMs: number;
  readonly countMs: number;
  /** After a failure of Slack's the first pause; it doubles up to a minute. */
  readonly backoffMs: number;
};
