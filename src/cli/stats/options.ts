import { parseArgs } from 'node:util';
import { da } from '../../i18n/da.ts';

/** The periods that figures are shown for, in days. */
const PERIODS: readonly number[] = [7, 30];

export type Options = { readonly days: readonly number[]; readonly csv: boolean };

/** Reads the arguments after the command's name; `wrong` says what cannot be understood. */
export function parseOptions(
  args: readonly string[],
): Options | { readonly wrong: string } | { readonly help: true } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        days: { type: 'string' },
        csv: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { help: true };
    const [unexpected] = positionals;
    if (unexpected !== undefined) return { wrong: da.stats.unexpected(unexpected) };
    if (values.days === undefined) return { days: PERIODS, csv: values.csv };
    const days = PERIODS.filter((period) => String(period) === values.days);
    return days.length === 0 ? { wrong: da.stats.wrongDays } : { days, csv: values.csv };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const option = /'(-[^' ]*)/u.exec(message)?.[1] ?? '';
    return { wrong: option === '--days' ? da.stats.wrongDays : da.stats.unknownOption(option) };
  }
}
