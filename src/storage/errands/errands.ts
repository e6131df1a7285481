/** What the bot has to say of itself once, by a name that says what and when. One process at a time has one in hand. */
export type Errands = {
  /** Which of these may be taken on at a moment: neither done nor in somebody's hands. */
  readonly free: (names: readonly string[], at: string) => Promise<ReadonlySet<string>>;
  /**
   * Takes one on until a time. Null when it is done, or in somebody's hands at `at`. `since`: when it was first taken on;
   * `isAgain`: it was before, so it may have been done.
   */
  readonly take: (
    name: string,
    claim: { readonly at: string; readonly until: string },
  ) => Promise<{ readonly since: string; readonly isAgain: boolean } | null>;
  /** It is done, or nothing is to be said. */
  readonly done: (name: string, at: string) => Promise<void>;
  /** It is not: it may be taken on again from then on. */
  readonly later: (name: string, notBefore: string) => Promise<void>;
};
