import type { Notice, TableFault } from '../finding.ts';

/** A row as it stands in a file, with the line where it begins (from 1). */
export type SheetRow = { readonly line: number; readonly fields: readonly string[] };

/** What a file holds, whatever its kind: rows, the headings first; or why it holds none. */
export type Sheet =
  | { readonly rows: readonly SheetRow[]; readonly notices: readonly Notice[] }
  | { readonly fault: TableFault };
