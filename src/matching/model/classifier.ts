import type { Vector } from '../features/feature-space.ts';
import { inTurns } from '../../time/in-turns.ts';
import { best, softmax, type Example, type Ranker } from './ranking.ts';

/*
 * Softmax regression by stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan & Singer 2011). The values
 * were chosen by cross-validation; see docs/matching.md.
 */
const EPOCHS = 4;
const STEP = 0.6;
const FIRST_GRADIENT = 0.01;
const BIAS_STEP = 0.01;
/** Labels whose probability is off by less than this are skipped, which saves most of the time. */
const NEGLIGIBLE = 0.02;
const SEED = 1;

/** A weight is at `weights[feature * labels + label]`. */
export type Trained = { readonly weights: Float32Array; readonly biases: Float32Array };

/** Makes a ranker from trained weights. */
export function createClassifier(trained: Trained): Ranker {
  const labels = trained.biases.length;
  return {
    rank: (vector) => {
      const probabilities = softmax(score(trained, vector, new Float64Array(labels)));
      return best(Array.from(probabilities, (probability, label) => ({ label, probability })));
    },
    weight: (feature, label) => trained.weights[feature * labels + label] ?? 0,
  };
}

/** Trains a linear model, deterministically. `labels`: the number of labels; `features`: the size of the feature space. */
export async function trainClassifier(
  examples: readonly Example[],
  labels: number,
  features: number,
): Promise<Trained> {
  const weights = new Float32Array(features * labels);
  const biases = new Float32Array(labels);
  const trained = { weights, biases };
  const gradients = new Float32Array(features * labels).fill(FIRST_GRADIENT);
  /** Reused for each example: its scores, then probabilities; the labels that are off, and by how much. */
  const scores = new Float64Array(labels);
  const wrongLabels = new Int32Array(labels);
  const errors = new Float64Array(labels);
  const random = createRandom(SEED);
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    await inTurns(order, learn);
  }
  return trained;

  function learn({ vector, label: right }: Example): void {
    const { ids, weights: values } = vector;
    const probabilities = softmax(score(trained, vector, scores));
    let wrong = 0;
    for (let label = 0; label < labels; label += 1) {
      const error = (probabilities[label] ?? 0) - (label === right ? 1 : 0);
      if (Math.abs(error) < NEGLIGIBLE) continue;
      biases[label] = (biases[label] ?? 0) - BIAS_STEP * error;
      wrongLabels[wrong] = label;
      errors[wrong] = error;
      wrong += 1;
    }
    // Feature by feature, in the order of the weights in memory.
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * labels;
      const value = values[at] ?? 0;
      for (let which = 0; which < wrong; which += 1) {
        const cell = row + (wrongLabels[which] ?? 0);
        const gradient = (errors[which] ?? 0) * value;
        const sum = (gradients[cell] ?? 0) + gradient * gradient;
        gradients[cell] = sum;
        weights[cell] = (weights[cell] ?? 0) - (STEP * gradient) / Math.sqrt(sum);
      }
    }
  }
}

/** Scores a vector. Eight features at a time, since most training time is spent here; missing ones count as 0. */
function score(
  { weights, biases }: Trained,
  { ids, weights: values }: Vector,
  sums: Float64Array,
): Float64Array {
  const labels = biases.length;
  sums.set(biases);
  for (let at = 0; at < ids.length; at += 8) {
    const row1 = (ids[at] ?? 0) * labels;
    const row2 = (ids[at + 1] ?? 0) * labels;
    const row3 = (ids[at + 2] ?? 0) * labels;
    const row4 = (ids[at + 3] ?? 0) * labels;
    const row5 = (ids[at + 4] ?? 0) * labels;
    const row6 = (ids[at + 5] ?? 0) * labels;
    const row7 = (ids[at + 6] ?? 0) * labels;
    const row8 = (ids[at + 7] ?? 0) * labels;
    const value1 = values[at] ?? 0;
    const value2 = values[at + 1] ?? 0;
    const value3 = values[at + 2] ?? 0;
    const value4 = values[at + 3] ?? 0;
    const value5 = values[at + 4] ?? 0;
    const value6 = values[at + 5] ?? 0;
    const value7 = values[at + 6] ?? 0;
    const value8 = values[at + 7] ?? 0;
    for (let label = 0; label < labels; label += 1) {
      sums[label] =
        (sums[label] ?? 0) +
        (weights[row1 + label] ?? 0) * value1 +
        (weights[row2 + label] ?? 0) * value2 +
        (weights[row3 + label] ?? 0) * value3 +
        (weights[row4 + label] ?? 0) * value4 +
        (weights[row5 + label] ?? 0) * value5 +
        (weights[row6 + label] ?? 0) * value6 +
        (weights[row7 + label] ?? 0) * value7 +
        (weights[row8 + label] ?? 0) * value8;
    }
  }
  return sums;
}

/** Pseudo-random numbers from 0 to 1 (Park & Miller 1988), the same for a seed, so that training is deterministic. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffle(examples: Example[], random: () => number): void {
  for (let last = examples.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [here, there] = [examples[last], examples[other]];
    if (here === undefined || there === undefined) continue;
    examples[last] = there;
    examples[other] = here;
  }
}
