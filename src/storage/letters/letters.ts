/** What somebody wrote to one other person about a miss, by the bot: a coordinator to whoever asked, or back. */
export type Letter = {
  readonly id: string;
  readonly missId: string;
  /** The asked question that it is about, of the one who asked. */
  readonly questionId: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly at: string;
  /** `owed`: Slack did not take it yet. `refused`: nothing reaches that person. */
  readonly state: 'owed' | 'sent' | 'refused';
};

export type Letters = {
  /** All of them, or none. One that is there already (by its id) stays as it is. */
  readonly add: (letters: readonly Omit<Letter, 'state'>[]) => Promise<void>;
  readonly find: (id: string) => Promise<Letter | null>;
  /** Oldest first. */
  readonly ofMiss: (missId: string) => Promise<readonly Letter[]>;
  /**
   * Claims an owed letter until a time, to post it, the oldest first; null when none is owed, or all are claimed at `at`.
   * `isAgain`: claimed before, so it may have been posted.
   */
  readonly nextToPost: (claim: {
    readonly at: string;
    readonly until: string;
  }) => Promise<(Letter & { readonly isAgain: boolean }) | null>;
  readonly settle: (id: string, state: 'sent' | 'refused') => Promise<void>;
  /** It was not posted: it may be claimed again from then on. */
  readonly postLater: (id: string, notBefore: string) => Promise<void>;
};
