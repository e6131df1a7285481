import type { Listening, Thread } from '../storage/channels/channels.ts';
import type { Coordinating } from './coordinators.ts';
import type { CurationOptions } from './options.ts';

/** What the bot reads in a channel where nobody chose. */
const UNLESS_CHOSEN: Listening = 'threads';

/** What the bot reads in channels without being mentioned. */
export type Listens = {
  readonly listening: (channel: string) => Promise<Listening>;
  /** Throws `not-a-coordinator` unless `by` is one. */
  readonly listen: (by: string, channel: string, listening: Listening) => Promise<void>;
  /** Whether it reads a message there; `threadTs` null: outside threads. */
  readonly reads: (channel: string, threadTs: string | null) => Promise<boolean>;
  /** It answers in this thread, and reads it from now on. */
  readonly answersIn: (thread: Thread) => Promise<void>;
};

/** What coordinators choose for a channel holds in all processes at once. */
export function createListening(
  { storage: { channels }, clock }: Pick<CurationOptions, 'storage' | 'clock'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
): Listens {
  return {
    listening,
    listen: async (by, channel, chosen) => {
      await requireCoordinator(by);
      const act = { at: clock().toISOString(), by, kind: `listens-to-${chosen}`, subject: channel };
      await channels.listen(channel, chosen, act);
    },
    reads: async (channel, threadTs) => {
      const chosen = await listening(channel);
      if (threadTs === null || chosen === 'nothing') return chosen === 'channel';
      return channels.hasAnsweredIn({ channel, threadTs });
    },
    answersIn: async (thread) => channels.answerIn({ ...thread, at: clock().toISOString() }),
  };

  async function listening(channel: string): Promise<Listening> {
    return (await channels.listening(channel)) ?? UNLESS_CHOSEN;
  }
}
