import { da } from '../i18n/da.ts';
import { sortProblems, type Findings, type Problem } from '../knowledge/problems.ts';

/** Problems as lines for a curator, each ended: `knowledge/emne/svar.md:12:5 sources[0].id: …`. */
export function problemLines(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map((problem) => line(problem, reason(problem)))
    .join('');
}

/** Problems and warnings together, as a reader goes down the files. */
export function findingLines({ problems, warnings }: Findings): string {
  const isWarning = new Set(warnings);
  return sortProblems([...problems, ...warnings])
    .map((problem) =>
      line(problem, isWarning.has(problem) ? da.check.warning(reason(problem)) : reason(problem)),
    )
    .join('');
}

function line({ file, line: row, column, path }: Problem, text: string): string {
  return `${file}:${row}:${column}${path === '' ? '' : ` ${path}`}: ${text}\n`;
}

function reason({ code, details }: Problem): string {
  return da.problems[code](details);
}
