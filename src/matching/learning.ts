import type { Calibration } from '../knowledge/calibration.ts';
import type { NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import { giveWay } from '../time/in-turns.ts';
import { withoutCoveredSubjects } from './confidence/covered-subjects.ts';
import { calibrate, observeExamples } from './confidence/cross-validation.ts';
import { withPrior } from './confidence/prior.ts';
import { createModel, learnModel, TRAINED_UP_TO, type LearntModel, type Model } from './model/model.ts';
import { findOwnWords } from './model/own-words.ts';
import { fingerprintOf, trainingSetOf, type TrainingSet } from './model/training-set.ts';

/** Folds of cross-validation at the start. Fewer than in `npm run calibrate`, to start soon without a stored calibration. */
const FOLDS_AT_START = 3;
/** With fewer wordings, cross-validation says nothing. */
const ENOUGH_WORDINGS = 100;

/** All that is learnt from a snapshot, as plain data that can be stored. */
export type Learnt = {
  readonly model: LearntModel;
  readonly calibration: Calibration;
  /** The places in `snapshot.notCovered` of the subjects that are in the model. */
  readonly notCovered: readonly number[];
  /** The stems of words that only the entries use. */
  readonly ownWords: readonly string[];
};

/** Stores what was learnt by the fingerprint of the training set, so that not every start learns it. */
export type LearntStore = {
  /** Null when nothing is stored under this fingerprint. Never fails. */
  readonly recall: (fingerprint: string) => Promise<Learnt | null>;
  /** Never fails. */
  readonly keep: (fingerprint: string, learnt: Learnt) => Promise<void>;
};

/** A model that is ready to predict, with its calibration. */
export type Learning = {
  readonly fingerprint: string;
  readonly model: Model;
  readonly calibration: Calibration;
  /** The places in `snapshot.notCovered` of the subjects that are in the model. */
  readonly notCovered: readonly number[];
  /** The stems of words that only the entries use. */
  readonly ownWords: readonly string[];
};

/**
 * Learns from a snapshot. Gives `before` when its training set was the same, because most edits change an answer and no
 * wording; otherwise uses what is in the store, if anything.
 */
export async function learn(
  snapshot: Snapshot,
  before: Learning | undefined,
  store: LearntStore | undefined,
): Promise<Learning> {
  await giveWay();
  const all = trainingSetOf(snapshot);
  const fingerprint = await fingerprintOf(all, snapshot.calibration !== null);
  if (before?.fingerprint === fingerprint) return before;
  const kept = await store?.recall(fingerprint);
  const learnt = kept ?? (await learnAll(snapshot, all));
  // Stored in the background. Not for large knowledge bases: hundreds of megabytes, which take as long to read as to learn.
  if (kept === null && learnt.model.labels <= TRAINED_UP_TO) void store?.keep(fingerprint, learnt);
  const { calibration, notCovered, ownWords } = learnt;
  const { wordings } = withSubjects(snapshot, all, subjectsAt(snapshot, notCovered));
  return { fingerprint, model: createModel(learnt.model, wordings), calibration, notCovered, ownWords };
}

/** The subjects of a snapshot at these places. */
export function subjectsAt({ notCovered }: Snapshot, places: readonly number[]): NotCovered[] {
  return places.flatMap((place) => notCovered[place] ?? []);
}

async function learnAll(snapshot: Snapshot, all: TrainingSet): Promise<Learnt> {
  const { notCovered, calibration } = await findConfidence(snapshot, all);
  const trainingSet = withSubjects(snapshot, all, notCovered);
  const { wordings, labels, synonyms } = trainingSet;
  return {
    model: await learnModel(wordings, labels, synonyms),
    ownWords: await findOwnWords(trainingSet),
    calibration,
    notCovered: notCovered.map((subject) => snapshot.notCovered.indexOf(subject)),
  };
}

/** The stored calibration, or one fitted to the entries' own wordings, without the everyday subjects that they are about. */
async function findConfidence(
  snapshot: Snapshot,
  all: TrainingSet,
): Promise<Pick<Snapshot, 'notCovered'> & { readonly calibration: Calibration }> {
  if (snapshot.calibration !== null) return { ...snapshot, calibration: snapshot.calibration };
  const ofEntries = all.wordings.filter(({ label, isAsked }) => isAsked && label < all.entries).length;
  if (ofEntries < ENOUGH_WORDINGS || all.labels > TRAINED_UP_TO) {
    return { ...snapshot, calibration: withPrior(null) };
  }
  const observations = await observeExamples(all, FOLDS_AT_START);
  const fitting = withoutCoveredSubjects(snapshot, all, observations);
  const fewer = withSubjects(snapshot, all, fitting.notCovered);
  const own = calibrate(fewer === all ? observations : await observeExamples(fewer, FOLDS_AT_START));
  return { ...fitting, calibration: withPrior(own) };
}

/** The training set with only these of the snapshot's subjects; `all` is the one with all of them. */
function withSubjects(snapshot: Snapshot, all: TrainingSet, notCovered: readonly NotCovered[]): TrainingSet {
  return notCovered.length === snapshot.notCovered.length ? all : trainingSetOf({ ...snapshot, notCovered });
}
