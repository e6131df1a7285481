import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { da } from '../../i18n/da.ts';
import { runCheck } from './run-check.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Options = { readonly dir: string; readonly houseRules: boolean };

/**
 * Checks a knowledge folder, `ownDir` unless the arguments name one. The house rules are those of `ownDir`; they are
 * checked in another folder only with `--house-rules`. Gives the exit code: 0 without errors, 1 with, 2 for wrong use.
 */
export async function check(
  args: readonly string[],
  { ownDir, today }: { readonly ownDir: string; readonly today: string },
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const parsed = parse(args, ownDir);
  if ('help' in parsed) {
    output.write(`${da.check.usage}\n`);
    return 0;
  }
  if ('wrong' in parsed) {
    error.write(`${da.check.wrongUse(parsed.wrong)}\n\n${da.check.usage}\n`);
    return 2;
  }
  return runCheck({ ...parsed, today, write: (text) => output.write(text) });
}

function parse(args: readonly string[], ownDir: string): Options | { wrong: string } | { help: true } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'house-rules': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { help: true };
    if (positionals.length > 1) return { wrong: da.check.oneFolder };
    const dir = positionals[0] ?? ownDir;
    return { dir, houseRules: values['house-rules'] || resolve(dir) === resolve(ownDir) };
  } catch {
    return { wrong: da.check.unknownOption(args.find((arg) => arg.startsWith('-')) ?? '') };
  }
}
