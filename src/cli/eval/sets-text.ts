import { MEASURE_NAMES } from '../../evaluation/measures.ts';
import { da } from '../../i18n/da.ts';
import { goalsText } from './goals-text.ts';
import type { MeasuredSet } from './sets.ts';
import { table } from './table.ts';

/** All sets as one table, and which goals they do not reach, every line ended. */
export function setsText(sets: readonly MeasuredSet[]): string {
  const words = da.evaluation;
  const heading = [words.set, words.number, ...MEASURE_NAMES.map((measure) => words.measures[measure].short)];
  const rows = sets.map(({ name, evaluation }) => [
    name,
    String(evaluation.questions),
    ...MEASURE_NAMES.map((measure) => words.share(evaluation.overall[measure].value)),
  ]);
  const goals = goalsText(sets);
  return `${table([heading, ...rows])}\n${goals === null ? '' : `\n${goals}\n`}`;
}
