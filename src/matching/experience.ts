import type { Calibration } from '../knowledge/snapshot.ts';
import { between } from './calibration.ts';

/** What `npm run calibrate` found for the knowledge base that comes with the program, from labelled questions. */
const EXPERIENCE: Calibration = {
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

/**
 * Wordings of one hand resemble each other: held out, they are found more easily than what strangers ask, and whoever learns
 * from them alone thinks too little of a stranger's question. Asking back at half the chance helps most (docs/matching.md).
 */
const STRANGERS = 0.5;

/**
 * The calibration of a knowledge base without labelled questions: half-way between what its own held-out wordings say and
 * experience, or experience alone where there are too few of them.
 */
export function withExperience(own: Calibration | null): Calibration {
  const met = own === null ? EXPERIENCE : between(own, EXPERIENCE);
  return { ...met, thresholds: { ...met.thresholds, suggest: met.thresholds.suggest * STRANGERS } };
}
