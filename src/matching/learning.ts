import type { Calibration } from '../knowledge/calibration.ts';
import type { NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import { giveWay } from '../time/in-turns.ts';
import { withoutCoveredSubjects } from './confidence/covered-subjects.ts';
import { calibrate, observeExamples } from './confidence/cross-validation.ts';
import { withPrior } from './confidence/prior.ts';
import { createModel, learnModel, TRAINED_UP_TO, type LearntModel, type Model } from './model/model.ts';
import { fingerprintOf, trainingSetOf, type TrainingSet } from './model/training-set.ts';

/** Fewer folds than `npm run calibrate` takes: a knowledge base without a stored calibration should still start soon. */
const FOLDS_AT_START = 3;
/** Fewer wordings than this leave folds that prove nothing. */
const ENOUGH_WORDINGS = 100;

/** All that is learnt from a snapshot, as plain data that can be kept. */
export type Learnt = {
  readonly model: LearntModel;
  readonly calibration: Calibration;
  /** The places in the snapshot of the subjects to hold back from. */
  readonly notCovered: readonly number[];
};

/** Keeps what was learnt, by the fingerprint of the training set, so that it need not be learnt at every start. */
export type LearntStore = {
  /** Null where nothing is kept under this fingerprint. Never fails. */
  readonly recall: (fingerprint: string) => Promise<Learnt | null>;
  /** Never fails. */
  readonly keep: (fingerprint: string, learnt: Learnt) => Promise<void>;
};

/** A model that is ready to predict, how sure to be of it, and the subjects that it holds back from. */
export type Learning = {
  readonly fingerprint: string;
  readonly model: Model;
  readonly calibration: Calibration;
  /** The places in the snapshot of the subjects to hold back from. */
  readonly notCovered: readonly number[];
};

/**
 * Learns from a snapshot. Takes `before` over where its training set was the same, as most edits change an answer and no
 * wording; else what the store keeps of it, if anything.
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
  // An answer does not wait for it. Of a large knowledge base it is hundreds of megabytes, hardly sooner read than learnt.
  if (kept === null && learnt.model.labels <= TRAINED_UP_TO) void store?.keep(fingerprint, learnt);
  const { calibration, notCovered } = learnt;
  const { wordings } = withSubjects(snapshot, all, subjectsAt(snapshot, notCovered));
  return { fingerprint, model: createModel(learnt.model, wordings), calibration, notCovered };
}

/** The subjects of a snapshot at these places. */
export function subjectsAt({ notCovered }: Snapshot, places: readonly number[]): NotCovered[] {
  return places.flatMap((place) => notCovered[place] ?? []);
}

async function learnAll(snapshot: Snapshot, all: TrainingSet): Promise<Learnt> {
  const { notCovered, calibration } = await findConfidence(snapshot, all);
  const { wordings, labels, synonyms } = withSubjects(snapshot, all, notCovered);
  return {
    model: await learnModel(wordings, labels, synonyms),
    calibration,
    notCovered: notCovered.map((subject) => snapshot.notCovered.indexOf(subject)),
  };
}

/** The stored calibration; where there is none, one fitted to the entries' own wordings, and without the subjects that they are about. */
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
