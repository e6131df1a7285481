import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { da } from '../../i18n/da.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { problemLines } from '../problem-text.ts';
import { runCheck } from './run-check.ts';
import type { Pace } from './source-watch/open-all.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Options = {
  readonly dir: string;
  readonly houseRules: boolean;
  readonly online: boolean;
  readonly json: boolean;
};
type Surroundings = {
  readonly ownDir: string;
  readonly today: string;
  readonly fetch?: typeof fetch;
  readonly pace?: Pace;
};

/**
 * Checks a knowledge folder, `ownDir` unless the arguments name one. The house rules are those of `ownDir`; they are
 * checked in another folder only with `--house-rules`. With `--online` the sources are opened instead. Gives the exit code: 0 when
 * all is well, 1 when something is wrong, 2 for wrong use, 3 without a network.
 */
export async function check(
  args: readonly string[],
  { ownDir, today, fetch: open = fetch, pace }: Surroundings,
  { output, error }: Streams,
): Promise<0 | 1 | 2 | 3> {
  const parsed = parse(args, ownDir);
  if ('help' in parsed) {
    output.write(`${da.check.usage}\n`);
    return 0;
  }
  if ('wrong' in parsed) {
    error.write(`${da.check.wrongUse(parsed.wrong)}\n\n${da.check.usage}\n`);
    return 2;
  }
  const { dir, online, json } = parsed;
  const write = (text: string): void => void output.write(text);
  if (!online) return runCheck({ ...parsed, today, write });
  const note = (text: string): void => void error.write(text);
  const knowledge = await loadKnowledge(dir, { today });
  note(problemLines(knowledge.problems));
  // Only here is a reader of HTML needed.
  const { runOnline } = await import('./source-watch/run-online.ts');
  return runOnline({ knowledge, dir, today, fetch: open, pace, json, write, note });
}

function parse(args: readonly string[], ownDir: string): Options | { wrong: string } | { help: true } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'house-rules': { type: 'boolean', default: false },
        online: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { help: true };
    if (positionals.length > 1) return { wrong: da.check.oneFolder };
    if (values.json && !values.online) return { wrong: da.check.jsonOnlyOnline };
    const dir = positionals[0] ?? ownDir;
    const { online, json } = values;
    return { dir, houseRules: values['house-rules'] || resolve(dir) === resolve(ownDir), online, json };
  } catch {
    return { wrong: da.check.unknownOption(args.find((arg) => arg.startsWith('-')) ?? '') };
  }
}
