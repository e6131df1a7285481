import type { Look } from './model.ts';
import type { Ranked } from './ranking.ts';

/** What tells a right answer from a wrong one, beside the probability itself; each a number around 0. */
export const SIGNALS = ['probability', 'lead', 'notCovered', 'known', 'likeness', 'foreign', 'size'] as const;
export type Signals = Readonly<Record<(typeof SIGNALS)[number], number>>;

/** A look with its labels told apart: those of entries, best first, and those of what is not covered. */
export type Split = { readonly entries: readonly Ranked[]; readonly notCovered: readonly Ranked[] };

/** Labels below `entries` are entries, the others kinds of subjects that are not covered. */
export function splitLabels(look: Look, entries: number): Split {
  return {
    entries: look.ranked.filter(({ label }) => label < entries),
    notCovered: look.ranked.filter(({ label }) => label >= entries),
  };
}

/** The signals of the best entry; null when nothing speaks for any. */
export function signalsOf(look: Look, { entries, notCovered }: Split): Signals | null {
  const [first, second] = entries;
  if (first === undefined) return null;
  return {
    probability: logOdds(first.probability),
    lead: Math.log((first.probability + SMALLEST) / ((second?.probability ?? 0) + SMALLEST)),
    notCovered: logOdds(notCovered.reduce((sum, { probability }) => sum + probability, 0)),
    known: look.known,
    likeness: look.nearest(first.label)?.likeness ?? 0,
    foreign: Math.max(0, ...notCovered.map(({ label }) => look.nearest(label)?.likeness ?? 0)),
    size: Math.log(1 + look.size),
  };
}

/** Probabilities nearer to 0 or 1 than this say no more. */
const SMALLEST = 0.001;

function logOdds(probability: number): number {
  const bounded = Math.min(1 - SMALLEST, Math.max(SMALLEST, probability));
  return Math.log(bounded / (1 - bounded));
}
