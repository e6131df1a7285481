import { describe, expect, it } from 'vitest';
import { cheapestThresholds, costOf, type Case } from '../../../src/matching/confidence/thresholds.ts';

const NO_HARM = {
  harm: 0,
  isHarm: false,
  safetyIsBest: false,
  safetyFirstHoldsRight: false,
  weight: 1,
} as const;
const sure: Case = {
  ...NO_HARM,
  best: 0.9,
  three: 1,
  answerable: true,
  bestRight: true,
  threeHoldRight: true,
};
const unsure: Case = {
  ...NO_HARM,
  best: 0.4,
  three: 0.8,
  answerable: true,
  bestRight: false,
  threeHoldRight: true,
};
const foreign: Case = {
  ...NO_HARM,
  best: 0.2,
  three: 0.3,
  answerable: false,
  bestRight: false,
  threeHoldRight: false,
};
/** Somebody was cheated, and a how-to is likelier than what to do about it, which comes second. */
const cheated: Case = { ...unsure, best: 0.85, harm: 0.4, isHarm: true, safetyFirstHoldsRight: true };
/** The same where what to do about it is likeliest. */
const plainlyCheated: Case = {
  ...sure,
  harm: 0.9,
  isHarm: true,
  safetyIsBest: true,
  safetyFirstHoldsRight: true,
};

describe('thresholds that cost least', () => {
  it('answer the sure, ask back about the unsure, leave the foreign', () => {
    const { answer, suggest } = cheapestThresholds([sure, unsure, foreign]);
    expect(answer).toBeGreaterThan(0.4);
    expect(answer).toBeLessThanOrEqual(0.9);
    expect(suggest).toBeGreaterThan(0.3);
    expect(suggest).toBeLessThanOrEqual(0.8);
  });

  it('put safety first where harm is likely enough, the lowest such threshold, and not elsewhere', () => {
    const { harm } = cheapestThresholds([
      ...Array.from({ length: 20 }, () => ({ ...sure, harm: 0.1 })),
      cheated,
    ]);
    expect(harm).toBeCloseTo(0.11, 10);
  });

  it('do not become timid for all because of a few that are about harm', () => {
    const few = [sure, sure, sure, unsure, foreign];
    const { answer, suggest } = cheapestThresholds(few);
    expect(cheapestThresholds([...few, cheated, plainlyCheated])).toMatchObject({ answer, suggest });
  });

  const harm = 1;
  it.each([
    [sure, { answer: 0.5, suggest: 0.2, harm }, 0],
    [{ ...sure, bestRight: false }, { answer: 0.5, suggest: 0.2, harm }, 10],
    [unsure, { answer: 0.5, suggest: 0.5, harm }, 1],
    [{ ...unsure, threeHoldRight: false }, { answer: 0.5, suggest: 0.5, harm }, 3],
    [unsure, { answer: 0.5, suggest: 0.9, harm }, 3],
    [foreign, { answer: 0.5, suggest: 0.5, harm }, 0],
    [foreign, { answer: 0.5, suggest: 0.1, harm }, 1],
    [foreign, { answer: 0.1, suggest: 0.1, harm }, 10],
  ])('%j with %j costs %d', (one, thresholds, cost) => expect(costOf(one, thresholds)).toBe(cost));

  it.each([
    ['answered with what to do', plainlyCheated, { answer: 0.8, suggest: 0.3, harm: 0.3 }, 0],
    [
      'answered with a how-to, as the threshold is too high',
      cheated,
      { answer: 0.8, suggest: 0.3, harm: 0.5 },
      30,
    ],
    [
      'not answered with the how-to, but offered what to do',
      cheated,
      { answer: 0.8, suggest: 0.9, harm: 0.3 },
      1,
    ],
    [
      'offered without any likelihood',
      { ...cheated, best: 0, three: 0 },
      { answer: 0.8, suggest: 0.9, harm: 0.3 },
      1,
    ],
    [
      'told that nobody knows',
      { ...cheated, best: 0, three: 0 },
      { answer: 0.8, suggest: 0.9, harm: 0.5 },
      15,
    ],
    [
      'offered other safety entries than the right one',
      { ...cheated, safetyFirstHoldsRight: false },
      { answer: 0.8, suggest: 0.3, harm: 0.3 },
      15,
    ],
  ])('somebody who was cheated and is %s', (_what, one, thresholds, cost) =>
    expect(costOf(one, thresholds)).toBe(cost),
  );

  it('cost little where safety comes first and nobody is harmed', () => {
    const thresholds = { answer: 0.8, suggest: 0.3, harm: 0.3 };
    const scare = { ...sure, harm: 0.4 };
    expect(costOf({ ...scare, safetyFirstHoldsRight: true }, thresholds)).toBe(1);
    expect(costOf(scare, thresholds)).toBe(3);
    expect(costOf({ ...foreign, harm: 0.4 }, thresholds)).toBe(1);
  });
});
