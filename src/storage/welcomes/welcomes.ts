/** Whom the bot has welcomed, once a person. */
export type Welcomes = {
  /** Writes down that somebody is welcomed; gives whether it is for the first time. Of two processes at once one reads so. */
  readonly add: (userId: string, at: string) => Promise<boolean>;
  /** The welcome did not reach them: they are welcomed another time. */
  readonly remove: (userId: string) => Promise<void>;
};
