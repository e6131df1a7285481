import type { Calibration, Entry, NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { confidenceOf, EXPERIENCE, withExperience } from './calibration.ts';
import { calibrate, seeExamples, type Lessons } from './cross-validation.ts';
import { withoutCoveredSubjects } from './everyday.ts';
import type { Evidence, Match, Matcher } from './match.ts';
import { buildModel, TRAINED_UP_TO, type Look, type Model, type Wording } from './model.ts';
import { buildRecognition, type Recognition } from './recognition.ts';
import { signalsOf, splitLabels, type Split } from './signals.ts';

/** Fewer folds than the script takes: a knowledge base without a stored calibration should still start soon. */
const FOLDS_AT_START = 3;
/** From this cosine on a wording is like enough to name its subject; below it we only know that we do not know. */
const ALIKE = 0.3;
/** How sure it is that a question means what the same words mean in the knowledge base. */
const RECOGNISED = 0.98;
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
  const { notCovered, calibration } = await prepare(snapshot);
  const lessons = lessonsOf({ ...snapshot, notCovered });
  const learned = await learn(lessons, before);
  const { model, recognise } = learned;

  const matcher: Matcher = {
    snapshot,
    thresholds: calibration.thresholds,
    match: (question) => {
      const look = model.look(question);
      const split = splitLabels(look, entries.length);
      const repeated = recognise(question);
      return {
        matches: matchesOf(look, split, repeated),
        notCovered: subjectOf(look, split, repeated),
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
  learnt.set(matcher, learned);
  return matcher;

  function matchesOf(
    look: Look,
    { entries: ranked, notCovered: held }: Split,
    repeated: Wording | null,
  ): Match[] {
    const signals = signalsOf(look, { entries: ranked, notCovered: held });
    const confidence = signals === null ? 0 : confidenceOf(signals, calibration);
    const highest = ranked[0]?.probability ?? 1;
    const found = ranked.flatMap(({ label, probability }): Match[] => {
      const entry = entries[label];
      return entry === undefined ? [] : [{ entry, confidence: (confidence * probability) / highest }];
    });
    if (repeated === null) return found;
    const known = entries[repeated.label];
    const doubt = 1 - RECOGNISED;
    const others = found
      .filter(({ entry }) => entry !== known)
      .map(({ entry, confidence: other }): Match => ({ entry, confidence: other * doubt }));
    return known === undefined ? others : [{ entry: known, confidence: RECOGNISED }, ...others];
  }

  /** The listed subject whose wordings lie nearest, when its kind is likelier than any entry. */
  function subjectOf(look: Look, split: Split, repeated: Wording | null): NotCovered | null {
    if (repeated !== null) return notCovered[repeated.group - entries.length] ?? null;
    const [kind] = split.notCovered;
    if (kind === undefined || kind.probability <= (split.entries[0]?.probability ?? 0)) return null;
    const nearest = look.nearest(kind.label);
    if (nearest === null || nearest.likeness < ALIKE) return null;
    return notCovered[nearest.wording.group - entries.length] ?? null;
  }
}

/** What a matcher was taught and what became of it. */
type Learnt = { readonly lessons: string; readonly model: Model; readonly recognise: Recognition };
const learnt = new WeakMap<Matcher, Learnt>();

/** Learns anew, unless the matcher before was taught the same: most edits change an answer and no wording. */
async function learn(lessons: Lessons, before: Matcher | undefined): Promise<Learnt> {
  const known = before === undefined ? undefined : learnt.get(before);
  const text = JSON.stringify(lessons);
  if (known?.lessons === text) return known;
  return {
    lessons: text,
    model: await buildModel(lessons.wordings, lessons.labels, lessons.glossary),
    recognise: await buildRecognition(lessons.wordings),
  };
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

/** What to hold back from and how sure to be; found out from the entries' own wordings where nobody calibrated. */
async function prepare(
  snapshot: Snapshot,
): Promise<{ readonly notCovered: readonly NotCovered[]; readonly calibration: Calibration }> {
  if (snapshot.calibration !== null) return { ...snapshot, calibration: snapshot.calibration };
  const lessons = lessonsOf(snapshot);
  const ofEntries = lessons.wordings.filter(({ label }) => label < lessons.entries).length;
  if (ofEntries < ENOUGH_WORDINGS || lessons.labels > TRAINED_UP_TO) {
    return { ...snapshot, calibration: EXPERIENCE };
  }
  const seen = await seeExamples(lessons, FOLDS_AT_START);
  const fitting = withoutCoveredSubjects(snapshot, lessons, seen);
  const isSame = fitting.notCovered.length === snapshot.notCovered.length;
  const own = calibrate(isSame ? seen : await seeExamples(lessonsOf(fitting), FOLDS_AT_START));
  return { ...fitting, calibration: withExperience(own) };
}
