/**
 * Addressed questions, stored before they are handled. `key` names the message however often it is delivered, `wording` what it
 * says now; what nobody can edit has none.
 */
export type Inbox = {
  /**
   * Stores what arrived. False when it is there already, unless a later `version` (a text that grows) says it in another wording: that
   * takes the place of the earlier one, and is not answered yet. `event` is the (redacted) event as JSON.
   */
  readonly store: (arrival: {
    readonly key: string;
    readonly wording?: string;
    readonly version?: string;
    readonly event: string;
    readonly at: string;
  }) => Promise<boolean>;
  /**
   * Claims a stored message until a time, at most five minutes; false when it is unknown, answered, in another wording by now, or under a claim
   * that has not run out at `at`. `first`: nobody claimed it before, so no answer can be out there.
   */
  readonly claim: (claim: {
    readonly key: string;
    readonly wording?: string;
    readonly by: string;
    readonly at: string;
    readonly until: string;
  }) => Promise<'first' | 'again' | false>;
  /** Marks it answered and drops the event's text; where it is in another wording by now, ends the claim for that. */
  readonly answered: (key: string, at: string, wording?: string) => Promise<void>;
  /** The same for what was not answered in time, as its asker was told. Counts it. */
  readonly tooLate: (key: string, at: string, wording?: string) => Promise<void>;
  /** Gives a claim back after a failure that surely posted no answer; anybody may try again at `from`. */
  readonly release: (key: string, from: string) => Promise<void>;
  /** What arrived after `since`, is not answered and under no claim at `at`, oldest first. */
  readonly open: (
    since: string,
    at: string,
  ) => Promise<
    readonly { readonly key: string; readonly wording: string; readonly event: string; readonly at: string }[]
  >;
};
