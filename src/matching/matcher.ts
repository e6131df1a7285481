import type { Entry, Snapshot } from '../knowledge/snapshot.ts';
import { confidenceIn, type Confidence } from './confidence/calibration.ts';
import { signalsOf, splitLabels, type Split } from './confidence/signals.ts';
import { learn, subjectsAt, type Learning, type LearntStore } from './learning.ts';
import type { Evidence, Match, Matcher, Matching } from './match.ts';
import type { Prediction } from './model/model.ts';
import { holdsOwnWord, subjectOf, weighSubject, type Subjects } from './subject.ts';

/** The confidence that a question means what the same words mean in the knowledge base, shared among the entries with them. */
const REPEATED = 0.98;
/** Letters beyond so many are ignored: a pasted page is no question, and costs time. */
const MOST_LETTERS = 2000;
/** Where no entry has anything in common with the question. */
const NONE: Confidence = { best: 0, three: 0, harm: 0 };
/**
 * How much of what is believed comes from the question alone, when it is read together with the one before it. Tried on
 * questions with and without a connection; see docs/matching.md.
 */
const ALONE = 0.2;
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
  const safety = new Set(entries.flatMap((entry, label) => (entry.safety ? [label] : [])));
  const subjects: Subjects = {
    entries: entries.length,
    notCovered: subjectsAt(snapshot, learning.notCovered),
    ownWords: new Set(learning.ownWords),
  };

  const matcher: Matcher = {
    snapshot,
    thresholds: calibration.thresholds,
    match: (asked, askedBefore) => {
      const alone = read(asked);
      const isSure = (alone.matches[0]?.confidence ?? 0) >= calibration.thresholds.answer;
      if (askedBefore === undefined || isSure || alone.notCovered !== null) return alone;
      // Twice, so that what is asked now counts more than what was asked before.
      return joined(alone, read(`${askedBefore}. ${asked}. ${asked}`), read(askedBefore).harm);
    },
    explain: (asked) => {
      const prediction = model.predict(asked.slice(0, MOST_LETTERS));
      const ranked = splitLabels(prediction, entries.length).entries;
      const isHarm = read(asked).harm >= calibration.thresholds.harm;
      const safest = isHarm ? ranked.find(({ label }) => safety.has(label)) : undefined;
      const explained = new Set([
        ...ranked.slice(0, EXPLAINED.entries),
        ...(safest === undefined ? [] : [safest]),
      ]);
      return [...explained].flatMap(({ label }): Evidence[] => {
        const entry = entries[label];
        if (entry === undefined) return [];
        const features = prediction.evidence(label).slice(0, EXPLAINED.features);
        return [{ entry, features, nearest: prediction.nearest(label)?.wording.text ?? '' }];
      });
    },
    explainSubject: (asked) => {
      const question = asked.slice(0, MOST_LETTERS);
      const prediction = model.predict(question);
      return weighSubject(question, prediction, splitLabels(prediction, entries.length), subjects);
    },
  };
  learnings.set(matcher, learning);
  return matcher;

  function read(asked: string): Matching {
    const question = asked.slice(0, MOST_LETTERS);
    const prediction = model.predict(question);
    const split = splitLabels(prediction, entries.length);
    const signals = signalsOf(prediction, split, safety);
    const confidence = signals === null ? NONE : confidenceIn(signals, calibration);
    return {
      matches: matchesOf(prediction, split.entries, confidence, entries),
      // Pieces of letters alone, as in a pasted code, are no sign of it.
      harm: prediction.known > 0 ? confidence.harm : 0,
      notCovered: subjectOf(question, prediction, split, subjects),
      isOurs: holdsOwnWord(question, subjects),
      known: prediction.repeated.length > 0 ? 1 : prediction.known,
      isJoined: false,
      language: prediction.language,
    };
  }
}

/**
 * What is believed of a question that was read alone and together with the one before it. Harm is that of either question by
 * itself: two that are harmless alone only seem harmful when they are read as one.
 */
function joined(alone: Matching, together: Matching, harmBefore: number): Matching {
  const confidences = new Map<Entry, number>();
  const add = ({ matches }: Matching, share: number): void => {
    for (const { entry, confidence } of matches) {
      confidences.set(entry, (confidences.get(entry) ?? 0) + share * confidence);
    }
  };
  add(alone, ALONE);
  add(together, 1 - ALONE);
  const matches = [...confidences]
    .map(([entry, confidence]): Match => ({ entry, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence);
  return { ...alone, matches, harm: Math.max(alone.harm, harmBefore), isJoined: true };
}

function matchesOf(
  { repeated }: Prediction,
  ranked: Split['entries'],
  { best, three }: Confidence,
  entries: readonly Entry[],
): Match[] {
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
