import { da } from '../../i18n/da.ts';
import { readCommandLine } from '../command-line.ts';

/** The periods that figures are shown for, in days. */
const PERIODS: readonly number[] = [7, 30];

export type Options = { readonly days: readonly number[]; readonly csv: boolean };

/** Reads the arguments after the command's name; `wrong` says what cannot be understood. */
export function parseOptions(
  args: readonly string[],
): Options | { readonly wrong: string } | { readonly help: true } {
  const line = readCommandLine(args, {
    days: { type: 'string' },
    csv: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if ('unknown' in line)
    return { wrong: line.unknown === '--days' ? da.stats.wrongDays : da.stats.unknownOption(line.unknown) };
  const { values, positionals } = line;
  if (values.help) return { help: true };
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.stats.unexpected(unexpected) };
  if (values.days === undefined) return { days: PERIODS, csv: values.csv };
  const days = PERIODS.filter((period) => String(period) === values.days);
  return days.length === 0 ? { wrong: da.stats.wrongDays } : { days, csv: values.csv };
}
