import { parseArgs, type ParseArgsConfig } from 'node:util';
import { da } from '../i18n/da.ts';

/** Every command has it. */
const HELP = { help: { type: 'boolean', short: 'h', default: false } } as const;

/**
 * Reads the options and arguments after a command's name: gives Node's values and positionals, that help is asked for, or what is
 * wrong. `lacking` says of an option without its value what belongs there.
 */
export function readCommandLine<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  lacking: Readonly<Record<string, string>> = {},
) {
  try {
    const line = parseArgs({ args: [...args], allowPositionals: true, options: { ...options, ...HELP } });
    return Reflect.get(line.values, 'help') === true ? { help: true as const } : line;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // Empty where Node's error names no option.
    const option = /'(-[^' ]*)/u.exec(message)?.[1] ?? '';
    const isKnown = options[option.replace(/^--/u, '')]?.type === 'string';
    const unknown = isKnown ? da.commandLine.nothingAfter(option) : da.commandLine.unknownOption(option);
    return { wrong: lacking[option] ?? unknown };
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
