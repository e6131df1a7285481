import type { SignedAct } from '../coordinators/coordinators.ts';

/** What the bot reads without being mentioned: nothing, the threads where it has answered, or the whole channel. */
export type Listening = 'nothing' | 'threads' | 'channel';

/** What the bot reads in channels without being mentioned. */
export type Channels = {
  /** What a coordinator chose for a channel; null where nobody has. */
  readonly listening: (channel: string) => Promise<Listening | null>;
  /** The choice comes with the act of who made it. */
  readonly listen: (channel: string, listening: Listening, act: SignedAct) => Promise<void>;
  /** The bot answers in this thread at `at`. A thread expires that long after the last answer in it. */
  readonly answerIn: (thread: Thread & { readonly at: string }) => Promise<void>;
  readonly hasAnsweredIn: (thread: Thread) => Promise<boolean>;
};

/** A thread by Slack's ids. */
export type Thread = { readonly channel: string; readonly threadTs: string };
