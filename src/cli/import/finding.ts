/**
 * What there is to say of a table, by its line (from 1) and column (by name; null for the line or the table as a whole). A _fault_
 * keeps the table out; a _notice_ only tells.
 */
export type Finding<Code extends string> = {
  readonly line: number;
  readonly column: string | null;
  readonly code: Code;
  readonly details: Readonly<Record<string, string | number>>;
};

export type TableFault = Finding<
  | 'table-empty'
  | 'table-no-columns'
  | 'table-quote-open'
  | 'table-quote-inside'
  | 'kind-of-file'
  | 'spreadsheet-broken'
  | 'not-text'
  | 'json-unknown'
  | 'markdown-no-questions'
  | 'column-missing'
  | 'column-misspelt'
  | 'column-twice'
  | 'row-length'
>;

export type Notice = Finding<
  | 'read-as-windows'
  | 'read-as-utf16'
  | 'several-sheets'
  | 'columns-left-out'
  | 'follow-up-left-out'
  | 'text-left-out'
  | 'source-named'
  | 'source-kept'
  | 'english-unchanged'
  | 'thin'
>;

/** A finding about a line, or one of its columns. */
export function finding<const Code extends string>(
  line: number,
  code: Code,
  details: Finding<Code>['details'] = {},
  column: string | null = null,
): Finding<Code> {
  return { line, column, code, details };
}
