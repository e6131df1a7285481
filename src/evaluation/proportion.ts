/**
 * A proportion, 0 to 1, and its 95 % interval from `low` to `high`. `of` is how many were counted; null when none were.
 */
export type Proportion =
  | { readonly value: number; readonly low: number; readonly high: number; readonly of: number }
  | { readonly value: null; readonly low: null; readonly high: null; readonly of: 0 };

/** The normal distribution's 97.5th percentile, for a two-sided interval of 95 %. */
const Z = 1.959964;

/** The proportion of `counted` that `holds`, with Wilson's score interval (1927), which suits small numbers and extremes too. */
export function proportionOf<T>(counted: readonly T[], holds: (one: T) => boolean): Proportion {
  const of = counted.length;
  if (of === 0) return { value: null, low: null, high: null, of: 0 };
  const value = counted.filter(holds).length / of;
  const spread = Z ** 2 / of;
  const middle = (value + spread / 2) / (1 + spread);
  const reach = (Z * Math.sqrt((value * (1 - value)) / of + spread / (4 * of))) / (1 + spread);
  return { value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach), of };
}
