import { resolve } from 'node:path';
import { da } from '../../i18n/da.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { runCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';
import { problemLines } from '../problem-text.ts';
import { runCheck } from './run-check.ts';
import type { Pace } from './source-watch/open-all.ts';

type Wanted = {
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
  streams: Streams,
): Promise<0 | 1 | 2 | 3> {
  const write = (text: string): void => void streams.output.write(text);
  const note = (text: string): void => void streams.error.write(text);
  return runCommand(readArguments(args, ownDir), da.check.usage, streams, async (wanted) => {
    const { dir, online, json } = wanted;
    if (!online) return runCheck({ ...wanted, today, write });
    const knowledge = await loadKnowledge(dir, { today });
    note(problemLines(knowledge.problems));
    // Only here is a reader of HTML needed.
    const { runOnline } = await import('./source-watch/run-online.ts');
    return runOnline({ knowledge, dir, today, fetch: open, pace, json, write, note });
  });
}

function readArguments(args: readonly string[], ownDir: string): Asked<Wanted> {
  const line = readCommandLine(args, {
    'house-rules': { type: 'boolean', default: false },
    online: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [dir = ownDir, unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.check.oneFolder };
  const { online, json } = values;
  if (json && !online) return { wrong: da.check.jsonOnlyOnline };
  const houseRules = values['house-rules'] || resolve(dir) === resolve(ownDir);
  return { wants: { dir, houseRules, online, json } };
}
