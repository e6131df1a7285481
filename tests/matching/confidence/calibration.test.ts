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
  type LabelledObservation,
} from '../../../src/matching/confidence/cross-validation.ts';
import { trainingSetOf } from '../../../src/matching/model/training-set.ts';
import { cheapestThresholds, costOf, type Case } from '../../../src/matching/confidence/thresholds.ts';
import { entryOf, snapshotOf } from '../../support/snapshot.ts';

const signals = { probability: 0, lead: 0, notCovered: 0, known: 0, likeness: 0, foreign: 0, size: 0 };

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
    expect(confidenceIn(signals, { best: sure, three }).three).toBe(chanceOf(signals, sure));
  });
});

describe('thresholds that cost least', () => {
  const sure: Case = {
    best: 0.9,
    three: 1,
    answerable: true,
    bestRight: true,
    threeHoldRight: true,
    weight: 1,
  };
  const unsure: Case = {
    best: 0.4,
    three: 0.8,
    answerable: true,
    bestRight: false,
    threeHoldRight: true,
    weight: 1,
  };
  const foreign: Case = {
    best: 0.2,
    three: 0.3,
    answerable: false,
    bestRight: false,
    threeHoldRight: false,
    weight: 1,
  };

  it('answer the sure, ask back about the unsure, leave the foreign', () => {
    const { answer, suggest } = cheapestThresholds([sure, unsure, foreign]);
    expect(answer).toBeGreaterThan(0.4);
    expect(answer).toBeLessThanOrEqual(0.9);
    expect(suggest).toBeGreaterThan(0.3);
    expect(suggest).toBeLessThanOrEqual(0.8);
  });

  it.each([
    [sure, { answer: 0.5, suggest: 0.2 }, 0],
    [{ ...sure, bestRight: false }, { answer: 0.5, suggest: 0.2 }, 10],
    [unsure, { answer: 0.5, suggest: 0.5 }, 1],
    [{ ...unsure, threeHoldRight: false }, { answer: 0.5, suggest: 0.5 }, 3],
    [unsure, { answer: 0.5, suggest: 0.9 }, 3],
    [foreign, { answer: 0.5, suggest: 0.5 }, 0],
    [foreign, { answer: 0.5, suggest: 0.1 }, 1],
    [foreign, { answer: 0.1, suggest: 0.1 }, 10],
  ])('%j with %j costs %d', (one, thresholds, cost) => expect(costOf(one, thresholds)).toBe(cost));
});

describe('calibrating a knowledge base from its own wordings', () => {
  const subjects = ['lampe', 'cykel', 'kaffemaskine', 'vindue', 'sofa', 'ovn'];
  const snapshot = snapshotOf(
    subjects.map((subject) =>
      entryOf({
        id: subject,
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
  });
});
