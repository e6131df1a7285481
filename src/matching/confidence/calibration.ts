import { bySignal, SIGNALS, type Calibration, type Chance } from '../../knowledge/calibration.ts';
import type { Signals } from './signals.ts';

/** The signals of a question whose answer is known. `weight` balances answerable and other questions. */
export type Observation = {
  readonly signals: Signals;
  /** Whether what the model estimates is true; always false for a question that no entry answers. */
  readonly right: boolean;
  readonly weight: number;
};

/** The probability, 0 to 1, that a logistic model gives for these signals. */
export function chanceOf(signals: Signals, { weights, bias }: Chance): number {
  const sum = SIGNALS.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The models that turn signals into probabilities. */
export type Chances = Omit<Calibration, 'thresholds'>;

/** The probabilities that the best entry is right, that one of the three best is, and that somebody may come to harm. */
export type Confidence = { readonly best: number; readonly three: number; readonly harm: number };

/**
 * The confidence that the best entry is right, and that one of the three best is. The second is never smaller. When two
 * entries are equally likely, the confidence in the best is at most 0.5.
 */
export function confidenceIn(signals: Signals, { best, three, harm }: Chances): Confidence {
  const alone = Math.min(chanceOf(signals, best), 1 - Math.exp(-signals.lead) / 2);
  return { best: alone, three: Math.max(alone, chanceOf(signals, three)), harm: chanceOf(signals, harm) };
}

/** A calibration whose every number is the mean of two calibrations. */
export function between(a: Calibration, b: Calibration): Calibration {
  return {
    best: betweenChances(a.best, b.best),
    three: betweenChances(a.three, b.three),
    harm: betweenChances(a.harm, b.harm),
    thresholds: {
      answer: middle(a.thresholds.answer, b.thresholds.answer),
      suggest: middle(a.thresholds.suggest, b.thresholds.suggest),
      harm: middle(a.thresholds.harm, b.thresholds.harm),
    },
  };
}

function betweenChances(a: Chance, b: Chance): Chance {
  return {
    weights: bySignal((name) => middle(a.weights[name], b.weights[name])),
    bias: middle(a.bias, b.bias),
  };
}

function middle(a: number, b: number): number {
  return (a + b) / 2;
}

/* Gradient descent on standardised signals, which is fast enough for a few thousand observations of seven signals. */
const ROUNDS = 1500;
const STEP = 0.5;
/** Keeps weights small where observations are few. */
const DECAY = 0.003;

/** Fits a logistic model to the observations. */
export function fitChance(observations: readonly Observation[]): Chance {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scales = SIGNALS.map((name) => {
    const mean = observations.reduce((sum, { signals, weight }) => sum + weight * signals[name], 0) / total;
    const variance =
      observations.reduce((sum, { signals, weight }) => sum + weight * (signals[name] - mean) ** 2, 0) /
      total;
    // A signal that never varies gets the weight 0 instead of a division by (nearly) 0.
    return { mean, deviation: variance > 1e-9 ? Math.sqrt(variance) : Infinity };
  });
  const width = SIGNALS.length;
  /** One row of signals for each observation. */
  const values = new Float64Array(observations.length * width);
  observations.forEach(({ signals }, row) => {
    SIGNALS.forEach((name, at) => {
      values[row * width + at] = (signals[name] - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1);
    });
  });
  const weights = new Float64Array(width);
  const gradient = new Float64Array(width);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < width; at += 1) gradient[at] = DECAY * (weights[at] ?? 0);
    let biasGradient = 0;
    observations.forEach(({ right, weight }, row) => {
      const start = row * width;
      let sum = bias;
      for (let at = 0; at < width; at += 1) sum += (values[start + at] ?? 0) * (weights[at] ?? 0);
      const error = (weight / total) * (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0));
      biasGradient += error;
      for (let at = 0; at < width; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + error * (values[start + at] ?? 0);
      }
    });
    for (let at = 0; at < width; at += 1) weights[at] = (weights[at] ?? 0) - STEP * (gradient[at] ?? 0);
    bias -= STEP * biasGradient;
  }
  const unscaled = Array.from(weights, (weight, at) => weight / (scales[at]?.deviation ?? 1));
  const shift = unscaled.reduce((sum, weight, at) => sum + weight * (scales[at]?.mean ?? 0), 0);
  return { weights: bySignal((_, at) => unscaled[at] ?? 0), bias: bias - shift };
}
