/**
 * A share, 0 to 1, and its 95 % interval from `low` to `high`. `of` is how many were counted; where there was nothing to
 * count, there is no share.
 */
export type Figure =
  | { readonly value: number; readonly low: number; readonly high: number; readonly of: number }
  | { readonly value: null; readonly low: null; readonly high: null; readonly of: 0 };

/** The normal distribution's 97.5 % point: two such tails leave 95 %. */
const Z = 1.959964;

/** The share of `counted` that `holds`, with Wilson's score interval (E. B. Wilson 1927), good also for few and for extremes. */
export function shareOf<T>(counted: readonly T[], holds: (one: T) => boolean): Figure {
  const of = counted.length;
  if (of === 0) return { value: null, low: null, high: null, of: 0 };
  const value = counted.filter(holds).length / of;
  const spread = Z ** 2 / of;
  const middle = (value + spread / 2) / (1 + spread);
  const reach = (Z * Math.sqrt((value * (1 - value)) / of + spread / (4 * of))) / (1 + spread);
  return { value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach), of };
}
