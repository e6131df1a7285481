import type { Selectable } from 'kysely';
import type { Asker, AskedQuestion, Miss } from './storage.ts';
import { toPlace, type Tables } from './tables.ts';

export function toMiss(row: Selectable<Tables['misses']>): Miss {
  const { id, text, language, reason, count, status } = row;
  return {
    id,
    text,
    language,
    reason,
    firstAt: row.first_at,
    lastAt: row.last_at,
    count,
    status,
    entryId: row.entry_id,
  };
}

export function toAsker(row: Selectable<Tables['askers']>): Asker {
  return {
    missId: row.miss_id,
    questionId: row.question_id,
    userId: row.user_id,
    place: toPlace(row),
    isOpen: row.is_open === 1,
  };
}

export function toQuestion(row: Selectable<Tables['questions']>): AskedQuestion {
  const { id, at, text, language, surface, outcome } = row;
  return {
    id,
    at,
    userId: row.user_id,
    text,
    language,
    surface,
    outcome,
    entryId: row.entry_id,
    place: toPlace(row),
  };
}
