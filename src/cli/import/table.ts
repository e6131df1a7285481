import { CsvError, parse } from 'csv-parse/sync';
import { suggestion } from '../../knowledge/nearest.ts';
import { COLUMN_KEYS, columnName, columnOf, REQUIRED, type Column } from './columns.ts';

/** What is wrong in a table, by its line (from 1) and column (by name; null for the line or the table as a whole). */
export type Fault = {
  readonly line: number;
  readonly column: string | null;
  readonly code: TableFault;
  readonly details: Readonly<Record<string, string | number>>;
};
type TableFault =
  | 'table-empty'
  | 'table-is-spreadsheet'
  | 'table-not-utf8'
  | 'table-utf16'
  | 'table-no-columns'
  | 'table-quote-open'
  | 'table-quote-inside'
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'row-length';

/** A row with its trimmed text in each column, '' when empty. `line` is where it begins. */
export type Row = { readonly line: number; readonly values: Readonly<Record<Column, string>> };
export type Table = { readonly rows: readonly Row[]; readonly faults: readonly Fault[] };

const DELIMITERS = [';', ',', '\t'] as const;
/** The line in which Excel names the delimiter, before the headings. */
const SEPARATOR_LINE = /^sep=.\r?\n/iu;

/** Reads the bytes of a CSV file: UTF-8, fields separated by `;`, `,` or tabs, headings in the first line. */
export function readTable(bytes: Uint8Array): Table {
  const decoded = decode(bytes);
  if ('fault' in decoded) return failed(1, decoded.fault, decoded.details);
  const before = SEPARATOR_LINE.exec(decoded.text)?.[0] ?? '';
  const text = decoded.text.slice(before.length);
  const firstLine = before === '' ? 1 : 2;
  if (text.trim() === '') return failed(1, 'table-empty');
  const delimiter = delimiterOf(text);
  if (delimiter === null) return failed(firstLine, 'table-no-columns');
  const records = split(text, delimiter);
  if ('fault' in records) return failed(records.line + firstLine - 1, records.fault);
  const [head, ...body] = records.records.map((record) => ({ ...record, line: record.line + firstLine - 1 }));
  if (head === undefined) return failed(1, 'table-empty');
  const columns = head.fields.map(columnOf);
  const faults = [...headFaults(head, columns)];
  const rows: Row[] = [];
  for (const { line, fields } of body) {
    // Spreadsheets write empty rows as delimiters alone.
    if (fields.every((field) => field.trim() === '')) continue;
    if (fields.length > columns.length && fields.slice(columns.length).some((field) => field.trim() !== '')) {
      faults.push(fault(line, null, 'row-length', { count: fields.length, expected: columns.length }));
    } else if (fields.length < columns.length) {
      faults.push(fault(line, null, 'row-length', { count: fields.length, expected: columns.length }));
    } else rows.push({ line, values: valuesOf(fields, columns) });
  }
  if (rows.length === 0 && faults.length === 0) faults.push(fault(head.line, null, 'table-empty'));
  return { rows, faults };
}

function decode(
  bytes: Uint8Array,
): { readonly text: string } | { readonly fault: TableFault; readonly details: Fault['details'] } {
  const begins = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  // Zip archives (xlsx, ods) and Microsoft's older files (xls).
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0))
    return { fault: 'table-is-spreadsheet', details: {} };
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || bytes.includes(0))
    return { fault: 'table-utf16', details: {} };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // The message shows a word with the byte, read as Windows-1252, which is usually what it is.
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? '';
    const shown =
      new TextDecoder('windows-1252').decode(bytes).split('\n')[before.split('\n').length - 1] ?? '';
    const word = shown.split(/[;,\t"\r]|\s{2}/u).find((part) => /[^\0-\x7f]/u.test(part)) ?? '';
    return {
      fault: 'table-not-utf8',
      details: { line: before.split('\n').length, text: word.trim().slice(0, 40) },
    };
  }
}

/** The delimiter with which most headings are known; null when none is with any. */
function delimiterOf(text: string): string | null {
  const found = DELIMITERS.map((delimiter) => {
    const records = split(text, delimiter, 1);
    const headings = 'fault' in records ? [] : (records.records[0]?.fields ?? []);
    return { delimiter, known: headings.filter((heading) => columnOf(heading) !== null).length };
  }).toSorted((a, b) => b.known - a.known);
  return found[0] === undefined || found[0].known === 0 ? null : found[0].delimiter;
}

type RawRecord = { readonly line: number; readonly fields: readonly string[] };

/** The records of a text, each with the line where it begins; or the fault of a text that cannot be parsed. */
function split(
  text: string,
  delimiter: string,
  count?: number,
): { readonly records: readonly RawRecord[] } | { readonly fault: TableFault; readonly line: number } {
  const records: RawRecord[] = [];
  let read = { lines: 0, emptyLines: 0 };
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(count === undefined ? {} : { to: count }),
      on_record: (fields, { lines, empty_lines: emptyLines }) => {
        records.push({ line: read.lines + emptyLines - read.emptyLines + 1, fields });
        read = { lines, emptyLines };
        return fields;
      },
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The line where the row begins, because an unclosed quote reaches to the end of the file.
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'table-quote-open' : 'table-quote-inside';
    return { fault: code, line: read.lines + 1 };
  }
}

function headFaults({ line, fields }: RawRecord, columns: readonly (Column | null)[]): Fault[] {
  const names = COLUMN_KEYS.map(columnName);
  const unknown = fields.flatMap((heading, index) =>
    columns[index] === null && heading.trim() !== ''
      ? [fault(line, heading.trim(), 'column-unknown', suggestion(heading.trim().toLowerCase(), names))]
      : [],
  );
  const twice = columns.flatMap((column, index) =>
    column !== null && columns.indexOf(column) < index
      ? [fault(line, columnName(column), 'column-twice')]
      : [],
  );
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  return [
    ...unknown,
    ...twice,
    ...missing.map((column) => fault(line, columnName(column), 'column-missing')),
  ];
}

function valuesOf(fields: readonly string[], columns: readonly (Column | null)[]): Row['values'] {
  const value = (column: Column): string => {
    const index = columns.indexOf(column);
    return index === -1 ? '' : (fields[index] ?? '').replace(/\r\n?/gu, '\n').trim();
  };
  return {
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
  };
}

function failed(line: number, code: TableFault, details: Fault['details'] = {}): Table {
  return { rows: [], faults: [fault(line, null, code, details)] };
}

function fault(line: number, column: string | null, code: TableFault, details: Fault['details'] = {}): Fault {
  return { line, column, code, details };
}
