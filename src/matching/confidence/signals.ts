import type { Signal } from '../../knowledge/calibration.ts';
import type { Prediction } from '../model/model.ts';
import type { Ranked } from '../model/ranking.ts';

/** The signals of one question. */
export type Signals = Readonly<Record<Signal, number>>;

/** The ranked labels of a prediction in two lists, each best first. */
export type Split = { readonly entries: readonly Ranked[]; readonly notCovered: readonly Ranked[] };

/** Labels below `entries` are entries, the others kinds of subjects that are not covered. */
export function splitLabels(prediction: Prediction, entries: number): Split {
  return {
    entries: prediction.ranked.filter(({ label }) => label < entries),
    notCovered: prediction.ranked.filter(({ label }) => label >= entries),
  };
}

/** The signals of the best entry; null when no entry is among the ranked labels. `safety`: the labels of safety entries. */
export function signalsOf(
  prediction: Prediction,
  { entries, notCovered }: Split,
  safety: ReadonlySet<number>,
): Signals | null {
  const [first, second] = entries;
  if (first === undefined) return null;
  return {
    probability: logOdds(first.probability),
    lead: Math.log((first.probability + SMALLEST) / ((second?.probability ?? 0) + SMALLEST)),
    notCovered: logOdds(sumOf(notCovered)),
    known: prediction.known,
    likeness: prediction.nearest(first.label)?.likeness ?? 0,
    foreign: Math.max(0, ...notCovered.map(({ label }) => prediction.nearest(label)?.likeness ?? 0)),
    size: Math.log(1 + prediction.size),
    harm: logOdds(sumOf(entries.filter(({ label }) => safety.has(label)))),
  };
}

/** Probabilities are kept at least so far from 0 and 1. */
const SMALLEST = 0.001;

function sumOf(ranked: readonly Ranked[]): number {
  return ranked.reduce((sum, { probability }) => sum + probability, 0);
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - SMALLEST, Math.max(SMALLEST, probability));
  return Math.log(bounded / (1 - bounded));
}
