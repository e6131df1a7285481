/** A change to the knowledge made in Slack; `change` is JSON whose form is curation's. */
export type LearnedChange = {
  /** Its number; numbers grow. */
  readonly id: number;
  readonly at: string;
  readonly by: string | null;
  readonly change: string;
  /** The miss that it answers. */
  readonly missId: string | null;
};

/** A change with what became of it. */
export type PastChange = LearnedChange & {
  readonly exportedAt: string | null;
  /** Null: it was not taken back. */
  readonly takenBack: { readonly at: string; readonly by: string | null } | null;
};

/** What is learned comes with the act of a coordinator: see `Acts`. */
export type Learned = {
  /** Neither exported nor taken back, oldest first. */
  readonly active: () => Promise<readonly LearnedChange[]>;
  /** All that is known of the changes made by deeds about an entry, newest first. */
  readonly of: (entryId: string) => Promise<readonly PastChange[]>;
  /** Differs whenever `active` does; cheap, for looking often. */
  readonly version: () => Promise<string>;
  /** Marks those that are not taken back; gives the others, which somebody took back meanwhile. */
  readonly exported: (ids: readonly number[], at: string) => Promise<readonly number[]>;
};
