import { giveWay } from '../knowledge/in-turns.ts';
import type { Calibration, NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { confidenceIn } from './calibration.ts';
import { calibrate, seeExamples } from './cross-validation.ts';
import { withoutCoveredSubjects } from './everyday.ts';
import { withExperience } from './experience.ts';
import { fingerprintOf, lessonsOf, type Lessons } from './lessons.ts';
import type { Evidence, Match, Matcher } from './match.ts';
import { createModel, learnModel, TRAINED_UP_TO, type LearntModel, type Look, type Model } from './model.ts';
import { signalsOf, splitLabels, type Split } from './signals.ts';

/** Fewer folds than the script takes: a knowledge base without a stored calibration should still start soon. */
const FOLDS_AT_START = 3;
/** From this cosine on a wording is like enough to name its subject; below it we only know that we do not know. */
const ALIKE = 0.3;
/** How sure it is that a question means what the same words mean in the knowledge base, be it one thing or several. */
const RECOGNISED = 0.98;
/** Fewer wordings than this leave folds that prove nothing. */
const ENOUGH_WORDINGS = 100;
/** A pasted page is no question: what comes after a page's worth of letters adds nothing but time. */
const MOST_LETTERS = 2000;
/** How many features and entries an explanation names. */
const EXPLAINED = { entries: 3, features: 8 } as const;

/** Keeps what was learnt, by the fingerprint of the lessons, so that the same need not be learnt at every start. */
export type LearntStore = {
  /** Null where nothing is kept of these lessons. Never fails. */
  readonly recall: (lessons: string) => Promise<LearntModel | null>;
  /** Never fails. */
  readonly keep: (lessons: string, learnt: LearntModel) => Promise<void>;
};

/** `before`: the matcher that this one takes the place of. `learnt`: where what was learnt is kept, if anywhere. */
export type BuildOptions = {
  readonly before?: Matcher | undefined;
  readonly learnt?: LearntStore | undefined;
};

/**
 * Makes a snapshot searchable. Takes all the time that matching needs beforehand, in turns with whatever else goes on; next
 * to none when `before` was taught the same, little when the store holds what was learnt. A knowledge base without a stored
 * calibration is calibrated from the entries' own wordings.
 */
export async function buildMatcher(snapshot: Snapshot, options: BuildOptions = {}): Promise<Matcher> {
  const entries = [...snapshot.entries.values()];
  const { notCovered, calibration } = await prepare(snapshot);
  await giveWay();
  const lessons = lessonsOf({ ...snapshot, notCovered });
  const learned = await learn(lessons, options);
  const { model } = learned;

  const matcher: Matcher = {
    snapshot,
    thresholds: calibration.thresholds,
    match: (asked) => {
      const question = asked.slice(0, MOST_LETTERS);
      const look = model.look(question);
      const split = splitLabels(look, entries.length);
      return {
        matches: matchesOf(look, split),
        notCovered: subjectOf(look, split),
        language: guessLanguage(normalise(question)),
      };
    },
    explain: (asked) => {
      const look = model.look(asked.slice(0, MOST_LETTERS));
      return splitLabels(look, entries.length)
        .entries.slice(0, EXPLAINED.entries)
        .flatMap(({ label }): Evidence[] => {
          const entry = entries[label];
          if (entry === undefined) return [];
          const features = look.evidence(label).slice(0, EXPLAINED.features);
          return [{ entry, features, nearest: look.nearest(label)?.wording.text ?? '' }];
        });
    },
  };
  lessonsOfMatcher.set(matcher, learned);
  return matcher;

  function matchesOf(look: Look, { entries: ranked, notCovered: held }: Split): Match[] {
    const { repeated } = look;
    const signals = signalsOf(look, { entries: ranked, notCovered: held });
    const { best, three } = signals === null ? { best: 0, three: 0 } : confidenceIn(signals, calibration);
    const [, second, third] = ranked;
    // What the second and the third add to the best, they share in proportion.
    const share = (three - best) / ((second?.probability ?? 0) + (third?.probability ?? 0) || 1);
    const found = ranked.flatMap(({ label, probability }, at): Match[] => {
      const entry = entries[label];
      const confidence = at === 0 ? best : Math.min(best, share * probability);
      return entry === undefined ? [] : [{ entry, confidence }];
    });
    if (repeated.length === 0) return found;
    const known = repeated.flatMap(({ label }): Match[] => {
      const entry = entries[label];
      return entry === undefined ? [] : [{ entry, confidence: RECOGNISED / repeated.length }];
    });
    const others = found
      .filter(({ entry }) => known.every((one) => one.entry !== entry))
      .map(({ entry, confidence }): Match => ({ entry, confidence: confidence * (1 - RECOGNISED) }));
    return [...known, ...others];
  }

  /** The listed subject whose wordings lie nearest, when its kind is likelier than any entry. */
  function subjectOf(look: Look, split: Split): NotCovered | null {
    const { repeated } = look;
    const [known] = repeated;
    if (known !== undefined) return notCovered[known.group - entries.length] ?? null;
    const [kind] = split.notCovered;
    if (kind === undefined || kind.probability <= (split.entries[0]?.probability ?? 0)) return null;
    const nearest = look.nearest(kind.label);
    if (nearest === null || nearest.likeness < ALIKE) return null;
    return notCovered[nearest.wording.group - entries.length] ?? null;
  }
}

/** What a matcher was taught, by its fingerprint, and what became of it. */
type Learnt = { readonly lessons: string; readonly model: Model };
const lessonsOfMatcher = new WeakMap<Matcher, Learnt>();

/** Learns anew, unless the matcher before was taught the same: most edits change an answer and no wording. */
async function learn(lessons: Lessons, { before, learnt }: BuildOptions): Promise<Learnt> {
  const known = before === undefined ? undefined : lessonsOfMatcher.get(before);
  const fingerprint = await fingerprintOf(lessons);
  if (known?.lessons === fingerprint) return known;
  const { wordings, labels, synonyms } = lessons;
  const kept = await learnt?.recall(fingerprint);
  const model = kept ?? (await learnModel(wordings, labels, synonyms));
  // An answer does not wait for it.
  if (kept === null) void learnt?.keep(fingerprint, model);
  return { lessons: fingerprint, model: createModel(model, wordings) };
}

/** What to hold back from and how sure to be; found out from the entries' own wordings where nobody calibrated. */
async function prepare(
  snapshot: Snapshot,
): Promise<{ readonly notCovered: readonly NotCovered[]; readonly calibration: Calibration }> {
  if (snapshot.calibration !== null) return { ...snapshot, calibration: snapshot.calibration };
  const lessons = lessonsOf(snapshot);
  const ofEntries = lessons.wordings.filter(
    ({ label, isAsked }) => isAsked && label < lessons.entries,
  ).length;
  if (ofEntries < ENOUGH_WORDINGS || lessons.labels > TRAINED_UP_TO) {
    return { ...snapshot, calibration: withExperience(null) };
  }
  const seen = await seeExamples(lessons, FOLDS_AT_START);
  const fitting = withoutCoveredSubjects(snapshot, lessons, seen);
  const isSame = fitting.notCovered.length === snapshot.notCovered.length;
  const own = calibrate(isSame ? seen : await seeExamples(lessonsOf(fitting), FOLDS_AT_START));
  return { ...fitting, calibration: withExperience(own) };
}
