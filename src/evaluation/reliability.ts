import { proportionOf, type Proportion } from './proportion.ts';

/** The confidence (0 to 1) in the best entry, and whether it was right; never right when no entry answers. */
export type Judgement = { readonly confidence: number; readonly right: boolean };

/** The judgements whose confidence lies between `from` and `to` (the last bin holds 1 too). */
export type Bin = {
  readonly from: number;
  readonly to: number;
  /** The mean of their confidences, null in an empty bin. */
  readonly confidence: number | null;
  /** The proportion that was right. */
  readonly right: Proportion;
};

const BINS = 10;

/** Ten equal bins of confidence, lowest first. */
export function reliability(judgements: readonly Judgement[]): Bin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const within = judgements.filter(({ confidence }) => binOf(confidence) === index);
    const sum = within.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      confidence: within.length === 0 ? null : sum / within.length,
      right: proportionOf(within, ({ right }) => right),
    };
  });
}

/** The expected calibration error: the mean distance of confidence from the proportion right, bins weighted by size. */
export function calibrationError(bins: readonly Bin[]): number {
  const count = bins.reduce((sum, { right }) => sum + right.of, 0);
  const gaps = bins.map(({ confidence, right }) =>
    confidence === null || right.value === null ? 0 : right.of * Math.abs(confidence - right.value),
  );
  return count === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / count;
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.floor(confidence * BINS));
}
