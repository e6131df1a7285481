import { describe, expect, it } from 'vitest';
import { proportionOf } from '../../src/evaluation/proportion.ts';

/** The interval of so many in so many. */
function interval(count: number, of: number): number[] {
  const proportion = proportionOf(
    Array.from({ length: of }, (_, index) => index),
    (index) => index < count,
  );
  return proportion.value === null ? [] : [proportion.value, proportion.low, proportion.high];
}

describe('the interval of a share', () => {
  // Worked out from Wilson's formula with z = 1.96.
  it.each([
    [5, 10, [0.5, 0.2366, 0.7634]],
    [8, 10, [0.8, 0.4902, 0.9433]],
    [0, 10, [0, 0, 0.2775]],
    [10, 10, [1, 0.7225, 1]],
    [90, 100, [0.9, 0.8256, 0.9448]],
    [1, 1, [1, 0.2065, 1]],
  ])('of %d in %d', (count, of, expected) => {
    const found = interval(count, of);
    expect(found).toHaveLength(3);
    expected.forEach((value, at) => expect(found[at]).toBeCloseTo(value, 4));
  });

  it('never leaves 0 to 1', () => {
    for (let of = 1; of < 60; of += 1) {
      expect(interval(0, of)[1]).toBeGreaterThanOrEqual(0);
      expect(interval(of, of)[2]).toBeLessThanOrEqual(1);
    }
  });

  it('is not there when there is nothing to count', () => {
    expect(proportionOf([], () => true)).toEqual({ value: null, low: null, high: null, of: 0 });
  });
});
