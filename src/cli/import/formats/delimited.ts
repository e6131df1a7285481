import { CsvError, parse } from 'csv-parse/sync';
import { columnOf } from '../columns.ts';
import { finding } from '../finding.ts';
import { fromQnaMaker, isQnaMaker } from './qna-maker.ts';
import type { Sheet, SheetRow } from './sheet.ts';

const DELIMITERS = [';', ',', '\t'] as const;
/** The line in which Excel names the delimiter, before the headings. */
const SEPARATOR_LINE = /^sep=.\r?\n/iu;

/** Reads text with `;`, `,` or tabs between its fields, and the headings in the first line. */
export function readDelimited(written: string): Sheet {
  const before = SEPARATOR_LINE.exec(written)?.[0] ?? '';
  const text = written.slice(before.length);
  const firstLine = before === '' ? 1 : 2;
  if (text.trim() === '') return { fault: finding(1, 'table-empty') };
  const head = headOf(text);
  if (head === null) return { fault: finding(firstLine, 'table-no-columns') };
  // QnA Maker puts nothing into quotes: a quote there is a quote.
  const sheet = split(text, head.delimiter, { quote: isQnaMaker(head.fields) ? null : '"' });
  if ('fault' in sheet) {
    return { fault: { ...sheet.fault, line: sheet.fault.line + firstLine - 1 } };
  }
  const rows = sheet.rows.map((row) => ({ ...row, line: row.line + firstLine - 1 }));
  return isQnaMaker(head.fields) ? fromQnaMaker(rows) : { rows, notices: [] };
}

/** The headings, with the delimiter with which most of them are known; null when none is with any. */
function headOf(text: string): { readonly delimiter: string; readonly fields: readonly string[] } | null {
  const [best] = DELIMITERS.map((delimiter) => {
    const sheet = split(text, delimiter, { quote: '"', to: 1 });
    const fields = 'fault' in sheet ? [] : (sheet.rows[0]?.fields ?? []);
    return { delimiter, fields, known: fields.filter((heading) => columnOf(heading) !== null).length };
  }).toSorted((a, b) => b.known - a.known);
  return best === undefined || best.known === 0 ? null : best;
}

function split(
  text: string,
  delimiter: string,
  options: { readonly quote: string | null; readonly to?: number },
): Sheet {
  const rows: SheetRow[] = [];
  let read = { lines: 0, emptyLines: 0 };
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      ...options,
      on_record: (fields, { lines, empty_lines: emptyLines }) => {
        rows.push({ line: read.lines + emptyLines - read.emptyLines + 1, fields });
        read = { lines, emptyLines };
        return fields;
      },
    });
    return { rows, notices: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The line where the row begins, because an unclosed quote reaches to the end of the file.
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'table-quote-open' : 'table-quote-inside';
    return { fault: finding(read.lines + 1, code) };
  }
}
