import { giveWay } from '../time/in-turns.ts';
import type { Calibration, NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import { calibrate, seeExamples } from './cross-validation.ts';
import { withoutCoveredSubjects } from './everyday.ts';
import { withExperience } from './experience.ts';
import { fingerprintOf, lessonsOf, type Lessons } from './lessons.ts';
import type { Matcher } from './match.ts';
import { createModel, learnModel, TRAINED_UP_TO, type LearntModel, type Model } from './model.ts';

/** Fewer folds than the script takes: a knowledge base without a stored calibration should still start soon. */
const FOLDS_AT_START = 3;
/** Fewer wordings than this leave folds that prove nothing. */
const ENOUGH_WORDINGS = 100;

/** All that is learnt of a knowledge base, as plain data that can be kept. */
export type Learnt = {
  readonly model: LearntModel;
  readonly calibration: Calibration;
  /** The places in the snapshot of the subjects to hold back from. */
  readonly notCovered: readonly number[];
};

/** Keeps what was learnt, by the fingerprint of the lessons, so that the same need not be learnt at every start. */
export type LearntStore = {
  /** Null where nothing is kept of these lessons. Never fails. */
  readonly recall: (lessons: string) => Promise<Learnt | null>;
  /** Never fails. */
  readonly keep: (lessons: string, learnt: Learnt) => Promise<void>;
};

/** `before`: the matcher that this one takes the place of. `learnt`: where what was learnt is kept, if anywhere. */
export type BuildOptions = {
  readonly before?: Matcher | undefined;
  readonly learnt?: LearntStore | undefined;
};

/** What was learnt, and the model made of it. */
export type Taught = { readonly lessons: string; readonly learnt: Learnt; readonly model: Model };

/** What each matcher was taught. */
const taughtTo = new WeakMap<Matcher, Taught>();

/** Remembers it for the matcher that comes after this one. */
export function remember(matcher: Matcher, taught: Taught): void {
  taughtTo.set(matcher, taught);
}

/** Learns anew, unless the matcher before was taught the same, or the store knows it: most edits change an answer and no wording. */
export async function learn(snapshot: Snapshot, { before, learnt: store }: BuildOptions): Promise<Taught> {
  const known = before === undefined ? undefined : taughtTo.get(before);
  await giveWay();
  const all = lessonsOf(snapshot);
  const lessons = await fingerprintOf(all, snapshot.calibration !== null);
  if (known?.lessons === lessons) return known;
  const kept = await store?.recall(lessons);
  const learnt = kept ?? (await learnAll(snapshot, all));
  // An answer does not wait for it. Of a large knowledge base it is hundreds of megabytes, hardly sooner read than learnt.
  if (kept === null && learnt.model.labels <= TRAINED_UP_TO) void store?.keep(lessons, learnt);
  const { wordings } = lessonsWithSubjects(snapshot, all, heldBackFrom(snapshot, learnt));
  return { lessons, learnt, model: createModel(learnt.model, wordings) };
}

/** The subjects of a snapshot that what was learnt of it holds back from. */
export function heldBackFrom({ notCovered }: Snapshot, learnt: Learnt): NotCovered[] {
  return learnt.notCovered.flatMap((place) => notCovered[place] ?? []);
}

/** What a snapshot teaches with only these of its subjects; `all`: what it teaches with all of them. */
function lessonsWithSubjects(snapshot: Snapshot, all: Lessons, notCovered: readonly NotCovered[]): Lessons {
  return notCovered.length === snapshot.notCovered.length ? all : lessonsOf({ ...snapshot, notCovered });
}

async function learnAll(snapshot: Snapshot, all: Lessons): Promise<Learnt> {
  const { notCovered, calibration } = await prepare(snapshot, all);
  const { wordings, labels, synonyms } = lessonsWithSubjects(snapshot, all, notCovered);
  return {
    model: await learnModel(wordings, labels, synonyms),
    calibration,
    notCovered: notCovered.map((subject) => snapshot.notCovered.indexOf(subject)),
  };
}

/** What to hold back from and how sure to be; found out from the entries' own wordings where nobody calibrated. */
async function prepare(
  snapshot: Snapshot,
  lessons: Lessons,
): Promise<Pick<Snapshot, 'notCovered'> & { readonly calibration: Calibration }> {
  if (snapshot.calibration !== null) return { ...snapshot, calibration: snapshot.calibration };
  const ofEntries = lessons.wordings.filter(
    ({ label, isAsked }) => isAsked && label < lessons.entries,
  ).length;
  if (ofEntries < ENOUGH_WORDINGS || lessons.labels > TRAINED_UP_TO) {
    return { ...snapshot, calibration: withExperience(null) };
  }
  const seen = await seeExamples(lessons, FOLDS_AT_START);
  const fitting = withoutCoveredSubjects(snapshot, lessons, seen);
  const fewer = lessonsWithSubjects(snapshot, lessons, fitting.notCovered);
  const own = calibrate(fewer === lessons ? seen : await seeExamples(fewer, FOLDS_AT_START));
  return { ...fitting, calibration: withExperience(own) };
}
