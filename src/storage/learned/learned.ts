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

/** What is learned comes with the act of a coordinator: see `Acts`. */
export type Learned = {
  /** Not exported yet, oldest first. */
  readonly active: () => Promise<readonly LearnedChange[]>;
  /** Differs whenever `active` does; cheap, for looking often. */
  readonly version: () => Promise<string>;
  readonly exported: (ids: readonly number[], at: string) => Promise<void>;
};
