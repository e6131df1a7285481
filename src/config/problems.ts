import { da } from '../i18n/da.ts';

export type Reason = keyof typeof da.config.reasons;

/** One variable that cannot be used, and why. Holds no value, since a value may be a secret. */
export type ConfigProblem = {
  /** Its name, or the file and the line where no name can be read. */
  readonly variable: string;
  readonly reason: Reason;
  /** The name that was probably meant. */
  readonly suggestion?: string;
};

/** The lines that name each bad variable, what is wrong with it and an example. */
export function configProblemLines(problems: readonly ConfigProblem[]): string {
  const ways = problems.some(({ reason }) => reason === 'missing') ? [da.config.withoutSlack] : [];
  return asLines([da.config.heading, ...problems.map(lineOf), ...ways]);
}

/** The lines for what is worth knowing and stops nothing. */
export function configNoticeLines(notices: readonly ConfigProblem[]): string {
  return asLines(notices.map(lineOf));
}

function lineOf({ variable, reason, suggestion }: ConfigProblem): string {
  const meant = suggestion === undefined ? '' : da.config.meant(suggestion);
  const example = da.config.examples[suggestion ?? variable];
  const shown = example === undefined ? '' : da.config.example(suggestion ?? variable, example);
  return [da.config.line(variable, da.config.reasons[reason]), meant, shown]
    .filter((part) => part !== '')
    .join(' ');
}

function asLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
