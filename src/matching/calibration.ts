import type { Calibration } from '../knowledge/snapshot.ts';
import { SIGNALS, type Signals } from './signals.ts';

/** What was seen of a question whose answer is known. `weight` balances the kinds of question. */
export type Observation = {
  readonly signals: Signals;
  /** Whether the best entry is right; never for a question that no entry answers. */
  readonly right: boolean;
  readonly weight: number;
};

/**
 * What `npm run calibrate` found for the knowledge base that comes with the program, from labelled questions. People's
 * questions are easier than held-out wordings, which are written to differ: a base that knows only its own wordings meets
 * this half-way, and one with few wordings relies on it.
 */
export const EXPERIENCE: Calibration = {
  weights: { probability: 0.65, lead: 0.42, notCovered: -0.14, known: -3.15, likeness: 0.76, size: 1.19 },
  bias: -2.25,
  thresholds: { answer: 0.82, suggest: 0.32 },
};

/** The middle between what a base's own wordings say and what experience says. */
export function withExperience(own: Calibration): Calibration {
  const weight = (name: (typeof SIGNALS)[number]): number =>
    middle(own.weights[name], EXPERIENCE.weights[name]);
  return {
    weights: {
      probability: weight('probability'),
      lead: weight('lead'),
      notCovered: weight('notCovered'),
      known: weight('known'),
      likeness: weight('likeness'),
      size: weight('size'),
    },
    bias: middle(own.bias, EXPERIENCE.bias),
    thresholds: {
      answer: middle(own.thresholds.answer, EXPERIENCE.thresholds.answer),
      suggest: middle(own.thresholds.suggest, EXPERIENCE.thresholds.suggest),
    },
  };
}

function middle(a: number, b: number): number {
  return (a + b) / 2;
}

/** The confidence, 0 to 1, that the best entry is right. */
export function confidenceOf(
  signals: Signals,
  { weights, bias }: Pick<Calibration, 'weights' | 'bias'>,
): number {
  const sum = SIGNALS.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

/* Plain gradient descent on standardised signals; a few thousand observations of six numbers take a blink. */
const ROUNDS = 1500;
const STEP = 0.5;
/** Keeps weights small where observations are few. */
const DECAY = 0.001;

/** Fits the logistic model to the observations. */
export function fitCalibration(observations: readonly Observation[]): Pick<Calibration, 'weights' | 'bias'> {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scales = SIGNALS.map((name) => {
    const mean = observations.reduce((sum, { signals, weight }) => sum + weight * signals[name], 0) / total;
    const variance =
      observations.reduce((sum, { signals, weight }) => sum + weight * (signals[name] - mean) ** 2, 0) /
      total;
    // A signal that never varies tells nothing; it must not be blown up to one that does.
    return { mean, deviation: variance > 1e-9 ? Math.sqrt(variance) : Infinity };
  });
  const rows = observations.map(({ signals, right, weight }) => ({
    values: SIGNALS.map(
      (name, at) => (signals[name] - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1),
    ),
    target: right ? 1 : 0,
    weight: weight / total,
  }));
  let weights = SIGNALS.map(() => 0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = SIGNALS.map((_, at) => DECAY * (weights[at] ?? 0));
    let biasGradient = 0;
    for (const { values, target, weight } of rows) {
      const sum = values.reduce((so, value, at) => so + value * (weights[at] ?? 0), bias);
      const error = weight * (1 / (1 + Math.exp(-sum)) - target);
      biasGradient += error;
      values.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + error * value));
    }
    weights = weights.map((weight, at) => weight - STEP * (gradient[at] ?? 0));
    bias -= STEP * biasGradient;
  }
  const unscaled = weights.map((weight, at) => weight / (scales[at]?.deviation ?? 1));
  const shift = unscaled.reduce((sum, weight, at) => sum + weight * (scales[at]?.mean ?? 0), 0);
  const [probability = 0, lead = 0, notCovered = 0, known = 0, likeness = 0, size = 0] = unscaled;
  return { weights: { probability, lead, notCovered, known, likeness, size }, bias: bias - shift };
}
