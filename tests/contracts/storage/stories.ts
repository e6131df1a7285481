import type { Deed } from '../../../src/storage/coordinators/coordinators.ts';
import type { Miss, MissReport, Wording, Wordings } from '../../../src/storage/misses/misses.ts';
import type { AskedQuestion, Figures, Place } from '../../../src/storage/questions/questions.ts';
import type { Storage } from '../../../src/storage/storage.ts';

/** A time on a day of November 2026. */
export function on(day: number, time = '10:00:00'): string {
  return `2026-11-${String(day).padStart(2, '0')}T${time}.000Z`;
}

export const THREAD: Place = { channel: 'C1', threadTs: '1.1', isPrivate: false };
export const DIRECT: Place = { channel: 'D1', threadTs: null, isPrivate: true };

export function question(id: string, changes: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id,
    at: on(10),
    userId: 'UANNA',
    text: 'Hvordan får jeg MitID?',
    language: 'da',
    surface: 'mention',
    outcome: 'answered',
    entryId: 'faa-mitid',
    place: THREAD,
    joinedTo: null,
    ...changes,
  };
}

/** A report of a question that was not answered well. */
export function report(id: string, by: MissReport['asker'], at = on(10)): MissReport {
  return { id, text: 'Kan katte få MitID?', language: 'da', reason: 'unknown', at, asker: by };
}

export function asker(questionId: string, userId = 'UANNA', place = DIRECT): MissReport['asker'] {
  return { questionId, userId, place };
}

/** Whether a report belongs to an open miss: to none, or to the one of this id. */
export const toNone: Wordings = {
  upTo: () => 0,
  takeIn: () => undefined,
  same: () => null,
  drop: () => undefined,
};
export const to = (id: string): Wordings => toOne((wording) => wording.id === id);

/** Whoever has no wording yet, and takes the first that fits for the same. */
export function toOne(fits: (wording: Wording) => boolean): Wordings {
  const known: Wording[] = [];
  return {
    upTo: () => known.at(-1)?.number ?? 0,
    takeIn: (wordings) => void known.push(...wordings),
    same: () => known.find(fits) ?? null,
    drop: (wording) => void known.splice(known.indexOf(wording), 1),
  };
}

/** What a coordinator does; a test gives what its story is about. */
export function deed(given: Partial<Deed> = {}): Deed {
  return { at: on(12), by: 'UKAREN', kind: 'edit', subject: 'pin', changes: [], closes: null, ...given };
}

/** Lets somebody learn something; gives the number of the change. */
export async function learned({ acts }: Pick<Storage, 'acts'>, change: string): Promise<number> {
  const [number = 0] = (await acts.perform(deed({ changes: [change] }))) ?? [];
  return number;
}

/** The deed that answers a miss, or puts it aside when there is no entry for it. */
export function closing(missId: string, entryId: string | null = 'katte', at = on(12)): Deed {
  const status = entryId === null ? 'not-for-us' : 'answered';
  return deed({ at, kind: 'wording', subject: entryId ?? missId, closes: { missId, status, entryId } });
}

export const NOTHING: Figures = {
  asked: 0,
  answered: 0,
  suggestions: 0,
  unknown: 0,
  notCovered: 0,
  smalltalk: 0,
  helped: 0,
  notHelped: 0,
  misses: 0,
  closedMisses: 0,
  tooLate: 0,
};

/** A miss as it is after its first report. */
export function missOf(id: string): Miss {
  const { asker: _, at, ...rest } = report(id, asker('q1'));
  return { ...rest, firstAt: at, lastAt: at, count: 1, status: 'open', entryId: null, taken: null };
}
