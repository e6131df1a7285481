import type { Calibration } from '../knowledge/snapshot.ts';
import { confidenceIn, fitChance, type Observation } from './calibration.ts';
import type { Lessons } from './lessons.ts';
import { createModel, learnModel, type Look, type Wording } from './model.ts';
import { signalsOf, splitLabels } from './signals.ts';
import { cheapestThresholds, type Case } from './thresholds.ts';

/** A question that people have labelled with the entries that answer it; none when no entry does. */
export type LabelledQuestion = { readonly text: string; readonly labels: ReadonlySet<number> };

/** An observation and what the policy needs of it. */
export type Seen = Observation & {
  readonly answerable: boolean;
  /** Whether one of the three best entries is right. */
  readonly threeHoldRight: boolean;
  /** The group of an entry's held-out wording, and of the uncovered subject that it was taken for; null when it was not. */
  readonly mistaken: { readonly entry: number; readonly subject: number } | null;
};

/** Of the questions people ask a bot like this, we take three in ten to be answered by no entry. */
const UNANSWERABLE_SHARE = 0.3;
/** Where no subjects are listed, one entry in so many is taken away in a fold: its wordings become what nobody foresaw. */
const TAKEN_AWAY = 12;

/** Weighs what was seen so that the unanswerable make up their share, and finds the confidence and the thresholds that fit. */
export function calibrate(seen: readonly Seen[]): Calibration {
  const balanced = balance(seen);
  const chances = fitChances(balanced);
  return { ...chances, thresholds: cheapestThresholds(balanced.map((one) => toCase(one, chances))) };
}

/** Finds the confidence that fits what was seen and weighed. */
function fitChances(balanced: readonly Seen[]): Pick<Calibration, 'best' | 'three'> {
  return {
    best: fitChance(balanced),
    three: fitChance(balanced.map((one) => ({ ...one, right: one.threeHoldRight }))),
  };
}

/**
 * How sure (0 to 1) what was fitted to the other folds is of each observation, and whether it was right: what to expect of questions that it was not fitted to.
 */
export function judgeHeldOut(seen: readonly Seen[], folds: number): { confidence: number; right: boolean }[] {
  return Array.from({ length: folds }, (_, fold) => {
    const chances = fitChances(balance(seen.filter((_one, place) => place % folds !== fold)));
    return seen
      .filter((_one, place) => place % folds === fold)
      .map(({ signals, right }) => ({ confidence: confidenceIn(signals, chances).best, right }));
  }).flat();
}

/** What the policy sees of an observation under a calibration. */
function toCase(
  { signals, right, answerable, threeHoldRight, weight }: Seen,
  chances: Pick<Calibration, 'best' | 'three'>,
): Case {
  return {
    ...confidenceIn(signals, chances),
    answerable,
    bestRight: right,
    threeHoldRight,
    weight,
  };
}

/** What the whole knowledge base makes of labelled questions. */
export async function seeQuestions(
  { wordings, entries, labels, synonyms }: Lessons,
  questions: readonly LabelledQuestion[],
): Promise<Seen[]> {
  const model = createModel(await learnModel(wordings, labels, synonyms), wordings);
  return questions.flatMap(({ text, labels: right }) => see(model.look(text), entries, right));
}

/**
 * What a knowledge base makes of its own examples: each fold asks the model wordings it was not trained on, of entries it
 * knows and of subjects it never met. Deterministic.
 */
export async function seeExamples(lessons: Lessons, folds: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let fold = 0; fold < folds; fold += 1) seen.push(...(await seeFold(lessons, fold, folds)));
  return seen;
}

async function seeFold(
  { wordings, entries, labels, synonyms }: Lessons,
  fold: number,
  folds: number,
): Promise<Seen[]> {
  const hasSubjects = labels > entries;
  const isForeign = ({ group }: Wording): boolean => {
    if (group >= entries) return group % folds === fold;
    return !hasSubjects && entries > TAKEN_AWAY && group % TAKEN_AWAY === fold % TAKEN_AWAY;
  };
  const isHeldOut = ({ label, isAsked }: Wording, place: number): boolean =>
    isAsked && label < entries && place % folds === fold;
  const taught = wordings.filter((wording, place) => !isForeign(wording) && !isHeldOut(wording, place));
  const asked = wordings.filter(
    (wording, place) => wording.isAsked && (isForeign(wording) || isHeldOut(wording, place)),
  );
  const model = createModel(await learnModel(taught, labels, synonyms), taught);
  return asked.flatMap((wording) => {
    const look = model.look(wording.text);
    const right = isForeign(wording) ? [] : [wording.label];
    return see(look, entries, new Set(right)).map((seen) => ({
      ...seen,
      mistaken: isForeign(wording) ? null : mistake(look, wording, entries),
    }));
  });
}

/** The subject that an entry's wording was taken for, if any. */
function mistake(look: Look, { group }: Wording, entries: number): Seen['mistaken'] {
  const [kind] = look.ranked;
  if (kind === undefined || kind.label < entries) return null;
  const nearest = look.nearest(kind.label);
  return nearest === null ? null : { entry: group, subject: nearest.wording.group };
}

/** What was seen of one question; nothing when the model knows none of its words. */
function see(look: Look, entries: number, right: ReadonlySet<number>): Seen[] {
  const split = splitLabels(look, entries);
  const signals = signalsOf(look, split);
  const three = split.entries.slice(0, 3);
  const [first] = three;
  if (signals === null || first === undefined) return [];
  return [
    {
      signals,
      answerable: right.size > 0,
      right: right.has(first.label),
      threeHoldRight: three.some(({ label }) => right.has(label)),
      mistaken: null,
      weight: 1,
    },
  ];
}

function balance(seen: readonly Seen[]): Seen[] {
  const answerable = seen.filter((one) => one.answerable).length || 1;
  const unanswerable = seen.length - answerable || 1;
  return seen.map((one) => ({
    ...one,
    weight: one.answerable ? (1 - UNANSWERABLE_SHARE) / answerable : UNANSWERABLE_SHARE / unanswerable,
  }));
}
