import type { Calibration } from '../knowledge/snapshot.ts';
import { between } from './calibration.ts';

/**
 * What `npm run calibrate` found for the knowledge base that comes with the program, from labelled questions. People's
 * questions are easier than held-out wordings, which are written to differ: a base that knows only its own wordings meets
 * this half-way, and one with few wordings relies on it.
 */
export const EXPERIENCE: Calibration = {
  best: {
    weights: {
      probability: 0.53,
      lead: 0.58,
      notCovered: -0.08,
      known: -1.63,
      likeness: 0.72,
      foreign: -4.7,
      size: 0.85,
    },
    bias: -1.1,
  },
  three: {
    weights: {
      probability: 0.47,
      lead: 0.37,
      notCovered: -0.4,
      known: 0.21,
      likeness: -0.21,
      foreign: -6.56,
      size: 0.7,
    },
    bias: -0.31,
  },
  thresholds: { answer: 0.8, suggest: 0.36 },
};

/** The middle between what a base's own wordings say and what experience says. */
export function withExperience(own: Calibration): Calibration {
  return between(own, EXPERIENCE);
}
