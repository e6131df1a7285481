import type { Calibration } from '../knowledge/snapshot.ts';

/** A question whose answer is known, as the policy sees it. */
export type Case = {
  /** Confidence of the best entry, and of the three best together. */
  readonly best: number;
  readonly three: number;
  readonly answerable: boolean;
  readonly bestRight: boolean;
  readonly threeHoldRight: boolean;
  readonly weight: number;
};

/**
 * What each outcome costs the person who asked. A wrong answer read aloud to a citizen is worst; a question back that holds
 * the right one costs a press of a button.
 */
const COSTS = {
  answerable: { answeredRight: 0, suggestedRight: 1, suggestedWrong: 3, unknown: 3, answeredWrong: 10 },
  unanswerable: { unknown: 0, suggested: 1, answered: 10 },
} as const;

/** The cost of the policy with these thresholds on one case. */
export function costOf(
  { best, three, answerable, bestRight, threeHoldRight }: Case,
  thresholds: Calibration['thresholds'],
): number {
  const isAnswered = best >= thresholds.answer;
  const isSuggested = !isAnswered && three >= thresholds.suggest;
  if (!answerable) {
    if (isAnswered) return COSTS.unanswerable.answered;
    return isSuggested ? COSTS.unanswerable.suggested : COSTS.unanswerable.unknown;
  }
  if (isAnswered) return bestRight ? COSTS.answerable.answeredRight : COSTS.answerable.answeredWrong;
  if (!isSuggested) return COSTS.answerable.unknown;
  return threeHoldRight ? COSTS.answerable.suggestedRight : COSTS.answerable.suggestedWrong;
}

/** Thresholds are tried in steps of one in a hundred. */
const STEPS = Array.from({ length: 99 }, (_, step) => (step + 1) / 100);

/** Costs this close to the least are a matter of which few questions were asked. */
const NEARLY = 1.03;

/** The middle of all thresholds whose cost over all cases is nearly the least, so that no single case decides. */
export function cheapestThresholds(cases: readonly Case[]): Calibration['thresholds'] {
  const tried = STEPS.flatMap((answer) =>
    STEPS.filter((suggest) => suggest <= answer).map((suggest) => ({
      answer,
      suggest,
      cost: cases.reduce((sum, one) => sum + one.weight * costOf(one, { answer, suggest }), 0),
    })),
  );
  const least = Math.min(...tried.map(({ cost }) => cost));
  const cheap = tried.filter(({ cost }) => cost <= least * NEARLY);
  return {
    answer: middle(cheap.map(({ answer }) => answer)),
    suggest: middle(cheap.map(({ suggest }) => suggest)),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;
}
