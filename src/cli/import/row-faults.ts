import type { DraftError, DraftErrors, DraftField } from '../../curation/draft/draft.ts';
import { suggestion } from '../../knowledge/nearest.ts';
import type { ProblemCode } from '../../knowledge/problems.ts';
import { UserId } from '../../knowledge/schema.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import { redact } from '../../text/redact.ts';
import { COLUMN_KEYS, columnName, type Column } from './columns.ts';
import { finding, type Finding } from './finding.ts';
import { isDate, isoDate, several } from './read-values.ts';
import type { Row } from './table.ts';

/** What is wrong with a row, mostly with one of its values. */
export type RowFault = Finding<
  | DraftError['code']
  | ProblemCode
  | 'personal'
  | 'not-yes-or-no'
  | 'id-unknown'
  | 'id-twice'
  | 'topic-differs'
  | 'not-writable'
>;

/** A value that cannot be used. */
export function faultOf({ line }: Row, column: Column, code: RowFault['code'], value: string): RowFault {
  return finding(line, code, { value }, columnName(column));
}

const COLUMN_OF: Readonly<Record<DraftField, Column>> = {
  topic: 'topic',
  title: 'title',
  question: 'questions',
  answer: 'answer',
  sourceTitle: 'sourceTitle',
  sourceUrl: 'sourceUrl',
  publisher: 'publisher',
  published: 'published',
  english: 'english',
  choices: 'choices',
};
const FIELDS: readonly DraftField[] = [
  'topic',
  'title',
  'question',
  'answer',
  'sourceTitle',
  'sourceUrl',
  'publisher',
  'published',
  'english',
  'choices',
];

/** What is wrong with a draft, in the columns from which it was made. */
export function draftFaults(
  { line, values }: Row,
  errors: DraftErrors,
  topics: readonly Pick<Topic, 'id' | 'title'>[],
): RowFault[] {
  return FIELDS.flatMap((field): RowFault[] => {
    const error = errors[field];
    if (error === undefined) return [];
    // Where there is no title the first question is it.
    const column = columnName(field === 'title' && values.title === '' ? 'questions' : COLUMN_OF[field]);
    if (error.code !== 'topic-unknown') return [{ line, column, ...error }];
    if (error.details['value'] === '') return [finding(line, 'missing', {}, column)];
    const near = suggestion(
      String(error.details['value']),
      topics.flatMap(({ id, title }) => [id, title]),
    );
    return [{ line, column, code: error.code, details: { ...error.details, ...near } }];
  });
}

/** A date of reading that is none, or that has not come. */
export function checkedFaults({ line, values }: Row, today: string): RowFault[] {
  const column = columnName('checked');
  const value = values.checked;
  if (value === '') return [];
  const checked = isoDate(value);
  if (!isDate(checked)) return [finding(line, 'not-a-date', { value }, column)];
  return checked > today ? [finding(line, 'date-in-future', { value, today }, column)] : [];
}

/** Somebody who sees to the answer and is named otherwise than by Slack's user id. */
export function ownerFaults(row: Row): RowFault[] {
  const { owner } = row.values;
  const isRight = owner === '' || UserId.safeParse(owner).success;
  return isRight ? [] : [faultOf(row, 'owner', 'not-a-user-id', owner)];
}

/** What is imported is shown to everybody. `known` are texts that stand in the knowledge base already. */
export function personalFaults({ line, values }: Row, known: readonly string[] = []): RowFault[] {
  // Of several questions each is read by itself: the words of one say nothing of the numbers in the next.
  const textsIn = (column: Column): string[] =>
    column === 'questions' ? several(values.questions) : [values[column]];
  return COLUMN_KEYS.filter((column) =>
    textsIn(column).some((text) => !known.includes(text) && redact(text).kinds.length > 0),
  ).map((column) => finding(line, 'personal', {}, columnName(column)));
}
