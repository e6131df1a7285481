import type { Refused } from '../../curation/deeds.ts';
import { da } from '../../i18n/da.ts';

/** Why nothing more was stored, in a sentence; whoever pressed twice reads that the first press did it. */
export function whyNot(refused: Refused, userId: string): string {
  if (refused.outcome === 'gone') return da.desk.missGone;
  return refused.by === userId ? da.desk.alreadyYours : da.desk.alreadyAnswered;
}
