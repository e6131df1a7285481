import { CodedError } from '../errors.ts';
import { da } from '../i18n/da.ts';
import { sortProblems, type Findings, type Problem } from '../knowledge/problems.ts';

/** Problems as lines for a curator, each ended: `knowledge/emne/svar.md:12:5 sources[0].id: …`. */
export function problemLines(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map((problem) => lineOf(problem, reasonOf(problem)))
    .join('');
}

/** Problems and warnings together, in the order of the files. */
export function findingLines({ problems, warnings }: Findings): string {
  const isWarning = new Set(warnings);
  return sortProblems([...problems, ...warnings])
    .map((problem) =>
      lineOf(problem, isWarning.has(problem) ? da.check.warning(reasonOf(problem)) : reasonOf(problem)),
    )
    .join('');
}

function lineOf({ file, line: row, column, path }: Problem, text: string): string {
  return `${file}:${row}:${column}${path === '' ? '' : ` ${path}`}: ${text}\n`;
}

function reasonOf({ code, details }: Problem): string {
  return da.problems[code](details);
}

type Concern = {
  readonly variable: string;
  readonly about: keyof typeof da.config.concerns;
  readonly place?: number;
};

/** A failure in words for whoever started the program; an unexpected one without its details. */
export function failureText(error: unknown): string {
  if (!(error instanceof CodedError)) return da.failures.unforeseen();
  const variable = error.details['variable'];
  const example =
    variable === undefined ? '' : da.config.example(variable, da.config.examples[variable] ?? '');
  return da.failures[error.code]({ ...error.details, example });
}

/** The line for what the configuration says and Slack does not have so; `place`: which of several, from 1. */
export function concernLine({ variable, about, place }: Concern): string {
  return `${da.config.concern(variable, da.config.concerns[about], place ?? null)}\n`;
}
