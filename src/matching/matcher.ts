import type { Calibration, Entry, NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { confidenceOf, UNCALIBRATED } from './calibration.ts';
import { calibrate, seeExamples, type Lessons } from './cross-validation.ts';
import type { Evidence, Match, Matcher } from './match.ts';
import { buildModel, TRAINED_UP_TO, type Look, type Model } from './model.ts';
import { signalsOf, splitLabels, type Split } from './signals.ts';

/** Fewer folds than the script takes: a knowledge base without a stored calibration should still start soon. */
const FOLDS_AT_START = 3;
/** From this cosine on a wording is like enough to name its subject; below it we only know that we do not know. */
const ALIKE = 0.3;
/** Fewer wordings than this leave folds that prove nothing. */
const ENOUGH_WORDINGS = 100;
/** How many features and entries an explanation names. */
const EXPLAINED = { entries: 3, features: 8 } as const;

/**
 * Makes a snapshot searchable. Takes all the time that matching needs beforehand, in turns with whatever else goes on; next
 * to none when `before` was taught the same. A knowledge base without a stored calibration is calibrated from the entries'
 * own wordings.
 */
export async function buildMatcher(snapshot: Snapshot, before?: Matcher): Promise<Matcher> {
  const entries = [...snapshot.entries.values()];
  const lessons = lessonsOf(snapshot);
  const model = await learn(lessons, before);
  const calibration = snapshot.calibration ?? (await calibrateAtStart(lessons));

  const matcher: Matcher = {
    snapshot,
    thresholds: calibration.thresholds,
    match: (question) => {
      const look = model.look(question);
      const split = splitLabels(look, entries.length);
      const signals = signalsOf(look, split);
      const confidence = signals === null ? 0 : confidenceOf(signals, calibration);
      const highest = split.entries[0]?.probability ?? 1;
      return {
        matches: split.entries.flatMap(({ label, probability }): Match[] => {
          const entry = entries[label];
          return entry === undefined ? [] : [{ entry, confidence: (confidence * probability) / highest }];
        }),
        notCovered: subjectOf(look, split),
        language: guessLanguage(normalise(question)),
      };
    },
    explain: (question) => {
      const look = model.look(question);
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
  learnt.set(matcher, { lessons: JSON.stringify(lessons), model });
  return matcher;

  /** The listed subject whose wordings lie nearest, when its kind is likelier than any entry. */
  function subjectOf(look: Look, split: Split): NotCovered | null {
    const [kind] = split.notCovered;
    if (kind === undefined || kind.probability <= (split.entries[0]?.probability ?? 0)) return null;
    const nearest = look.nearest(kind.label);
    if (nearest === null || nearest.likeness < ALIKE) return null;
    return snapshot.notCovered[nearest.wording.group - entries.length] ?? null;
  }
}

/** What each matcher was taught and what became of it. */
const learnt = new WeakMap<Matcher, { readonly lessons: string; readonly model: Model }>();

/** Learns anew, unless the matcher before was taught the same: most edits change an answer and no wording. */
async function learn(lessons: Lessons, before: Matcher | undefined): Promise<Model> {
  const known = before === undefined ? undefined : learnt.get(before);
  if (known !== undefined && known.lessons === JSON.stringify(lessons)) return known.model;
  return buildModel(lessons.wordings, lessons.labels, lessons.glossary);
}

/** What a knowledge base teaches: the wordings of its entries, and of the subjects that it does not cover. */
export function lessonsOf(snapshot: Snapshot): Lessons {
  const entries = [...snapshot.entries.values()];
  const kinds = [...new Set(snapshot.notCovered.map(({ kind }) => kind))];
  return {
    wordings: [
      ...entries.flatMap((entry, at) =>
        wordingsOfEntry(entry).map((text) => ({ text, label: at, group: at })),
      ),
      ...snapshot.notCovered.flatMap((subject, at) => {
        const place = { label: entries.length + kinds.indexOf(subject.kind), group: entries.length + at };
        return wordingsOfSubject(subject).map((text) => ({ text, ...place }));
      }),
    ],
    entries: entries.length,
    labels: entries.length + kinds.length,
    glossary: snapshot.glossary,
  };
}

function wordingsOfEntry({ title, questions, keywords }: Entry): string[] {
  return [title, ...questions.da, ...questions.en, [title, ...keywords].join(' ')];
}

function wordingsOfSubject({ title, questions }: NotCovered): string[] {
  return [title, ...questions.da, ...questions.en];
}

async function calibrateAtStart(lessons: Lessons): Promise<Calibration> {
  const isEnough = lessons.wordings.length >= ENOUGH_WORDINGS && lessons.labels <= TRAINED_UP_TO;
  return isEnough ? calibrate(await seeExamples(lessons, FOLDS_AT_START)) : UNCALIBRATED;
}
