import { shareOf, type Figure } from './figure.ts';
import { bestIsRight, isAnswerable, isRight, type Trial } from './trial.ts';

/** In the order in which they are shown. */
export const FIGURE_NAMES = [
  'firstRight',
  'topThree',
  'answeredRight',
  'answeredWrong',
  'helpful',
  'falseAnswers',
  'unknownOnUnanswerable',
] as const;

export type FigureName = (typeof FIGURE_NAMES)[number];

/**
 * How good the bot was. The last two are shares of the questions that no entry answers, all others of those that one does.
 * `firstRight` and `topThree` look at the ranking alone, the others at what was said.
 */
export type Figures = Readonly<Record<FigureName, Figure>>;

export function figuresOf(trials: readonly Trial[]): Figures {
  const answerable = trials.filter(isAnswerable);
  const unanswerable = trials.filter((trial) => !isAnswerable(trial));
  return {
    firstRight: shareOf(answerable, bestIsRight),
    topThree: shareOf(answerable, (trial) => trial.matches.some(({ entry }) => isRight(trial, entry))),
    answeredRight: shareOf(answerable, answersRight),
    answeredWrong: shareOf(answerable, (trial) => answers(trial) && !answersRight(trial)),
    helpful: shareOf(answerable, helps),
    falseAnswers: shareOf(unanswerable, answers),
    unknownOnUnanswerable: shareOf(unanswerable, ({ answer }) => answer.outcome === 'unknown'),
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
