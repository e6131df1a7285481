import type { Vector } from './feature-space.ts';
import { inTurns } from '../knowledge/in-turns.ts';
import { best, softmax, type Example, type Ranker } from './ranking.ts';

/*
 * Softmax regression by stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan & Singer 2011). The figures
 * were chosen on cross-validated examples; see docs/matching.md.
 */
const EPOCHS = 4;
const STEP = 0.6;
const FIRST_GRADIENT = 0.01;
const BIAS_STEP = 0.01;
/** Labels whose probability is this close to right are not worth a step; leaving them out saves most of the time. */
const NEGLIGIBLE = 0.02;
const SEED = 1;

/**
 * Trains a linear model on the examples, the same way each time. `labels`: how many there are; `features`: the size of
 * the space.
 */
export async function trainClassifier(
  examples: readonly Example[],
  labels: number,
  features: number,
): Promise<Ranker> {
  const weights = new Float32Array(features * labels);
  const gradients = new Float32Array(features * labels).fill(FIRST_GRADIENT);
  const biases = new Float32Array(labels);
  const order = examples.map((_, index) => index);
  const random = createRandom(SEED);

  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    await inTurns(order, (index) => {
      const example = examples[index];
      if (example !== undefined) learn(example);
    });
  }
  return {
    rank: (vector) =>
      best(Array.from(softmax(score(vector)), (probability, label) => ({ label, probability }))),
    weight: (feature, label) => weights[feature * labels + label] ?? 0,
  };

  function score({ ids, weights: values }: Vector): Float64Array {
    const scores = Float64Array.from(biases);
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * labels;
      const value = values[at] ?? 0;
      for (let label = 0; label < labels; label += 1) {
        scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * value;
      }
    }
    return scores;
  }

  function learn({ vector, label: right }: Example): void {
    const { ids, weights: values } = vector;
    const probabilities = softmax(score(vector));
    for (let label = 0; label < labels; label += 1) {
      const error = (probabilities[label] ?? 0) - (label === right ? 1 : 0);
      if (Math.abs(error) < NEGLIGIBLE) continue;
      biases[label] = (biases[label] ?? 0) - BIAS_STEP * error;
      for (let at = 0; at < ids.length; at += 1) {
        const cell = (ids[at] ?? 0) * labels + label;
        const gradient = error * (values[at] ?? 0);
        const sum = (gradients[cell] ?? 0) + gradient * gradient;
        gradients[cell] = sum;
        weights[cell] = (weights[cell] ?? 0) - (STEP * gradient) / Math.sqrt(sum);
      }
    }
  }
}

/** The same numbers from 0 to 1 each time (Park & Miller 1988), so that training can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
}
