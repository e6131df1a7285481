import type { NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { confidenceIn } from './confidence/calibration.ts';
import { signalsOf, splitLabels, type Split } from './confidence/signals.ts';
import { learn, subjectsAt, type Learning, type LearntStore } from './learning.ts';
import type { Evidence, Match, Matcher } from './match.ts';
import type { Prediction } from './model/model.ts';

/** The least cosine to a subject's wording for that subject to be named. */
const ALIKE = 0.3;
/** The confidence that a question means what the same words mean in the knowledge base, shared among the entries with them. */
const REPEATED = 0.98;
/** Letters beyond so many are ignored: a pasted page is no question, and costs time. */
const MOST_LETTERS = 2000;
/** How many features and entries an explanation names. */
const EXPLAINED = { entries: 3, features: 8 } as const;

/** `before`: the matcher that this one replaces. `learnt`: where learnt models are stored, if anywhere. */
export type BuildOptions = {
  readonly before?: Matcher | undefined;
  readonly learnt?: LearntStore | undefined;
};

/** The learning of each matcher, for the matcher that replaces it. */
const learnings = new WeakMap<Matcher, Learning>();

/**
 * Makes a snapshot searchable, and gives way to other work meanwhile. Takes a second or two for a few hundred labels; less
 * when the store has the learnt model; next to nothing when `before` was learnt from the same wordings. A knowledge base
 * without a stored calibration is calibrated from its own wordings.
 */
export async function buildMatcher(
  snapshot: Snapshot,
  { before, learnt: store }: BuildOptions = {},
): Promise<Matcher> {
  const entries = [...snapshot.entries.values()];
  const learning = await learn(snapshot, before && learnings.get(before), store);
  const { model } = learning;
  const calibration = snapshot.calibration ?? learning.calibration;
  const notCovered = subjectsAt(snapshot, learning.notCovered);

  const matcher: Matcher = {
    snapshot,
    thresholds: calibration.thresholds,
    match: (asked) => {
      const question = asked.slice(0, MOST_LETTERS);
      const prediction = model.predict(question);
      const split = splitLabels(prediction, entries.length);
      return {
        matches: matchesOf(prediction, split),
        notCovered: subjectOf(prediction, split),
        language: guessLanguage(normalise(question)),
      };
    },
    explain: (asked) => {
      const prediction = model.predict(asked.slice(0, MOST_LETTERS));
      return splitLabels(prediction, entries.length)
        .entries.slice(0, EXPLAINED.entries)
        .flatMap(({ label }): Evidence[] => {
          const entry = entries[label];
          if (entry === undefined) return [];
          const features = prediction.evidence(label).slice(0, EXPLAINED.features);
          return [{ entry, features, nearest: prediction.nearest(label)?.wording.text ?? '' }];
        });
    },
  };
  learnings.set(matcher, learning);
  return matcher;

  function matchesOf(prediction: Prediction, { entries: ranked, notCovered: held }: Split): Match[] {
    const { repeated } = prediction;
    const signals = signalsOf(prediction, { entries: ranked, notCovered: held });
    const { best, three } = signals === null ? { best: 0, three: 0 } : confidenceIn(signals, calibration);
    const [, second, third] = ranked;
    // The second and the third share what the three have above the best, in proportion to their probabilities.
    const share = (three - best) / ((second?.probability ?? 0) + (third?.probability ?? 0) || 1);
    const found = ranked.flatMap(({ label, probability }, at): Match[] => {
      const entry = entries[label];
      const confidence = at === 0 ? best : Math.min(best, share * probability);
      return entry === undefined ? [] : [{ entry, confidence }];
    });
    if (repeated.length === 0) return found;
    const known = repeated.flatMap(({ label }): Match[] => {
      const entry = entries[label];
      return entry === undefined ? [] : [{ entry, confidence: REPEATED / repeated.length }];
    });
    const others = found
      .filter(({ entry }) => known.every((one) => one.entry !== entry))
      .map(({ entry, confidence }): Match => ({ entry, confidence: confidence * (1 - REPEATED) }));
    return [...known, ...others];
  }

  /** The uncovered subject with the nearest wording, when its kind is likelier than any entry. */
  function subjectOf(prediction: Prediction, split: Split): NotCovered | null {
    const { repeated } = prediction;
    const [known] = repeated;
    if (known !== undefined) return notCovered[known.group - entries.length] ?? null;
    const [kind] = split.notCovered;
    if (kind === undefined || kind.probability <= (split.entries[0]?.probability ?? 0)) return null;
    const nearest = prediction.nearest(kind.label);
    if (nearest === null || nearest.likeness < ALIKE) return null;
    return notCovered[nearest.wording.group - entries.length] ?? null;
  }
}
