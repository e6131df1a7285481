import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads options and further words after a command's name. Gives Node's values and positionals, or the `unknown` option (empty
 * where Node does not name one).
 */
export function readCommandLine<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { unknown: /'(-[^' ]*)/u.exec(message)?.[1] ?? '' };
  }
}
