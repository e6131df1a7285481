import type { Calibration } from '../knowledge/snapshot.ts';
import { between } from './calibration.ts';

/** What `npm run calibrate` found for the knowledge base that comes with the program, from labelled questions. */
const EXPERIENCE: Calibration = {
  best: {
    weights: {
      probability: 0.6,
      lead: 0.53,
      notCovered: -0.04,
      known: -1.62,
      likeness: 1.31,
      foreign: -5.54,
      size: 0.75,
    },
    bias: -0.33,
  },
  three: {
    weights: {
      probability: 0.49,
      lead: 0.36,
      notCovered: -0.44,
      known: -0.23,
      likeness: 0,
      foreign: -7.58,
      size: 0.8,
    },
    bias: -0.08,
  },
  thresholds: { answer: 0.79, suggest: 0.38 },
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
