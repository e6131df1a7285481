import type { Calibration } from '../../knowledge/calibration.ts';

/** A question whose answer is known, with what the choice of thresholds needs. */
export type Case = {
  /** Confidence in the best entry, and in the three best together. */
  readonly best: number;
  readonly three: number;
  readonly answerable: boolean;
  readonly bestRight: boolean;
  readonly threeHoldRight: boolean;
  /** The probability of harm, and whether there is any. */
  readonly harm: number;
  readonly isHarm: boolean;
  readonly safetyIsBest: boolean;
  /** Whether one of the entries that are offered where harm is likely is right. */
  readonly safetyFirstHoldsRight: boolean;
  readonly weight: number;
};

/**
 * What each outcome costs the person who asked. A wrong answer, read aloud to a citizen, is worst; suggestions with the
 * right one among them cost one press of a button.
 */
const COSTS = {
  answerable: { answeredRight: 0, suggestedRight: 1, suggestedWrong: 3, unknown: 3, answeredWrong: 10 },
  unanswerable: { unknown: 0, suggested: 1, answered: 10 },
  /** Somebody may be about to lose their money: `otherwise` is an answer that is not about that. */
  harm: { answeredRight: 0, offered: 1, notOffered: 15, answeredOtherwise: 30 },
} as const;

/** The cost of the policy with these thresholds on one case. */
export function costOf(one: Case, { answer, suggest, harm }: Calibration['thresholds']): number {
  const { best, three, answerable, bestRight } = one;
  const isSafetyFirst = one.harm >= harm;
  const isAnswered = best >= answer && (!isSafetyFirst || one.safetyIsBest);
  const isSuggested = !isAnswered && (isSafetyFirst || three >= suggest);
  const holdsRight = isSafetyFirst ? one.safetyFirstHoldsRight : one.threeHoldRight;
  if (one.isHarm) {
    if (isAnswered) return bestRight ? COSTS.harm.answeredRight : COSTS.harm.answeredOtherwise;
    return isSuggested && holdsRight ? COSTS.harm.offered : COSTS.harm.notOffered;
  }
  if (!answerable) {
    if (isAnswered) return COSTS.unanswerable.answered;
    return isSuggested ? COSTS.unanswerable.suggested : COSTS.unanswerable.unknown;
  }
  if (isAnswered) return bestRight ? COSTS.answerable.answeredRight : COSTS.answerable.answeredWrong;
  if (!isSuggested) return COSTS.answerable.unknown;
  return holdsRight ? COSTS.answerable.suggestedRight : COSTS.answerable.suggestedWrong;
}

/** Thresholds are tried in steps of one in a hundred. */
const STEPS = Array.from({ length: 99 }, (_, step) => (step + 1) / 100);

/** Costs within a tenth of the least count as equal: a few hundred questions measure them no better. */
const NEARLY = 1.1;
/** Few questions are about harm, so what its threshold costs differs little; and the lowest of equals is the safest. */
const HARDLY = 1.03;

/** Which of the thresholds with nearly the least cost to take (0 lowest, 1 highest). Low favours answering, and safety. */
const PLACE = { answer: 0.5, suggest: 0.5, harm: 0 } as const;

/** Above every probability: safety never comes first. */
const NEVER = 2;

/**
 * The answer threshold, at PLACE among those that cost nearly the least with their best suggest threshold; then, likewise,
 * the suggest threshold for it, and the harm threshold for both. Not the very cheapest one, which a single case could decide.
 * What may be harm decides the third alone: it is not to make all other answers timid.
 */
export function cheapestThresholds(cases: readonly Case[]): Calibration['thresholds'] {
  const outcomes = cases.filter(({ isHarm }) => !isHarm).map(outcomesOf);
  const answerCosts = STEPS.map((answer): Priced => ({
    threshold: answer,
    cost: Math.min(...suggestCosts(outcomes, answer).map(({ cost }) => cost)),
  }));
  const answer = cheap(answerCosts, PLACE.answer);
  const suggest = cheap(suggestCosts(outcomes, answer), PLACE.suggest);
  const harmCosts = [...STEPS, 1].map((harm): Priced => ({
    threshold: harm,
    cost: cases.reduce((sum, one) => sum + one.weight * costOf(one, { answer, suggest, harm }), 0),
  }));
  return { answer, suggest, harm: cheap(harmCosts, PLACE.harm, HARDLY) };
}

/** What a case costs by its outcome, times its weight. */
type Outcomes = {
  readonly best: number;
  /** The place in STEPS of the highest suggest threshold at which suggestions are shown; -1 for none. */
  readonly askedBackUpTo: number;
  readonly answered: number;
  readonly suggested: number;
  readonly unknown: number;
};

function outcomesOf(one: Case): Outcomes {
  const cost = (answer: number, suggest: number): number =>
    one.weight * costOf(one, { answer, suggest, harm: NEVER });
  return {
    best: one.best,
    askedBackUpTo: STEPS.findLastIndex((step) => step <= one.three),
    answered: cost(-Infinity, Infinity),
    suggested: cost(Infinity, -Infinity),
    unknown: cost(Infinity, Infinity),
  };
}

/** The cost at every suggest threshold up to this answer threshold, lowest threshold first. */
function suggestCosts(outcomes: readonly Outcomes[], answer: number): Priced[] {
  /** How much the cost grows at each threshold from the next higher one. */
  const more = STEPS.map(() => 0);
  let cost = 0;
  for (const { best, askedBackUpTo, answered, suggested, unknown } of outcomes) {
    const isAnswered = best >= answer;
    cost += isAnswered ? answered : unknown;
    if (!isAnswered && askedBackUpTo >= 0)
      more[askedBackUpTo] = (more[askedBackUpTo] ?? 0) + suggested - unknown;
  }
  const priced: Priced[] = [];
  for (let at = STEPS.length - 1; at >= 0; at -= 1) {
    cost += more[at] ?? 0;
    priced.push({ threshold: STEPS[at] ?? 1, cost });
  }
  return priced.toReversed().filter(({ threshold }) => threshold <= answer);
}

type Priced = { readonly threshold: number; readonly cost: number };

/** The threshold at a place (0 first, 1 last) among those with nearly the least cost. Takes them in ascending order. */
function cheap(priced: readonly Priced[], place: number, nearly = NEARLY): number {
  const least = Math.min(...priced.map(({ cost }) => cost));
  const cheapest = priced.filter(({ cost }) => cost <= least * nearly);
  return cheapest[Math.floor(cheapest.length * place)]?.threshold ?? 1;
}
