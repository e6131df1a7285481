import { parseYaml } from '../../knowledge/document.ts';
import { readEntry } from '../../knowledge/entry-document.ts';
import { entryFilePath } from '../../knowledge/files.ts';
import { checkForm } from '../../knowledge/form.ts';
import type { Problem, ProblemCode } from '../../knowledge/problems.ts';
import { PartialDate, SourcesFile } from '../../knowledge/schema.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { writeYaml } from '../../knowledge/yaml-edit.ts';
import { guessLanguage } from '../../text/language.ts';
import { normalise } from '../../text/normalise.ts';
import { freeId, idFrom } from './ids.ts';
import { wordingOf, type KnowledgeChangeOf, type SourceRow } from './change.ts';

/** An answer as people write it into fields: plain text and Markdown, dates in ISO form, empty for what they left out. */
export type EntryDraft = {
  readonly title: string;
  /** The topic's id. */
  readonly topic: string;
  readonly answer: string;
  /** The question in the words of whoever asked. */
  readonly question?: string;
  readonly english?: string;
  readonly source: {
    readonly title: string;
    readonly url: string;
    readonly publisher: string;
    /** Perhaps only a year or a month; null when the page shows no date. */
    readonly published: string | null;
  };
};

export type DraftField =
  | 'title'
  | 'topic'
  | 'answer'
  | 'question'
  | 'english'
  | 'sourceTitle'
  | 'sourceUrl'
  | 'publisher'
  | 'published';
/** `title-twice`: `details.other` is the id of the entry that has the title. */
export type DraftError = {
  readonly code: ProblemCode | 'topic-unknown' | 'title-twice';
  readonly details: Problem['details'];
};
/** What is wrong with each field that cannot be used. */
export type DraftErrors = Readonly<Partial<Record<DraftField, DraftError>>>;

/** What a draft is checked against: what is there already, and today's ISO date. */
export type DraftContext = {
  readonly snapshot: {
    readonly entries: ReadonlyMap<string, Titled>;
    readonly topics: readonly { readonly id: string }[];
    readonly sources: readonly SourceRow[];
  };
  readonly today: string;
};
type Titled = Pick<Entry, 'id' | 'title'>;
type EntryContext = DraftContext & {
  /** When the source was read; today unless given. */
  readonly checked?: string;
  /** More ways to ask. */
  readonly questions?: readonly string[];
};

/** Until the first review of a new answer. */
const REVIEW_DAYS = 182;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a new entry of a draft: the change that adds its file, or what is wrong with each field. */
export function draftEntry(
  draft: EntryDraft,
  { snapshot, today, checked = today, questions = [] }: EntryContext,
): { readonly change: KnowledgeChangeOf<'entry'> } | { readonly errors: DraftErrors } {
  const { row, isNew } = sourceOf(draft, snapshot);
  const id = freeId(idFrom(draft.title) || 'svar', new Set(snapshot.entries.keys()));
  const text = entryText(draft, { id, source: row.id, checked, questions });
  const errors = {
    ...formErrors(draft, text, { row, today }),
    ...titleErrors(draft.title, [...snapshot.entries.values()]),
    ...(snapshot.topics.some((topic) => topic.id === draft.topic)
      ? {}
      : { topic: { code: 'topic-unknown', details: { value: draft.topic } } as const }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const sources = isNew ? [row] : [];
  return { change: { kind: 'entry', topic: draft.topic, id, date: today, text, sources } };
}

/** Makes a new text for an entry of a draft: the change that edits its file, or what is wrong with each field. */
export function draftEdit(
  draft: EntryDraft,
  { entry, snapshot, today }: DraftContext & { readonly entry: Titled },
): { readonly change: KnowledgeChangeOf<'edit'> } | { readonly errors: DraftErrors } {
  const { row, isNew } = sourceOf(draft, snapshot);
  const text = entryText(draft, { id: entry.id, source: row.id, checked: today, questions: [] });
  const others = [...snapshot.entries.values()].filter(({ id }) => id !== entry.id);
  const errors = { ...formErrors(draft, text, { row, today }), ...titleErrors(draft.title, others) };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    change: {
      kind: 'edit',
      entry: entry.id,
      date: today,
      title: draft.title.trim(),
      answer: draft.answer.trim(),
      english: draft.english?.trim() || null,
      question: wordingOf(draft.question ?? '') || null,
      source: row.id,
      sources: isNew ? [row] : [],
    },
  };
}

/** Sites in several languages say in the address which it is: `/en-gb/`. */
const ENGLISH_PAGE = /\/en(?:-[a-z]{2})?(?:\/|$)/iu;

/** The row of a draft's source: the known one with the same address, or a new one. */
function sourceOf(
  { source }: EntryDraft,
  { sources }: DraftContext['snapshot'],
): { readonly row: SourceRow; readonly isNew: boolean } {
  const url = source.url.trim();
  const known = sources.find((one) => one.url === url);
  if (known !== undefined) return { row: known, isNew: false };
  const taken = new Set(sources.map(({ id }) => id));
  const id = freeId(idFrom(`${source.publisher} ${source.title}`) || 'kilde', taken);
  const [title, publisher] = [source.title.trim(), source.publisher.trim()];
  const published = source.published?.trim() || null;
  const isEnglish = ENGLISH_PAGE.test(url);
  return {
    row: { id, title, publisher, url, published, ...(isEnglish ? { language: 'en' as const } : {}) },
    isNew: true,
  };
}

type Parts = {
  readonly id: string;
  readonly source: string;
  readonly checked: string;
  readonly questions: readonly string[];
};

function entryText(draft: EntryDraft, { id, source, checked, questions }: Parts): string {
  const title = draft.title.trim();
  const english = draft.english?.trim() ?? '';
  const wordings = [draft.question ?? '', ...questions].map(wordingOf).filter((one) => one !== '');
  const asked = wordings.filter(
    (one, index) =>
      normalise(one) !== normalise(title) &&
      wordings.findIndex((other) => normalise(other) === normalise(one)) === index,
  );
  const inLanguage = (language: 'da' | 'en') =>
    asked.filter((one) => guessLanguage(normalise(one)) === language);
  const [da, en] = [inLanguage('da'), inLanguage('en')];
  const front = writeYaml({
    id,
    title,
    ...(asked.length === 0
      ? {}
      : { questions: { ...(da.length === 0 ? {} : { da }), ...(en.length === 0 ? {} : { en }) } }),
    sources: [{ id: source, checked }],
    review: new Date(Date.parse(checked) + REVIEW_DAYS * DAY_MS).toISOString().slice(0, 10),
    ...(english === '' ? {} : { english }),
  });
  return `---\n${front}---\n\n${draft.answer.trim()}\n`;
}

/** The problems that the parser of the files finds, by field of the draft. */
function formErrors(
  draft: EntryDraft,
  text: string,
  { row, today }: { readonly row: SourceRow; readonly today: string },
): DraftErrors {
  const path = entryFilePath('emne', 'svar');
  const entry = readEntry({ topic: 'emne', name: 'svar', path }, text);
  const given = { ...row, title: draft.source.title.trim(), publisher: draft.source.publisher.trim() };
  const { document } = parseYaml(path, writeYaml([given]));
  const source = document === null ? [] : checkForm(document, SourcesFile).problems;
  const errors = [
    ...entry.problems.map((problem) => [ENTRY_FIELDS[firstStep(problem.path)], problem] as const),
    ...source.map((problem) => [SOURCE_FIELDS[problem.path.replace('[0].', '')], problem] as const),
  ].flatMap(([field, { code, details }]) =>
    field === undefined ? [] : [[field, { code, details }] as const],
  );
  // The first problem of a field wins.
  const byField: DraftErrors = Object.fromEntries(errors.toReversed());
  const { published } = row;
  return published !== null && PartialDate.safeParse(published).success && published > today
    ? { ...byField, published: { code: 'date-in-future', details: { value: published, today } } }
    : byField;
}

const ENTRY_FIELDS: Readonly<Record<string, DraftField>> = {
  id: 'title',
  title: 'title',
  questions: 'question',
  answer: 'answer',
  english: 'english',
};
const SOURCE_FIELDS: Readonly<Record<string, DraftField>> = {
  title: 'sourceTitle',
  url: 'sourceUrl',
  publisher: 'publisher',
  published: 'published',
};

function firstStep(path: string): string {
  return /^\w*/u.exec(path)?.[0] ?? '';
}

function titleErrors(title: string, others: readonly Titled[]): DraftErrors {
  const same = others.find((entry) => bare(entry.title) === bare(title));
  return same === undefined || bare(title) === ''
    ? {}
    : { title: { code: 'title-twice', details: { value: title, other: same.id } } };
}

/** A title is the same with or without its question mark. */
function bare(title: string): string {
  return normalise(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
