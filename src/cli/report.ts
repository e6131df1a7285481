import { EXAMPLES, type ConfigProblem } from '../config.ts';
import { CodedError } from '../errors.ts';
import { da } from '../i18n/da.ts';

/** The lines that name each bad variable, what is wrong with it and an example. */
export function configProblemLines(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ variable, reason }) =>
    da.config.line(variable, da.config.reasons[reason], EXAMPLES[variable] ?? ''),
  );
  return [da.config.heading, ...lines].map((line) => `${line}\n`).join('');
}

/** What to tell whoever started the program about a failure; one that nobody foresaw keeps its details to itself. */
export function failureText(error: unknown): string {
  if (!(error instanceof CodedError)) return da.failures.unforeseen();
  const variable = error.details['variable'];
  const example = variable === undefined ? '' : da.config.example(variable, EXAMPLES[variable] ?? '');
  return da.failures[error.code]({ ...error.details, example });
}
