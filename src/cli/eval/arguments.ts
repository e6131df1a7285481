import { da } from '../../i18n/da.ts';
import type { Asked } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';

export type Wanted = {
  /** Files of questions. */
  readonly questions: readonly string[];
  /** Every set that comes with the project as well. */
  readonly all: boolean;
  /** The folder of the knowledge base, if it is named. */
  readonly knowledge: string | null;
  /** The file of goals, if it is named. */
  readonly goals: string | null;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly peers: boolean;
  /** The folder to write the page into, if any. */
  readonly report: string | null;
};

/** Reads the arguments after the command's name. */
export function readArguments(args: readonly string[]): Asked<Wanted> {
  const line = readCommandLine(args, {
    questions: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
    knowledge: { type: 'string' },
    goals: { type: 'string' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    report: { type: 'string' },
  });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  const { questions, all, knowledge = null, goals = null, json, verbose, peers, report = null } = values;
  if (questions.length === 0 && !all) return { wrong: da.evaluation.questionsMissing };
  const isDetailed = verbose || peers || report !== null;
  if (isDetailed && (all || questions.length > 1)) return { wrong: da.evaluation.oneSetOnly };
  return { wants: { questions, all, knowledge, goals, json, verbose, peers, report } };
}
