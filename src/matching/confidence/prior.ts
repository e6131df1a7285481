import type { Calibration } from '../../knowledge/calibration.ts';
import { between } from './calibration.ts';

/** What `npm run calibrate` found for the knowledge base that comes with the program, from labelled questions. */
const PRIOR: Calibration = {
  best: {
    weights: {
      probability: 0.56,
      lead: 0.59,
      notCovered: -0.07,
      known: -1.68,
      likeness: 0.35,
      foreign: -5.1,
      size: 0.6,
    },
    bias: 0.27,
  },
  three: {
    weights: {
      probability: 0.45,
      lead: 0.34,
      notCovered: -0.46,
      known: -1.16,
      likeness: 0.31,
      foreign: -6.4,
      size: 0.8,
    },
    bias: 0.19,
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
 * the prior, or the prior alone where there are too few of them.
 */
export function withPrior(own: Calibration | null): Calibration {
  const met = own === null ? PRIOR : between(own, PRIOR);
  return { ...met, thresholds: { ...met.thresholds, suggest: met.thresholds.suggest * STRANGERS } };
}
