import readWorkbookSheets from 'read-excel-file/node';
import { finding } from '../finding.ts';
import { fromQnaMaker, isQnaMaker } from './qna-maker.ts';
import type { Sheet } from './sheet.ts';

/** Reads the first sheet of an Excel workbook that has rows; others are told. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet> {
  const sheets = await readWorkbookSheets(Buffer.from(bytes)).catch(() => null);
  if (sheets === null) return { fault: finding(1, 'spreadsheet-broken') };
  const [sheet, ...others] = sheets.filter(({ data }) => data.length > 0);
  if (sheet === undefined) return { fault: finding(1, 'table-empty') };
  const rows = sheet.data.map((cells, index) => ({ line: index + 1, fields: cells.map(textOf) }));
  const notices =
    others.length === 0
      ? []
      : [
          finding(1, 'several-sheets', {
            read: sheet.sheet,
            others: others.map((other) => other.sheet).join(', '),
          }),
        ];
  if (!isQnaMaker(rows[0]?.fields ?? [])) return { rows, notices };
  const merged = fromQnaMaker(rows);
  return { ...merged, notices: [...notices, ...merged.notices] };
}

/** A cell as people would write it; dates in ISO form. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
