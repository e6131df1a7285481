import { describe, expect, it } from 'vitest';
import { calibrationError, reliability } from '../../src/evaluation/reliability.ts';
import { judgementOf } from '../../src/evaluation/trial.ts';
import { trialOf } from './bot.ts';

describe('how well confidence tells what is right', () => {
  it('is the gap between both, bin by bin, weighed by size', async () => {
    // 0.8 to 0.9: mean 0.85, 1 of 2 right: gap 0.35. 0.2 to 0.3: 0.25, 0 of 1: 0.25. 1: right, gap 0.
    const trials = [
      await trialOf(['a'], { a: 0.82 }),
      await trialOf(['a'], { b: 0.88 }),
      await trialOf(['a'], { b: 0.25 }),
      await trialOf(['a'], { a: 1 }),
    ];
    expect(calibrationError(reliability(trials.map(judgementOf)))).toBeCloseTo((2 * 0.35 + 0.25) / 4, 10);
  });

  it('counts a question that no entry answers as not right, and one that finds nothing as confidence 0', async () => {
    expect(calibrationError(reliability([judgementOf(await trialOf([], { a: 0.9 }))]))).toBeCloseTo(0.9, 10);
    expect(calibrationError(reliability([judgementOf(await trialOf(['a'], {}))]))).toBe(0);
  });

  it('cancels out within a bin, not between bins', async () => {
    const within = [await trialOf(['a'], { a: 0.55 }), await trialOf(['a'], { b: 0.55 })];
    expect(calibrationError(reliability(within.map(judgementOf)))).toBeCloseTo(0.05, 10);
    const between = [await trialOf(['a'], { a: 0.45 }), await trialOf(['a'], { b: 0.55 })];
    expect(calibrationError(reliability(between.map(judgementOf)))).toBeCloseTo(0.55, 10);
  });

  it('puts a confidence on the edge into the bin above, and 1 into the last', () => {
    const bins = reliability([0, 0.1, 0.3, 0.7, 1].map((confidence) => ({ confidence, right: true })));
    expect(bins.map(({ right }) => right.of)).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 0, 1]);
    expect(bins[1]).toMatchObject({ from: 0.1, to: 0.2, confidence: 0.1 });
    expect(bins[2]).toMatchObject({ confidence: null, right: { value: null } });
  });
});
