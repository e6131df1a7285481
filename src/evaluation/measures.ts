import { proportionOf, type Proportion } from './proportion.ts';
import { bestIsRight, isAnswerable, isRight, type Trial } from './trial.ts';

/** In the order in which they are shown. */
export const MEASURE_NAMES = [
  'firstRight',
  'topThree',
  'answeredRight',
  'answeredWrong',
  'helpful',
  'falseAnswers',
  'unknownOnUnanswerable',
] as const;

export type MeasureName = (typeof MEASURE_NAMES)[number];

/**
 * How good the answers were. The last two are proportions of the questions that no entry answers, the others of those that
 * one does. `firstRight` and `topThree` are about the ranking alone, the others about what was said.
 */
export type Measures = Readonly<Record<MeasureName, Proportion>>;

/** The measures of some trials. */
export function measuresOf(trials: readonly Trial[]): Measures {
  const answerable = trials.filter(isAnswerable);
  const unanswerable = trials.filter((trial) => !isAnswerable(trial));
  return {
    firstRight: proportionOf(answerable, bestIsRight),
    topThree: proportionOf(answerable, (trial) => trial.matches.some(({ entry }) => isRight(trial, entry))),
    answeredRight: proportionOf(answerable, answersRight),
    answeredWrong: proportionOf(answerable, (trial) => answers(trial) && !answersRight(trial)),
    helpful: proportionOf(answerable, helps),
    falseAnswers: proportionOf(unanswerable, answers),
    unknownOnUnanswerable: proportionOf(unanswerable, ({ answer }) => answer.outcome === 'unknown'),
  };
}

/** Whether an entry was given as the answer, right or wrong. */
export function answers({ answer }: Trial): boolean {
  return answer.outcome === 'answered';
}

/** Whether the person got a right entry, or finds one among the suggestions. */
export function helps(trial: Trial): boolean {
  const { answer } = trial;
  if (answer.outcome !== 'suggestions') return answersRight(trial);
  return answer.suggestions.some(({ entry }) => isRight(trial, entry));
}

function answersRight(trial: Trial): boolean {
  return trial.answer.outcome === 'answered' && isRight(trial, trial.answer.entry);
}
