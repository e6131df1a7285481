import { z } from 'zod';

/** What tells a right answer from a wrong one; how each is computed is in `matching/confidence/signals`. */
export const SIGNALS = [
  'probability',
  'lead',
  'notCovered',
  'known',
  'likeness',
  'foreign',
  'size',
  'harm',
] as const;
export type Signal = (typeof SIGNALS)[number];

const Probability = z.number().min(0).max(1);

const Weights = z.record(z.enum(SIGNALS), z.number());

/** A logistic model: how the signals of a question become the probability of something. */
const Chance = z.strictObject({ weights: Weights, bias: z.number() });
export type Chance = z.infer<typeof Chance>;

/**
 * `knowledge/calibration.json` (optional), as `npm run calibrate` writes it. `best`: how likely the best entry is right.
 * `three`: how likely one of the three best is. `thresholds`: from which probability on to answer, or to suggest the three.
 */
export const CalibrationFile = z.strictObject({
  best: Chance,
  three: Chance,
  harm: Chance,
  thresholds: z.strictObject({ answer: Probability, suggest: Probability, harm: Probability }),
});
export type Calibration = z.infer<typeof CalibrationFile>;

/** A number for each signal, given its name and its place in `SIGNALS`. */
export function bySignal(numberOf: (name: Signal, at: number) => number): Chance['weights'] {
  return Weights.parse(Object.fromEntries(SIGNALS.map((name, at) => [name, numberOf(name, at)])));
}
