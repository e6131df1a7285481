import { isDeepStrictEqual } from 'node:util';
import { readEntry } from '../../knowledge/entry-document.ts';
import { splitEntryPath, type KnowledgeFiles } from '../../knowledge/files.ts';
import { editFrontMatter, withBody } from '../../knowledge/front-matter.ts';
import type { EntryFile } from '../../knowledge/schema.ts';
import { deleteFromYaml, insertInYaml, setInYaml } from '../../knowledge/yaml-edit.ts';
import { answerTextOf, isSameAnswer, wholeOf } from '../../text/answer-parts.ts';
import { guessLanguage, type Language } from '../../text/language.ts';
import { normalise } from '../../text/normalise.ts';
import { DAY_MS, dateAfter } from '../../time/days.ts';
import type { KnowledgeChangeOf } from './change.ts';

/* Changes in the text of an entry's file. `entry` is what the text says; each function gives the new text. */

/** The longest time to the next review. */
const LONGEST_REVIEW_DAYS = 365;
/** As many as the form allows (`src/knowledge/schema.ts`). */
const EARLIER = 10;
const SOURCES = 8;

/** The entry in a file; null when it has none that is sound. */
export function readFile(files: KnowledgeFiles, path: string): EntryFile | null {
  const text = files.get(path);
  const place = splitEntryPath(path);
  if (text === undefined || place === null) return null;
  return readEntry({ ...place, path }, text).located?.entry ?? null;
}

/** Adds a way to ask, unless the entry has it. */
export function addWording(
  text: string,
  { title, questions }: EntryFile,
  { language, text: wording }: Pick<KnowledgeChangeOf<'wording'>, 'language' | 'text'>,
): string {
  const known = new Set([title, ...questions.da, ...questions.en].map(normalise));
  if (known.has(normalise(wording))) return text;
  return editFrontMatter(text, (yaml) => insertInYaml(yaml, ['questions', language], 'last', [wording]));
}

/** Sets the day on which all sources were checked, and moves the review by the interval that it had, at most a year. */
export function markChecked(text: string, entry: EntryFile, date: string): string {
  return editFrontMatter(text, (yaml) => {
    const checked = entry.sources.reduce(
      (changed, source, index) =>
        source.checked < date ? setInYaml(changed, ['sources', index, 'checked'], date) : changed,
      yaml,
    );
    return setReview(checked, entry, date);
  });
}

/** Names who sees to an entry, or (null) nobody. */
export function setOwner(text: string, entry: EntryFile, owner: string | null): string {
  if ((entry.owner ?? null) === owner) return text;
  return editFrontMatter(text, (yaml) =>
    owner === null ? deleteFromYaml(yaml, 'owner') : setInYaml(yaml, ['owner'], owner),
  );
}

/** Whether a file shows what an edit leads to. */
export function isEditDone(files: KnowledgeFiles, path: string, edit: KnowledgeChangeOf<'edit'>): boolean {
  const entry = readFile(files, path);
  if (entry === null) return false;
  return (
    isSameAnswer(entry.answer, edit.answer) &&
    entry.title === edit.title.trim() &&
    isSameEnglish(entry.english ?? null, edit.english) &&
    isSame(entry.choices, edit.choices) &&
    isSame(entry.varies, edit.varies) &&
    isSame(entry.safety, edit.safety) &&
    isSame(entry.questions, edit.questions) &&
    isSame(entry.further, edit.further) &&
    isSame(entry.owner, edit.owner) &&
    entry.sources.some(({ checked }) => checked >= edit.date)
  );
}

/**
 * Replaces the answer. The former one becomes the newest earlier answer, dated by its last check. The source of the new one
 * comes first, or last when it is in English (`language`); the others keep the days they were checked.
 */
export function editEntry(
  text: string,
  entry: EntryFile,
  edit: KnowledgeChangeOf<'edit'>,
  language: Language,
): string {
  const front = editFrontMatter(text, (yaml) =>
    [
      (now: string) => (entry.title === edit.title ? now : setInYaml(now, ['title'], edit.title)),
      (now: string) => (isSameAnswer(entry.answer, edit.answer) ? now : addEarlier(now, entry)),
      (now: string) => setEnglish(now, entry, edit.english),
      (now: string) => setQuestions(now, entry, edit),
      (now: string) => setFields(now, entry, edit),
      (now: string) => setSource(now, entry, edit, language),
      (now: string) => setFurther(now, entry, edit),
      (now: string) => setReview(now, entry, edit.date),
    ].reduce((now, change) => change(now), yaml),
  );
  const worded = edit.question === null ? front : addWording(front, entry, questionOf(edit.question));
  return isSameAnswer(entry.answer, edit.answer) ? worded : withBody(worded, edit.answer);
}

/** An entry's text with other ids of sources. */
export function useSources(text: string, ids: ReadonlyMap<string, string>): string {
  return [...ids].reduce(
    (changed, [from, to]) =>
      from === to ? changed : changed.replace(new RegExp(`^(  - id: )${from}$`, 'mu'), `$1${to}`),
    text,
  );
}

function addEarlier(yaml: string, { sources, earlier, answer }: EntryFile): string {
  const former = {
    date: sources.map(({ checked }) => checked).reduce((a, b) => (a > b ? a : b)),
    source: sources[0]?.id ?? '',
    answer: wholeOf(answerTextOf(answer)),
  };
  if (earlier.length < EARLIER) return insertInYaml(yaml, ['earlier'], 'first', [former]);
  return setInYaml(yaml, ['earlier'], [former, ...earlier].slice(0, EARLIER));
}

/** What a field is without being written down is left out. */
function setFields(
  yaml: string,
  entry: EntryFile,
  { choices, varies, safety, further, owner }: KnowledgeChangeOf<'edit'>,
): string {
  const fields = { kind: kindOf(choices), choices, varies, safety, further, owner };
  return Object.entries(fields).reduce((now, [key, value]) => {
    if (value === undefined || isSame(Object.entries(entry).find(([name]) => name === key)?.[1], value))
      return now;
    const isLeftOut = value === 'answer' || value === false || (Array.isArray(value) && value.length === 0);
    return isLeftOut ? deleteFromYaml(now, key) : setInYaml(now, [key], value);
  }, yaml);
}

/** Ways to ask are put behind those that are there; where one goes, all are written anew. */
function setQuestions(
  yaml: string,
  { questions: now }: EntryFile,
  { questions }: KnowledgeChangeOf<'edit'>,
): string {
  if (questions === undefined || isSame(now, questions)) return yaml;
  const isKept = (['da', 'en'] as const).every((language) =>
    isDeepStrictEqual(questions[language].slice(0, now[language].length), now[language]),
  );
  if (!isKept) {
    const filled = Object.entries(questions).filter(([, asked]) => asked.length > 0);
    return setInYaml(yaml, ['questions'], Object.fromEntries(filled));
  }
  return (['da', 'en'] as const).reduce(
    (text, language) =>
      insertInYaml(text, ['questions', language], 'last', questions[language].slice(now[language].length)),
    yaml,
  );
}

function kindOf(choices: KnowledgeChangeOf<'edit'>['choices']): EntryFile['kind'] | undefined {
  if (choices === undefined) return undefined;
  return choices.length === 0 ? 'answer' : 'guide';
}

/** Whether a field is as an edit wants it, if it does. */
function isSame(now: unknown, wanted: unknown): boolean {
  return wanted === undefined || isDeepStrictEqual(now, wanted);
}

function isSameEnglish(now: string | null, wanted: string | null): boolean {
  return now === null || wanted === null ? now === wanted : isSameAnswer(now, wanted);
}

function setEnglish(yaml: string, entry: EntryFile, wanted: string | null): string {
  if (isSameEnglish(entry.english ?? null, wanted)) return yaml;
  return wanted === null ? deleteFromYaml(yaml, 'english') : setInYaml(yaml, ['english'], wanted);
}

/** The source of a new text was read that day: it comes first, one in English last, behind the Danish ones. */
function setSource(
  yaml: string,
  { sources }: EntryFile,
  { source, date }: KnowledgeChangeOf<'edit'>,
  language: Language,
): string {
  const index = sources.findIndex(({ id }) => id === source);
  const known = sources[index];
  if (known !== undefined && (index === 0 || language === 'en')) {
    return known.checked >= date ? yaml : setInYaml(yaml, ['sources', index, 'checked'], date);
  }
  const row = { id: source, checked: date };
  const place = language === 'en' ? 'last' : 'first';
  if (known === undefined && sources.length < SOURCES) return insertInYaml(yaml, ['sources'], place, [row]);
  const others = sources.filter(({ id }) => id !== source).slice(0, SOURCES - 1);
  return setInYaml(yaml, ['sources'], language === 'en' ? [...others, row] : [row, ...others]);
}

/** What an answer builds on is no further reading any more. */
function setFurther(yaml: string, { further }: EntryFile, { source }: KnowledgeChangeOf<'edit'>): string {
  if (!further.includes(source)) return yaml;
  const left = further.filter((id) => id !== source);
  return left.length === 0 ? deleteFromYaml(yaml, 'further') : setInYaml(yaml, ['further'], left);
}

function setReview(yaml: string, { sources, review }: EntryFile, date: string): string {
  if (review === undefined) return yaml;
  const days = Math.min(
    (Date.parse(review) - Date.parse(oldestCheck(sources))) / DAY_MS,
    LONGEST_REVIEW_DAYS,
  );
  const next = dateAfter(date, days);
  return next > review ? setInYaml(yaml, ['review'], next) : yaml;
}

function oldestCheck(sources: EntryFile['sources']): string {
  return sources.map(({ checked }) => checked).reduce((a, b) => (a < b ? a : b), '9999-12-31');
}

function questionOf(text: string): Pick<KnowledgeChangeOf<'wording'>, 'language' | 'text'> {
  return { language: guessLanguage(normalise(text)), text };
}
