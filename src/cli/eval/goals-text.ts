import { da } from '../../i18n/da.ts';
import type { MeasuredSet } from './sets.ts';

/** Which goals the sets do not reach, a line for each; that all are reached; null where there are none. */
export function goalsText(sets: readonly MeasuredSet[]): string | null {
  const words = da.evaluation;
  if (!sets.some(({ hasGoals }) => hasGoals)) return null;
  const missed = sets.filter(({ shortfalls }) => shortfalls.length > 0);
  if (missed.length === 0) return words.goals.met;
  const lines = missed.map(({ name, shortfalls }) => {
    const figures = shortfalls.map(({ name: measure, value, goal, isSeldom }) =>
      words.goals.shortfall(words.measures[measure].name, value, goal, isSeldom),
    );
    return `  ${name}: ${figures.join(', ')}`;
  });
  return [words.goals.missed, ...lines].join('\n');
}
