import { answers, answersRight, helps, holdsBack, isTakenRightly, serves, soothes } from './outcomes.ts';
import { proportionOf, type Proportion } from './proportion.ts';
import { bestIsRight, isAnswerable, isForeign, isHarm, isRight, type Trial } from './trial.ts';

/** What can be said of all questions, in the order in which it is shown. */
export const GENERAL_NAMES = [
  'firstRight',
  'topThree',
  'answeredRight',
  'answeredWrong',
  'helpful',
  'falseAnswers',
  'unknownOnUnanswerable',
] as const;

/** What is said of some questions only. */
export const PARTICULAR_NAMES = [
  'harmHelped',
  'harmSoothed',
  'chatTaken',
  'followUpsHelped',
  'foreignServed',
] as const;

/** All, in the order in which they are shown. */
export const MEASURE_NAMES = [...GENERAL_NAMES, ...PARTICULAR_NAMES] as const;

export type GeneralName = (typeof GENERAL_NAMES)[number];
export type MeasureName = (typeof MEASURE_NAMES)[number];

/**
 * How good the answers were. The last two are proportions of the questions that no entry answers, the others of those that
 * one does. `firstRight` and `topThree` are about the ranking alone, the others about what was said.
 */
export type GeneralMeasures = Readonly<Record<GeneralName, Proportion>>;

/** The general ones of all questions but follow-ups, and the particular ones. */
export type Measures = Readonly<Record<MeasureName, Proportion>>;

/** The general measures of some trials. */
export function generalMeasuresOf(trials: readonly Trial[]): GeneralMeasures {
  const answerable = trials.filter(isAnswerable);
  const unanswerable = trials.filter((trial) => !isAnswerable(trial));
  return {
    firstRight: proportionOf(answerable, bestIsRight),
    topThree: proportionOf(answerable, (trial) => trial.matches.some(({ entry }) => isRight(trial, entry))),
    answeredRight: proportionOf(answerable, answersRight),
    answeredWrong: proportionOf(answerable, (trial) => answers(trial) && !answersRight(trial)),
    helpful: proportionOf(answerable, helps),
    falseAnswers: proportionOf(unanswerable, answers),
    unknownOnUnanswerable: proportionOf(unanswerable, holdsBack),
  };
}

/** The measures of some trials. */
export function measuresOf(trials: readonly Trial[]): Measures {
  const followUps = trials.filter(({ question }) => question.after !== null);
  const others = trials.filter(({ question }) => question.after === null);
  const harm = others.filter(isHarm);
  const foreign = others.filter(isForeign);
  const chat = trials.filter(({ question }) => question.kind !== null);
  return {
    ...generalMeasuresOf(others),
    harmHelped: proportionOf(harm.filter(isAnswerable), helps),
    harmSoothed: proportionOf(harm, soothes),
    chatTaken: proportionOf(chat, isTakenRightly),
    followUpsHelped: proportionOf(followUps.filter(isAnswerable), helps),
    foreignServed: proportionOf(foreign.filter(isAnswerable), serves),
  };
}
