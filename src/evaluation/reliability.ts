import { shareOf, type Figure } from './figure.ts';
import { bestIsRight, type Trial } from './trial.ts';

/** The trials whose best confidence lies between `from` and `to` (the last bin holds 1 too). */
export type Bin = {
  readonly from: number;
  readonly to: number;
  /** The mean of their confidences, null in an empty bin. */
  readonly confidence: number | null;
  /** How often the best entry was right; a question that no entry answers counts as not right. */
  readonly right: Figure;
};

const BINS = 10;

/** Ten equal bins of confidence, lowest first. A question that matches nothing has confidence 0. */
export function reliability(trials: readonly Trial[]): Bin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const within = trials.filter((trial) => binOf(bestConfidence(trial)) === index);
    const sum = within.reduce((total, trial) => total + bestConfidence(trial), 0);
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      confidence: within.length === 0 ? null : sum / within.length,
      right: shareOf(within, bestIsRight),
    };
  });
}

/** The expected calibration error: how far confidence lies from the share that is right, over all bins by their size. */
export function calibrationError(bins: readonly Bin[]): number {
  const count = bins.reduce((sum, { right }) => sum + right.of, 0);
  const gaps = bins.map(({ confidence, right }) =>
    confidence === null || right.value === null ? 0 : right.of * Math.abs(confidence - right.value),
  );
  return count === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / count;
}

function bestConfidence({ matches }: Trial): number {
  return matches[0]?.confidence ?? 0;
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.floor(confidence * BINS));
}
