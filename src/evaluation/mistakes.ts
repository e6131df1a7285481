import type { Evidence, Matcher } from '../matching/match.ts';
import { answers, helps, isTakenRightly, soothes } from './outcomes.ts';
import { bestIsRight, isAnswerable, isHarm, type Trial } from './trial.ts';

/** How often one entry was given instead of another. `asked` is null where no entry answers, `given` where none was found. */
export type Confusion = {
  readonly asked: string | null;
  readonly given: string | null;
  readonly count: number;
};

/**
 * The confusions, most frequent first: answerable questions whose likeliest entry is wrong, and answered questions that no
 * entry answers. Of several right entries the first one counts as the one asked for.
 */
export function confusionsOf(trials: readonly Trial[]): Confusion[] {
  const counted = new Map<string, Confusion>();
  for (const trial of trials.filter((one) => (isAnswerable(one) ? !bestIsRight(one) : answers(one)))) {
    const asked = trial.question.expect[0] ?? null;
    const given = trial.matches[0]?.entry.id ?? null;
    const key = JSON.stringify([asked, given]);
    counted.set(key, { asked, given, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()].toSorted(
    (a, b) => b.count - a.count || compare(a.asked, b.asked) || compare(a.given, b.given),
  );
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'da');
}

/** A question that went wrong, how, and why. */
export type Failure = {
  readonly trial: Trial;
  /**
   * `unhelpful`: no wrong answer, but no right one among what was offered either. `soothed`: no word of safety where somebody
   * may come to harm. `chatMissed`: a word about the bot or its answer, taken for something else.
   */
  readonly kind: 'answeredWrong' | 'unhelpful' | 'falseAnswer' | 'soothed' | 'chatMissed';
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
  if (isHarm(trial) && soothes(trial)) return 'soothed';
  if (!isAnswerable(trial)) {
    if (answers(trial)) return 'falseAnswer';
    return trial.question.kind !== null && !isTakenRightly(trial) ? 'chatMissed' : null;
  }
  if (helps(trial)) return null;
  return answers(trial) ? 'answeredWrong' : 'unhelpful';
}
