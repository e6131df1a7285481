/** Coordinators named in Slack, beside those of the configuration. Whatever is changed comes with the act of who did it. */
export type Coordinators = {
  /** False when they were named already: then nothing is written down. */
  readonly add: (userId: string, act: SignedAct) => Promise<boolean>;
  /** False when they were not named. */
  readonly remove: (userId: string, act: SignedAct) => Promise<boolean>;
  readonly all: () => Promise<readonly string[]>;
};

/** What coordinators did. `subject` names an entry, a miss, an announcement or a channel by id. `by` becomes null when they are forgotten. */
export type Act = {
  readonly at: string;
  readonly by: string | null;
  readonly kind: string;
  readonly subject: string;
};

/** An act of somebody who is known. */
export type SignedAct = Act & { readonly by: string };

/** An act with what comes of it: changes to the knowledge, made and taken back, and the miss that it closes or opens again. */
export type Deed = SignedAct & {
  /** JSON whose form is curation's. */
  readonly changes: readonly string[];
  readonly closes: {
    readonly missId: string;
    readonly status: 'answered' | 'not-for-us';
    readonly entryId: string | null;
  } | null;
  /** Numbers of changes that are not exported. */
  readonly takesBack?: readonly number[];
  /** An answered miss that waits for an answer again. */
  readonly reopens?: string | null;
};

export type Acts = {
  /**
   * Closes the miss, takes back and learns changes and writes down the act, all of it or nothing. Gives the numbers of the new
   * changes; null when the miss is not open (any more) or one of the changes cannot be taken back, and then nothing was done.
   */
  readonly perform: (deed: Deed) => Promise<readonly number[] | null>;
  /** Newest first. */
  readonly latest: (limit: number) => Promise<readonly Act[]>;
};
