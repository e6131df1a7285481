import type { About, Forgotten } from '../storage/storage.ts';
import { DAY_MS, daysBefore } from '../time/days.ts';
import { every, type Repeated } from '../time/every.ts';
import { createAlternatives } from './alternatives.ts';
import { createAsking, type Asking } from './asking.ts';
import { createRegister, type Coordinating } from './coordinators.ts';
import { createPerform } from './deeds.ts';
import { createDesk, type Desk } from './desk.ts';
import { createErrandBook, type ErrandBook } from './errands.ts';
import { createFollowUps } from './follow-ups.ts';
import { createHandingOver, type HandingOver } from './handing-over.ts';
import { createHistories, type Histories } from './history.ts';
import { createCatchUp, createTakeUp } from './learned/take-up.ts';
import { createMaybeMissed, type MaybeMissed } from './maybe-missed.ts';
import { openMissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';
import { createListening, type Listens } from './listening.ts';
import { createQueue, type Queue } from './queue.ts';
import { createReader } from './reading.ts';
import { createRemarks } from './remarks.ts';
import { createResolving, type Resolving } from './resolving.ts';
import { createTelling, type Telling } from './telling.ts';
import { createVoting, type Voting } from './voting.ts';
import { createWriting, type Writing } from './writing.ts';

/**
 * How every question that was not answered well reaches a person, and how what that person says becomes an answer. No
 * Slack in here: people are user ids, and whoever calls decides how things look.
 */
export type Curation = Asking &
  Voting &
  HandingOver &
  Listens &
  Coordinating &
  Desk &
  Queue &
  MaybeMissed &
  Resolving &
  Histories &
  ErrandBook &
  Telling &
  Writing &
  Remembering;

/** `isConfigured`: named a coordinator in the configuration or the user group. `owned`: ids of the answers that they see to. */
export type Kept = About & { readonly isConfigured: boolean; readonly owned: readonly string[] };

type Remembering = {
  /** All that is kept about somebody. */
  readonly about: (userId: string) => Promise<Kept>;
  /** Writes down that somebody is welcomed; gives whether it is for the first time. */
  readonly welcome: (userId: string) => Promise<boolean>;
  /** The welcome did not reach them: they are welcomed another time. */
  readonly notWelcomed: (userId: string) => Promise<void>;
  /** Erases what is kept about somebody. */
  readonly forget: (userId: string) => Promise<Forgotten>;
  /** Takes back a question that is asked in other words now. */
  readonly retract: (questionId: string) => Promise<void>;
  /** Turns what is older than the retention time into counts. */
  readonly expire: () => Promise<void>;
  /** Takes up what another process learned; one small query when there is nothing new. */
  readonly catchUp: () => Promise<void>;
};

/** Puts curation together. It does nothing by itself: see `startChores`. */
export function createCuration(options: CurationOptions): Curation {
  const { storage, matcher, clock, reload, problems, retentionDays } = options;
  const catchUp = createCatchUp(storage.learned, reload);
  const takeUp = createTakeUp({ inUse: () => matcher().snapshot.learned, problems, catchUp });
  const followUps = createFollowUps(storage);
  const misses = openMissBook(options, followUps);
  const voting = createVoting(options, createAlternatives(options, followUps), misses);
  const register = createRegister(options);
  const perform = createPerform(options, misses, takeUp);
  const histories = createHistories(options, register, perform);
  return {
    ...createAsking(
      options,
      createReader(options, followUps),
      followUps,
      misses,
      createRemarks(options, voting),
    ),
    ...createListening(options, register),
    ...voting,
    ...createHandingOver(options, misses, followUps),
    ...register,
    ...createDesk(options),
    ...createResolving(options, register, perform),
    ...createQueue(options, register, misses),
    ...createMaybeMissed(options, register, misses),
    ...histories,
    ...createErrandBook(options),
    ...createTelling(options, catchUp),
    ...createWriting(options, register, misses),
    about: async (userId) => ({
      ...(await storage.about(userId)),
      isConfigured: (await register.coordinators()).some((one) => one.userId === userId && one.isConfigured),
      owned: [...matcher().snapshot.entries.values()].flatMap(({ id, owner }) =>
        owner === userId ? [id] : [],
      ),
    }),
    welcome: async (userId) => storage.welcomes.add(userId, clock().toISOString()),
    notWelcomed: async (userId) => storage.welcomes.remove(userId),
    forget: async (userId) => {
      await histories.giveUp(userId);
      return storage.forget(userId);
    },
    retract: async (questionId) => storage.retract(questionId),
    expire: async () => storage.expire(daysBefore(clock(), retentionDays).toISOString()),
    catchUp,
  };
}

/** So often another process's learning is looked for: it must answer here within five seconds, training included. */
const LOOK_MS = 1_000;

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
