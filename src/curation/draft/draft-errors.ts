import { parseYaml } from '../../knowledge/document.ts';
import { readEntry } from '../../knowledge/entry-document.ts';
import { entryFilePath } from '../../knowledge/files.ts';
import { checkForm } from '../../knowledge/form.ts';
import { PartialDate, SourcesFile } from '../../knowledge/schema.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { writeYaml } from '../../knowledge/yaml-edit.ts';
import { toAnswerMarkdown } from '../../text/answer-markdown.ts';
import { isSameAnswer, markdownOf } from '../../text/answer-parts.ts';
import { bareWords } from '../../text/normalise.ts';
import type { SourceRow } from '../learned/change.ts';
import type { readChoices } from './choice-lines.ts';
import type { DraftErrors, DraftField, EntryDraft } from './draft.ts';

/** What the parser of the files says, at the fields that it is about. */
export function formErrors(
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
  // The first that is wrong with a field is told.
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
  choices: 'choices',
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

/** A page that nobody says they read, where one was guessed. */
export function sourceErrors({ isSourceRead }: EntryDraft): DraftErrors {
  return isSourceRead === false ? { sourceRead: { code: 'source-unread', details: {} } } : {};
}

/** A title that another entry has. */
export function titleErrors(title: string, others: readonly Pick<Entry, 'id' | 'title'>[]): DraftErrors {
  const same = others.find((entry) => bareWords(entry.title) === bareWords(title));
  return same === undefined || bareWords(title) === ''
    ? {}
    : { title: { code: 'title-twice', details: { value: title, other: same.id } } };
}

/** What is wrong with the choices of a guide. */
export function choiceErrors(chosen: ReturnType<typeof readChoices>): DraftErrors {
  return 'error' in chosen ? { choices: chosen.error } : {};
}

/** Whoever corrects the Danish answer is asked for the English one, which says the same. */
export function englishErrors(
  draft: EntryDraft,
  { answer, english }: Pick<Entry, 'answer' | 'english'>,
): DraftErrors {
  if (english === null || draft.isEnglishRight === true) return {};
  const isChanged =
    !isSameAnswer(toAnswerMarkdown(draft.answer), markdownOf(answer, 'da')) &&
    isSameAnswer(toAnswerMarkdown(draft.english ?? ''), markdownOf(english, 'en'));
  return isChanged ? { english: { code: 'english-unchanged', details: {} } } : {};
}
