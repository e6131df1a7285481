import type { Curation } from './curation.ts';
import { every, type Repeated } from '../time/every.ts';

/** So often another process's learning is looked for: it must answer here within five seconds, training included. */
const LOOK_MS = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Does what must be done without anybody asking: takes up what others learned, and forgets what is too old. */
export function startChores(
  { catchUp, expire }: Pick<Curation, 'catchUp' | 'expire'>,
  onError: (error: unknown) => void,
): Repeated {
  const chores = [every(LOOK_MS, catchUp, onError), every(DAY_MS, expire, onError)];
  return {
    stop: async () => {
      await Promise.all(chores.map(async (chore) => chore.stop()));
    },
  };
}
