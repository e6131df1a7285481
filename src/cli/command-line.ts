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

/** What each option of `npm start` asks for. */
const STARTS = { '--terminal': 'terminal', '--check': 'check', '--version': 'version' } as const;

/** How `npm start` was called: what to start, or the argument that it does not know. */
export type StartRequest =
  | { readonly wants: 'bot' | (typeof STARTS)[keyof typeof STARTS] }
  | { readonly wants: null; readonly unknown: string };

/** Takes the arguments after the program's name; the first option counts. */
export function readStartArguments(args: readonly string[]): StartRequest {
  const unknown = args.find((argument) => !isStart(argument));
  if (unknown !== undefined) return { wants: null, unknown };
  const [first] = args;
  return { wants: first === undefined || !isStart(first) ? 'bot' : STARTS[first] };
}

function isStart(argument: string): argument is keyof typeof STARTS {
  return argument in STARTS;
}
