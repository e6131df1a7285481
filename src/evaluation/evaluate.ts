import type { Matcher } from '../matching/match.ts';
import { confusionsOf, failuresOf, type Confusion, type Failure } from './mistakes.ts';
import { generalMeasuresOf, measuresOf, type GeneralMeasures, type Measures } from './measures.ts';
import type { TestQuestion } from './questions.ts';
import { calibrationError, reliability, type Bin } from './reliability.ts';
import { isAnswerable, judgementOf, tryQuestion } from './trial.ts';

/** The result on labelled questions. Styles and failures are in the order of the questions. */
export type Evaluation = {
  readonly questions: number;
  readonly answerable: number;
  /** How many come after another question. */
  readonly followUps: number;
  readonly overall: Measures;
  readonly styles: ReadonlyMap<string, GeneralMeasures>;
  readonly bins: readonly Bin[];
  readonly calibrationError: number;
  readonly confusions: readonly Confusion[];
  readonly failures: readonly Failure[];
};

/** Asks the matcher every question and counts. */
export async function evaluate(matcher: Matcher, questions: readonly TestQuestion[]): Promise<Evaluation> {
  const trials = await Promise.all(questions.map((question) => tryQuestion(matcher, question)));
  const styles = [...new Set(questions.map(({ style }) => style))];
  const bins = reliability(trials.map(judgementOf));
  return {
    questions: trials.length,
    answerable: trials.filter(isAnswerable).length,
    followUps: trials.filter(({ question }) => question.after !== null).length,
    overall: measuresOf(trials),
    styles: new Map(
      styles.map((style) => [
        style,
        generalMeasuresOf(trials.filter(({ question }) => question.style === style)),
      ]),
    ),
    bins,
    calibrationError: calibrationError(bins),
    confusions: confusionsOf(trials),
    failures: failuresOf(matcher, trials),
  };
}
