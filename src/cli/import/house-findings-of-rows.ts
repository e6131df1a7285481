import type { HouseFindings } from '../../knowledge/house-rules/house-rules.ts';
import type { LocatedEntry } from '../../knowledge/entry-document.ts';
import type { Problem } from '../../knowledge/problems.ts';
import { columnName, type Column } from './columns.ts';
import { finding, type Notice } from './finding.ts';
import type { RowFault } from './row-faults.ts';
import type { Imported } from './rows-to-changes.ts';

const COLUMN_OF: Readonly<Record<string, Column>> = {
  title: 'title',
  questions: 'questions',
  answer: 'answer',
  english: 'english',
  sources: 'sourceUrl',
  further: 'further',
};

/** What the check says of the entries that rows became, at the rows: what keeps them out, and what they still lack. */
export function houseFindingsOfRows(
  imported: readonly Imported[],
  { problems, thin }: Pick<HouseFindings, 'problems' | 'thin'>,
  entries: readonly LocatedEntry[],
): { readonly faults: readonly RowFault[]; readonly notices: readonly Notice[] } {
  const fileOf = new Map(entries.map(({ entry, document }) => [entry.id, document.file]));
  const at = (found: readonly Problem[], { id }: Imported): Problem[] =>
    found.filter(({ file }) => file === fileOf.get(id));
  const faults = imported.flatMap((row) =>
    at(problems, row).map(({ code, details, path }): RowFault => {
      const column = COLUMN_OF[/^\w*/u.exec(path)?.[0] ?? ''];
      return finding(row.line, code, details, column === undefined ? null : columnName(column));
    }),
  );
  const notices = imported.flatMap((row): Notice[] => {
    const lacks = at(thin, row).map(({ code }) => code);
    return lacks.length === 0 ? [] : [finding(row.line, 'thin', { lacks: lacks.join(' ') })];
  });
  return { faults, notices };
}
