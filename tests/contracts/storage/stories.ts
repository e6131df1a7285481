import type { AskedQuestion, Asker, Figures, Miss, Place } from '../../../src/storage/storage.ts';

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
    ...changes,
  };
}

type NewMiss = Omit<Miss, 'count' | 'status' | 'entryId' | 'lastAt'>;

export function miss(id: string, changes: Partial<NewMiss> = {}): NewMiss {
  return { id, text: 'Kan katte få MitID?', language: 'da', reason: 'unknown', firstAt: on(10), ...changes };
}

export function asker(
  questionId: string,
  userId = 'UANNA',
  place = DIRECT,
): Omit<Asker, 'missId' | 'isOpen'> {
  return { questionId, userId, place };
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
};
