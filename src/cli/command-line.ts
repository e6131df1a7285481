import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads the options and arguments after a command's name. Gives Node's values and positionals, or the `unknown` option
 * (empty when Node's error does not name one).
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

/** How `npm start` was called: what to start, or the argument that it does not know. */
export type StartRequest =
  { readonly wants: 'slack' | 'terminal' } | { readonly wants: null; readonly unknown: string };

/** Takes the arguments after the program's name. */
export function readStartArguments(args: readonly string[]): StartRequest {
  const unknown = args.find((argument) => argument !== '--terminal');
  if (unknown !== undefined) return { wants: null, unknown };
  return { wants: args.length > 0 ? 'terminal' : 'slack' };
}
