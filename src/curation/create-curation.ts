import { createAsking } from './asking.ts';
import { createRegister } from './coordinators.ts';
import type { Curation, CurationOptions } from './curation.ts';
import { daysBefore } from '../time/days.ts';
import { createDesk } from './desk.ts';
import { createKeepUp } from './keep-up.ts';
import { openMissBook } from './misses.ts';
import { createResolving } from './resolving.ts';
import { createTakeUp } from './take-up.ts';
import { createTelling } from './telling.ts';
import { createVoting } from './voting.ts';

/** Puts curation together. It does nothing by itself: see chores.ts for what must be done now and again. */
export function createCuration(options: CurationOptions): Curation {
  const { storage, matcher, clock, reload, problems, retentionDays } = options;
  const catchUp = createKeepUp(storage.learned, reload);
  const inUse = () => matcher().snapshot.learned;
  const takeUp = createTakeUp({ inUse, problems, catchUp });
  const misses = openMissBook(options);
  const asking = createAsking(options, misses);
  const register = createRegister(options);
  return {
    ...asking,
    ...createVoting(options, asking, misses),
    ...register,
    ...createDesk(options),
    ...createResolving(options, register, misses, takeUp),
    ...createTelling(options, catchUp),
    forget: async (userId) => storage.forget(userId),
    expire: async () => storage.expire(daysBefore(clock(), retentionDays).toISOString()),
    catchUp,
  };
}
