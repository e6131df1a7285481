import { suggestion } from '../../knowledge/nearest.ts';
import { COLUMN_KEYS, columnName, columnOf, type Column } from './columns.ts';
import { finding, type Notice, type TableFault } from './finding.ts';
import type { SheetRow } from './formats/sheet.ts';

/** A row with its trimmed text in each column, '' when empty. `line` is where it begins. */
export type Row = { readonly line: number; readonly values: Readonly<Record<Column, string>> };
export type Table = {
  readonly rows: readonly Row[];
  readonly faults: readonly TableFault[];
  readonly notices: readonly Notice[];
};

/** Takes the rows of a file by its headings. `given` are the columns that have a value for all rows, so that the file needs none. */
export function tableOf([head, ...body]: readonly SheetRow[], given: ReadonlySet<Column>): Table {
  if (head === undefined) return { rows: [], faults: [finding(1, 'table-empty')], notices: [] };
  const columns = head.fields.map(columnOf);
  const unknown = unknownColumns(head, columns);
  const faults: TableFault[] = [...unknown.faults, ...headFaults(head, columns, given)];
  const rows: Row[] = [];
  for (const { line, fields } of body) {
    // Spreadsheets write empty rows as delimiters alone.
    if (fields.every((field) => field.trim() === '')) continue;
    const isLonger = fields.slice(columns.length).some((field) => field.trim() !== '');
    if (isLonger || fields.length < columns.length) {
      faults.push(finding(line, 'row-length', { count: fields.length, expected: columns.length }));
    } else rows.push({ line, values: valuesOf(fields, columns) });
  }
  if (rows.length === 0 && faults.length === 0) faults.push(finding(head.line, 'table-empty'));
  return { rows, faults, notices: unknown.notices };
}

/** Columns of one's own are left out, and told; a column that is there under a misspelt heading would be lost. */
function unknownColumns(
  { line, fields }: SheetRow,
  columns: readonly (Column | null)[],
): Pick<Table, 'faults' | 'notices'> {
  const names = COLUMN_KEYS.filter((column) => !columns.includes(column)).map(columnName);
  const unknown = fields
    .map((heading) => heading.trim())
    .filter((heading, index) => columns[index] === null && heading !== '')
    .map((heading) => ({ heading, near: suggestion(heading.toLowerCase(), names) }));
  const left = unknown.filter(({ near }) => near['suggestion'] === undefined);
  return {
    faults: unknown
      .filter((one) => !left.includes(one))
      .map(({ heading, near }) => finding(line, 'column-misspelt', near, heading)),
    notices:
      left.length === 0
        ? []
        : [
            finding(line, 'columns-left-out', {
              count: left.length,
              names: left.map(({ heading }) => heading).join(', '),
            }),
          ],
  };
}

function headFaults(
  { line }: SheetRow,
  columns: readonly (Column | null)[],
  given: ReadonlySet<Column>,
): TableFault[] {
  const twice = columns.flatMap((column, index) =>
    column !== null && columns.indexOf(column) < index
      ? [finding(line, 'column-twice', {}, columnName(column))]
      : [],
  );
  const has = (column: Column): boolean => columns.includes(column) || given.has(column);
  // A row with an id corrects an answer, and what stands in no column stays as it is.
  if (has('id')) return twice;
  const missing = [
    ...(has('title') || has('questions') ? [] : ['title' as const]),
    ...(['topic', 'answer', 'sourceUrl'] as const).filter((column) => !has(column)),
  ];
  return [
    ...twice,
    ...missing.map((column) => finding(line, 'column-missing', OPTIONS[column] ?? {}, columnName(column))),
  ];
}

/** How else a column can be given, for all rows. */
const OPTIONS: Readonly<Partial<Record<Column, TableFault['details']>>> = {
  topic: { option: '--emne problemer' },
  sourceUrl: { option: '--kilde https://…' },
};

/** What stands before a sign that a spreadsheet would take for the beginning of a formula. */
const FORMULA_MARK = /^'(?=[=+\-@\t\r])/u;

function valuesOf(fields: readonly string[], columns: readonly (Column | null)[]): Row['values'] {
  const value = (column: Column): string => {
    const index = columns.indexOf(column);
    return index === -1
      ? ''
      : (fields[index] ?? '').replace(FORMULA_MARK, '').replace(/\r\n?/gu, '\n').trim();
  };
  return {
    id: value('id'),
    topic: value('topic'),
    title: value('title'),
    questions: value('questions'),
    answer: value('answer'),
    sourceTitle: value('sourceTitle'),
    sourceUrl: value('sourceUrl'),
    publisher: value('publisher'),
    published: value('published'),
    checked: value('checked'),
    english: value('english'),
    choices: value('choices'),
    further: value('further'),
    varies: value('varies'),
    safety: value('safety'),
    owner: value('owner'),
  };
}
