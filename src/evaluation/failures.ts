import type { Evidence, Matcher } from '../matching/match.ts';
import { answers, helps } from './figures.ts';
import { isAnswerable, type Trial } from './trial.ts';

/** A question that went wrong, how, and what decided. */
export type Failure = {
  readonly trial: Trial;
  /** `unhelpful`: nothing wrong was said, and nothing right was offered. */
  readonly kind: 'answeredWrong' | 'unhelpful' | 'falseAnswer';
  /** Of the likeliest entries, best first. */
  readonly evidence: readonly Evidence[];
};

/** The trials that did not help, and those that got an answer where there is none. */
export function failuresOf(matcher: Matcher, trials: readonly Trial[]): Failure[] {
  return trials.flatMap((trial) => {
    const kind = kindOf(trial);
    return kind === null ? [] : [{ trial, kind, evidence: matcher.explain(trial.question.q) }];
  });
}

function kindOf(trial: Trial): Failure['kind'] | null {
  if (!isAnswerable(trial)) return answers(trial) ? 'falseAnswer' : null;
  if (helps(trial)) return null;
  return answers(trial) ? 'answeredWrong' : 'unhelpful';
}
