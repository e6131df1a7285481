import type { Matcher } from '../matching/match.ts';
import { confusionsOf, type Confusion } from './confusions.ts';
import { failuresOf, type Failure } from './failures.ts';
import { figuresOf, type Figures } from './figures.ts';
import type { TestQuestion } from './questions.ts';
import { calibrationError, reliability, type Bin } from './reliability.ts';
import { isAnswerable, judgementOf, tryQuestion } from './trial.ts';

/** What a matcher made of labelled questions. Styles and failures are in the order of the questions. */
export type Evaluation = {
  readonly questions: number;
  readonly answerable: number;
  readonly overall: Figures;
  readonly styles: ReadonlyMap<string, Figures>;
  readonly bins: readonly Bin[];
  readonly calibrationError: number;
  readonly confusions: readonly Confusion[];
  readonly failures: readonly Failure[];
};

/** Puts every question to the matcher and counts. */
export function evaluate(matcher: Matcher, questions: readonly TestQuestion[]): Evaluation {
  const trials = questions.map((question) => tryQuestion(matcher, question));
  const styles = [...new Set(questions.map(({ style }) => style))];
  const bins = reliability(trials.map(judgementOf));
  return {
    questions: trials.length,
    answerable: trials.filter(isAnswerable).length,
    overall: figuresOf(trials),
    styles: new Map(
      styles.map((style) => [style, figuresOf(trials.filter(({ question }) => question.style === style))]),
    ),
    bins,
    calibrationError: calibrationError(bins),
    confusions: confusionsOf(trials),
    failures: failuresOf(matcher, trials),
  };
}
