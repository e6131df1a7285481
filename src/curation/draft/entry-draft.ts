import type { Entry } from '../../knowledge/snapshot.ts';
import { toAnswerMarkdown } from '../../text/answer-markdown.ts';
import { freeId, idFrom } from '../learned/ids.ts';
import { wordingOf, type KnowledgeChangeOf, type SourceRow } from '../learned/change.ts';
import { readChoices } from './choice-lines.ts';
import type { DraftErrors, EntryDraft } from './draft.ts';
import { choiceErrors, englishErrors, formErrors, sourceErrors, titleErrors } from './draft-errors.ts';
import { entryText } from './draft-text.ts';

/** What a draft is checked against: what is there already, and today's ISO date. */
export type DraftContext = {
  readonly snapshot: {
    readonly entries: ReadonlyMap<string, Titled>;
    readonly topics: readonly { readonly id: string }[];
    readonly sources: readonly SourceRow[];
  };
  readonly today: string;
};
type Titled = Pick<Entry, 'id' | 'title' | 'choices'>;
type EntryContext = DraftContext & {
  /** When the source was read; today unless given. */
  readonly checked?: string;
  /** More ways to ask. */
  readonly questions?: readonly string[];
};

/** Makes a new entry of a draft: the change that adds its file, or what is wrong with each field. */
export function draftEntry(
  draft: EntryDraft,
  { snapshot, today, checked = today, questions = [] }: EntryContext,
): { readonly change: KnowledgeChangeOf<'entry'> } | { readonly errors: DraftErrors } {
  const { row, isNew } = sourceOf(draft, snapshot);
  const id = freeId(idFrom(draft.title) || 'svar', new Set(snapshot.entries.keys()));
  const chosen = readChoices(draft.choices ?? '', snapshot.entries, null);
  const choices = 'choices' in chosen ? chosen.choices : [];
  const text = entryText(draft, { id, source: row.id, checked, questions, choices });
  const errors = {
    ...choiceErrors(chosen),
    ...formErrors(draft, text, { row, today }),
    ...titleErrors(draft.title, [...snapshot.entries.values()]),
    ...sourceErrors(draft),
    ...(snapshot.topics.some((topic) => topic.id === draft.topic)
      ? {}
      : { topic: { code: 'topic-unknown', details: { value: draft.topic } } as const }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const sources = isNew ? [row] : [];
  return { change: { kind: 'entry', topic: draft.topic, id, date: today, text, sources } };
}

/**
 * Makes a new text for an entry of a draft: the change that edits its file, with the parts of the draft as a file of their own, or what
 * is wrong with each field.
 */
export function draftEdit(
  draft: EntryDraft,
  {
    entry,
    snapshot,
    today,
    questions,
  }: DraftContext & {
    readonly entry: Titled & Pick<Entry, 'answer' | 'english'>;
    /** All ways to ask; unset where they stay as they are. */
    readonly questions?: KnowledgeChangeOf<'edit'>['questions'];
  },
): { readonly change: KnowledgeChangeOf<'edit'>; readonly text: string } | { readonly errors: DraftErrors } {
  const { row, isNew } = sourceOf(draft, snapshot);
  const chosen =
    draft.choices === undefined
      ? { choices: entry.choices }
      : readChoices(draft.choices, snapshot.entries, entry.id);
  const choices = 'choices' in chosen ? chosen.choices : [];
  const text = entryText(draft, { id: entry.id, source: row.id, checked: today, questions: [], choices });
  const others = [...snapshot.entries.values()].filter(({ id }) => id !== entry.id);
  const errors = {
    ...englishErrors(draft, entry),
    ...choiceErrors(chosen),
    ...formErrors(draft, text, { row, today }),
    ...titleErrors(draft.title, others),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    text,
    change: {
      kind: 'edit',
      entry: entry.id,
      date: today,
      title: draft.title.trim(),
      answer: toAnswerMarkdown(draft.answer),
      english: toAnswerMarkdown(draft.english ?? '') || null,
      ...(draft.choices === undefined ? {} : { choices: [...choices] }),
      ...(draft.varies === undefined ? {} : { varies: draft.varies }),
      ...(draft.safety === undefined ? {} : { safety: draft.safety }),
      ...(draft.further === undefined ? {} : { further: [...draft.further] }),
      ...(draft.owner === undefined ? {} : { owner: draft.owner }),
      ...(questions === undefined ? {} : { questions }),
      question: wordingOf(draft.question ?? '') || null,
      source: row.id,
      sources: isNew ? [row] : [],
    },
  };
}

/** Sites in several languages say in the address which it is: `/en-gb/`. */
const ENGLISH_PAGE = /\/en(?:-[a-z]{2})?(?:\/|$)/iu;

/** `mitid.dk/hjaelp`, as one reads or copies it. */
const WITHOUT_PROTOCOL = /^(?:[a-z0-9æøå-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/iu;

/** A whole address, of one without its beginning. */
function completed(url: string): string {
  return WITHOUT_PROTOCOL.test(url) ? `https://${url}` : url;
}

/** The row of a draft's source: the one that has its page already, or a new one. */
function sourceOf(
  { source }: EntryDraft,
  { sources }: DraftContext['snapshot'],
): { readonly row: SourceRow; readonly isNew: boolean } {
  const url = completed(source.url.trim());
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
