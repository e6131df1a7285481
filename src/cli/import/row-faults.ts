import type { DraftError, DraftErrors, DraftField } from '../../curation/draft/draft.ts';
import { suggestion } from '../../knowledge/nearest.ts';
import type { ProblemCode } from '../../knowledge/problems.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import { redact } from '../../text/redact.ts';
import { COLUMN_KEYS, columnName, type Column } from './columns.ts';
import { finding, type Finding } from './finding.ts';
import { several } from './read-values.ts';
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

/** The fields of a draft with their columns, in the order in which faults are told. */
const COLUMNS: readonly (readonly [field: DraftField, column: Column])[] = [
  ['topic', 'topic'],
  ['title', 'title'],
  ['question', 'questions'],
  ['answer', 'answer'],
  ['sourceTitle', 'sourceTitle'],
  ['sourceUrl', 'sourceUrl'],
  ['publisher', 'publisher'],
  ['published', 'published'],
  ['english', 'english'],
  ['choices', 'choices'],
];

/** What is wrong with a draft, in the columns from which it was made. */
export function draftFaults(
  { line, values }: Row,
  errors: DraftErrors,
  topics: readonly Pick<Topic, 'id' | 'title'>[],
): RowFault[] {
  return COLUMNS.flatMap(([field, ownColumn]): RowFault[] => {
    const error = errors[field];
    if (error === undefined) return [];
    // Where there is no title the first question is it.
    const column = columnName(field === 'title' && values.title === '' ? 'questions' : ownColumn);
    if (error.code !== 'topic-unknown') return [{ line, column, ...error }];
    if (error.details['value'] === '') return [finding(line, 'missing', {}, column)];
    const near = suggestion(
      String(error.details['value']),
      topics.flatMap(({ id, title }) => [id, title]),
    );
    return [{ line, column, code: error.code, details: { ...error.details, ...near } }];
  });
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
