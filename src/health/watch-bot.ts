import type { Memory } from '../memory.ts';
import { daysBefore } from '../time/days.ts';
import { createHealth, type Health } from './health.ts';
import { meteredStorage } from './metered-storage.ts';
import { createMeter } from './meter.ts';
import { readinessOf, type Ready } from './readiness.ts';

/** A bot as far as it is watched. */
type Watched = {
  readonly connection: (NonNullable<Ready['connection']> & { readonly reconnects: () => number }) | null;
};

/** What is to be asked how it is. */
export type Watching = {
  readonly health: Health;
  /** What the bot is to remember with, so that it is counted. */
  readonly memory: Memory;
  /** From now on that bot is asked; until then it is not ready. */
  readonly watch: (bot: Watched) => void;
};

const clock = (): Date => new Date();

/** Watches the bot that will work with this memory. `onFailure` hears of what nobody foresaw. */
export function watchBot(opened: Memory, onFailure: (error: unknown) => void): Watching {
  let bot: Watched | null = null;
  const waiting = async (): Promise<number> => {
    const now = clock().toISOString();
    return (await opened.storage.inbox.open(daysBefore(clock(), 1).toISOString(), now)).length;
  };
  const meter = createMeter(
    () =>
      bot === null
        ? null
        : {
            waiting,
            isConnected: bot.connection?.isConnected ?? (() => true),
            reconnects: bot.connection?.reconnects ?? (() => 0),
          },
    () => performance.now(),
    clock,
  );
  const memory = { ...opened, storage: meteredStorage(opened.storage, meter) };
  return {
    memory,
    watch: (started) => {
      bot = started;
    },
    health: createHealth({
      meter,
      onFailure,
      readiness: async () =>
        bot === null
          ? null
          : readinessOf({ memory, connection: bot.connection, lastAnswer: meter.lastAnswer, clock }),
    }),
  };
}
