import { da } from '../../i18n/da.ts';
import type { Finding, Notice, TableFault } from './finding.ts';
import type { RowFault } from './row-faults.ts';

type Words = Readonly<Record<string, (details: Finding<string>['details']) => string>>;
const FAULTS: Words = { ...da.problems, ...da.importing.faults };
const NOTICES: Words = da.importing.notices;

/** Faults and notices as lines, each ended, down the file: `svar.csv:3: emne: mangler. Udfyld feltet.` */
export function findingLines(
  file: string,
  faults: readonly (TableFault | RowFault)[],
  notices: readonly Notice[],
): string {
  const lines = [
    ...faults.map((fault) => ({ fault, text: textOf(fault, FAULTS) })),
    ...notices.map((notice) => ({ fault: notice, text: da.importing.notice(textOf(notice, NOTICES)) })),
  ];
  return lines
    .toSorted((a, b) => a.fault.line - b.fault.line)
    .map(({ fault, text }) => `${da.importing.line(file, fault.line, text)}\n`)
    .join('');
}

function textOf({ column, code, details }: Finding<string>, words: Words): string {
  const reason = (words[code] ?? da.importing.otherFault)(details);
  return column === null ? reason : da.importing.inColumn(column, reason);
}
