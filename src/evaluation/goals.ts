import { z } from 'zod';
import { readJson } from '../text/read-json.ts';
import { MEASURE_NAMES, type MeasureName, type Measures } from './measures.ts';

/** What should be seldom; of everything else, more is better. */
const SELDOM: ReadonlySet<MeasureName> = new Set(['answeredWrong', 'falseAnswers', 'harmSoothed']);

const Goals = z.partialRecord(z.enum(MEASURE_NAMES), z.number().min(0).max(1));
/** The share, 0 to 1, that each figure should reach, or, where it should be seldom, not go beyond. */
export type Goals = Readonly<z.infer<typeof Goals>>;

/** Goals by the name of the set; `*` has those of every set without its own. */
const GoalsFile = z.record(z.string(), Goals);
export type GoalsFile = z.infer<typeof GoalsFile>;

/** A figure that does not reach its goal. */
export type Shortfall = {
  readonly name: MeasureName;
  readonly value: number;
  readonly goal: number;
  readonly isSeldom: boolean;
};

/** Reads goals from JSON; null when they are none. */
export function readGoals(text: string): GoalsFile | null {
  return readJson(GoalsFile, text);
}

/** The goals of a set; none where the file names none. */
export function goalsOf(file: GoalsFile, set: string): Goals {
  return file[set] ?? file['*'] ?? {};
}

/** The figures that do not reach their goals, in the order in which figures are shown. What was not measured is none. */
export function shortfallsOf(measures: Measures, goals: Goals): Shortfall[] {
  return MEASURE_NAMES.flatMap((name) => {
    const goal = goals[name];
    const { value } = measures[name];
    const isSeldom = SELDOM.has(name);
    if (goal === undefined || value === null || (isSeldom ? value <= goal : value >= goal)) return [];
    return [{ name, value, goal, isSeldom }];
  });
}
