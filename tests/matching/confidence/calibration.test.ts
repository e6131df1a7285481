import { describe, expect, it } from 'vitest';
import {
  chanceOf,
  confidenceIn,
  fitChance,
  type Observation,
} from '../../../src/matching/confidence/calibration.ts';
import {
  calibrate,
  judgeHeldOut,
  observeExamples,
  observeQuestions,
  type LabelledObservation,
} from '../../../src/matching/confidence/cross-validation.ts';
import { bySignal } from '../../../src/knowledge/calibration.ts';
import { trainingSetOf } from '../../../src/matching/model/training-set.ts';
import { entryOf, snapshotOf } from '../../support/snapshot.ts';

const signals = bySignal(() => 0);

describe('fitting confidence to what was right', () => {
  /** Of ten observations at each place, as many are right as the place says. */
  const observations = [1, 3, 5, 7, 9].flatMap((right) =>
    Array.from({ length: 10 }, (_, at): Observation => ({
      signals: { ...signals, probability: Math.log(right / (10 - right)) },
      right: at < right,
      weight: 1,
    })),
  );

  it('gives 0.9 where nine of ten were right', () => {
    const chance = fitChance(observations);
    for (const right of [1, 3, 5, 7, 9]) {
      const asked = { ...signals, probability: Math.log(right / (10 - right)) };
      expect(chanceOf(asked, chance)).toBeCloseTo(right / 10, 1);
    }
  });

  it('is judged on what it was not fitted to', () => {
    const seen = observations.map((one): LabelledObservation => ({
      ...one,
      answerable: true,
      threeHoldRight: one.right,
      isHarm: one.right,
      safetyIsBest: one.right,
      safetyFirstHoldsRight: one.right,
      mistaken: null,
    }));
    const turned = seen.map((one, place) => (place % 5 === 0 ? { ...one, right: !one.right } : one));
    const confidences = (all: readonly LabelledObservation[]) =>
      judgeHeldOut(all, 5).map(({ confidence }) => confidence);
    // The first fold comes first; whether it was right says nothing about how sure the others made us of it.
    expect(confidences(turned).slice(0, 10)).toEqual(confidences(seen).slice(0, 10));
    expect(confidences(turned).slice(10)).not.toEqual(confidences(seen).slice(10));
    expect(judgeHeldOut(turned, 5).map(({ right }) => right)).toHaveLength(50);
  });

  it('lets a signal that never varies count for nothing', () => {
    const { weights } = fitChance(observations);
    expect(weights.known).toBe(0);
    expect(weights.notCovered).toBe(0);
  });

  it('never finds three entries less likely to hold the answer than the best of them', () => {
    const sure = fitChance(observations);
    const three = { ...sure, bias: sure.bias - 10 };
    expect(confidenceIn(signals, { best: sure, three, harm: sure }).three).toBe(chanceOf(signals, sure));
  });

  it('tells harm by a signal of its own, however sure the best entry is', () => {
    const best = fitChance(observations);
    const harm = fitChance(
      observations.map((one) => ({ ...one, signals: { ...signals, harm: one.right ? 2 : -2 } })),
    );
    const asked = (log: number): number =>
      confidenceIn({ ...signals, harm: log }, { best, three: best, harm }).harm;
    expect(asked(2)).toBeGreaterThan(0.9);
    expect(asked(-2)).toBeLessThan(0.1);
    expect(confidenceIn({ ...signals, harm: 2 }, { best, three: best, harm }).best).toBe(
      confidenceIn({ ...signals, harm: -2 }, { best, three: best, harm }).best,
    );
  });
});

describe('calibrating a knowledge base from its own wordings', () => {
  const subjects = ['lampe', 'cykel', 'kaffemaskine', 'vindue', 'sofa', 'ovn'];
  const snapshot = snapshotOf(
    subjects.map((subject) =>
      entryOf({
        id: subject,
        safety: subject === 'ovn',
        title: `Hvordan virker en ${subject}?`,
        questions: {
          da: [
            `min ${subject} driller`,
            `hjælp med ${subject}`,
            `${subject} i stykker`,
            `hvad er en ${subject}`,
          ],
          en: [],
        },
      }),
    ),
  );

  it('finds thresholds between 0 and 1, the same each time', async () => {
    const calibration = calibrate(await observeExamples(trainingSetOf(snapshot), 3));
    expect(calibration).toEqual(calibrate(await observeExamples(trainingSetOf(snapshot), 3)));
    expect(calibration.thresholds.suggest).toBeLessThanOrEqual(calibration.thresholds.answer);
    expect(calibration.thresholds.suggest).toBeGreaterThan(0);
    expect(calibration.thresholds.harm).toBeGreaterThan(0);
    expect(calibration.thresholds.harm).toBeLessThanOrEqual(1);
  });

  it('tells wordings about harm from others', async () => {
    const seen = await observeExamples(trainingSetOf(snapshot), 3);
    const calibration = calibrate(seen);
    const harms = (isHarm: boolean): number[] =>
      seen
        .filter((one) => one.isHarm === isHarm)
        .map(({ signals: found }) => confidenceIn(found, calibration).harm);
    // The four questions, the title, and the title with its keywords.
    expect(harms(true)).toHaveLength(6);
    expect(Math.min(...harms(true))).toBeGreaterThan(Math.max(...harms(false)));
    expect(Math.max(...harms(false))).toBeLessThan(0.5);
  });

  it('knows that safety would be offered where something else is likelier', async () => {
    const oven = new Set([subjects.indexOf('ovn')]);
    expect(
      await observeQuestions(trainingSetOf(snapshot), [
        { text: 'min lampe driller', labels: oven },
        { text: 'min ovn driller', labels: oven },
        { text: 'min ovn driller', labels: new Set() },
      ]),
    ).toMatchObject([
      { isHarm: true, right: false, safetyIsBest: false, safetyFirstHoldsRight: true },
      { isHarm: true, right: true, safetyIsBest: true, safetyFirstHoldsRight: true },
      { isHarm: false, right: false, safetyIsBest: true, safetyFirstHoldsRight: false },
    ]);
  });
});
