import type { Calibration } from '../../knowledge/calibration.ts';
import { confidenceIn, fitChance, type Chances, type Observation } from './calibration.ts';
import { safetyFirst } from './safety-first.ts';
import type { TrainingSet, Wording } from '../model/training-set.ts';
import { createModel, learnModel, type Prediction } from '../model/model.ts';
import { signalsOf, splitLabels } from './signals.ts';
import { cheapestThresholds, type Case } from './thresholds.ts';

/** A question that people have labelled with the entries that answer it; none when no entry does. */
export type LabelledQuestion = { readonly text: string; readonly labels: ReadonlySet<number> };

/** An observation, with what `Case` needs besides. */
export type LabelledObservation = Observation & {
  readonly answerable: boolean;
  /** Whether one of the three best entries is right. */
  readonly threeHoldRight: boolean;
  /** Whether a safety entry is right. */
  readonly isHarm: boolean;
  readonly safetyIsBest: boolean;
  /** Whether one of the entries that are offered where harm is likely is right. */
  readonly safetyFirstHoldsRight: boolean;
  /** The groups of the entry whose held-out wording was asked and of the uncovered subject it was taken for; else null. */
  readonly mistaken: { readonly entry: number; readonly subject: number } | null;
};

/** The assumed share of questions to a bot like this that no entry answers. */
const UNANSWERABLE_SHARE = 0.3;
/** Without listed subjects, each fold leaves out every 12th entry, whose wordings then are questions that nothing answers. */
const TAKEN_AWAY = 12;

/** Fits confidence and thresholds to observations, weighted so that the unanswerable have their assumed share. */
export function calibrate(observations: readonly LabelledObservation[]): Calibration {
  const balanced = balance(observations);
  const chances = fitChances(balanced);
  return { ...chances, thresholds: cheapestThresholds(balanced.map((one) => toCase(one, chances))) };
}

/** Fits confidence to weighted observations. */
function fitChances(balanced: readonly LabelledObservation[]): Chances {
  return {
    best: fitChance(balanced),
    three: fitChance(balanced.map((one) => ({ ...one, right: one.threeHoldRight }))),
    harm: fitChance(balanced.map((one) => ({ ...one, right: one.isHarm }))),
  };
}

/**
 * The confidence (0 to 1) in each observation by a model fitted to the other folds, and whether the best entry was right:
 * an estimate for questions that confidence was not fitted to.
 */
export function judgeHeldOut(
  observations: readonly LabelledObservation[],
  folds: number,
): { confidence: number; right: boolean }[] {
  return Array.from({ length: folds }, (_, fold) => {
    const chances = fitChances(balance(observations.filter((_one, place) => place % folds !== fold)));
    return observations
      .filter((_one, place) => place % folds === fold)
      .map(({ signals, right }) => ({ confidence: confidenceIn(signals, chances).best, right }));
  }).flat();
}

/** An observation with its confidences. */
function toCase({ signals, right, ...one }: LabelledObservation, chances: Chances): Case {
  return { ...one, ...confidenceIn(signals, chances), bestRight: right };
}

/** Observes labelled questions, with a model trained on the whole knowledge base. */
export async function observeQuestions(
  { wordings, entries, labels, safety, synonyms }: TrainingSet,
  questions: readonly LabelledQuestion[],
): Promise<LabelledObservation[]> {
  const model = createModel(await learnModel(wordings, labels, synonyms), wordings);
  const place = { entries, safety: new Set(safety) };
  return questions.flatMap(({ text, labels: right }) => observe(model.predict(text), place, right));
}

/**
 * Observes a knowledge base's own wordings by cross-validation: in each fold the model is asked held-out wordings of
 * entries it knows and of subjects it does not know. Deterministic.
 */
export async function observeExamples(
  trainingSet: TrainingSet,
  folds: number,
): Promise<LabelledObservation[]> {
  const observations: LabelledObservation[] = [];
  for (let fold = 0; fold < folds; fold += 1)
    observations.push(...(await observeFold(trainingSet, fold, folds)));
  return observations;
}

async function observeFold(
  { wordings, entries, labels, safety, synonyms }: TrainingSet,
  fold: number,
  folds: number,
): Promise<LabelledObservation[]> {
  const hasSubjects = labels > entries;
  const isForeign = ({ group }: Wording): boolean => {
    if (group >= entries) return group % folds === fold;
    return !hasSubjects && entries > TAKEN_AWAY && group % TAKEN_AWAY === fold % TAKEN_AWAY;
  };
  const isHeldOut = ({ label, isAsked }: Wording, place: number): boolean =>
    isAsked && label < entries && place % folds === fold;
  const training = wordings.filter((wording, place) => !isForeign(wording) && !isHeldOut(wording, place));
  const asked = wordings.filter(
    (wording, place) => wording.isAsked && (isForeign(wording) || isHeldOut(wording, place)),
  );
  const model = createModel(await learnModel(training, labels, synonyms), training);
  return asked.flatMap((wording) => {
    const prediction = model.predict(wording.text);
    const right = isForeign(wording) ? [] : [wording.label];
    return observe(prediction, { entries, safety: new Set(safety) }, new Set(right)).map((observation) => ({
      ...observation,
      mistaken: isForeign(wording) ? null : mistake(prediction, wording, entries),
    }));
  });
}

/** The subject that an entry's wording was taken for; null when the likeliest label is an entry. */
function mistake(
  prediction: Prediction,
  { group }: Wording,
  entries: number,
): LabelledObservation['mistaken'] {
  const [kind] = prediction.ranked;
  if (kind === undefined || kind.label < entries) return null;
  const nearest = prediction.nearest(kind.label);
  return nearest === null ? null : { entry: group, subject: nearest.wording.group };
}

/** The observation of one question; none when the model knows none of its words. */
function observe(
  prediction: Prediction,
  { entries, safety }: { readonly entries: number; readonly safety: ReadonlySet<number> },
  right: ReadonlySet<number>,
): LabelledObservation[] {
  const split = splitLabels(prediction, entries);
  const signals = signalsOf(prediction, split, safety);
  const three = split.entries.slice(0, 3);
  const [first] = three;
  if (signals === null || first === undefined) return [];
  return [
    {
      signals,
      answerable: right.size > 0,
      right: right.has(first.label),
      threeHoldRight: three.some(({ label }) => right.has(label)),
      isHarm: [...right].some((label) => safety.has(label)),
      safetyIsBest: safety.has(first.label),
      safetyFirstHoldsRight: safetyFirst(split.entries, ({ label }) => safety.has(label)).some(({ label }) =>
        right.has(label),
      ),
      mistaken: null,
      weight: 1,
    },
  ];
}

function balance(observations: readonly LabelledObservation[]): LabelledObservation[] {
  const answerable = observations.filter((one) => one.answerable).length || 1;
  const unanswerable = observations.length - answerable || 1;
  return observations.map((one) => ({
    ...one,
    weight: one.answerable ? (1 - UNANSWERABLE_SHARE) / answerable : UNANSWERABLE_SHARE / unanswerable,
  }));
}
