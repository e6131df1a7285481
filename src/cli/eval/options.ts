import { da } from '../../i18n/da.ts';
import { readCommandLine } from '../command-line.ts';

export type Options = {
  readonly questions: string;
  readonly knowledge: string;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly peers: boolean;
  /** The folder to write the page into, if any. */
  readonly report: string | null;
};

/** Reads the arguments after the command's name; `wrong` says what cannot be understood. */
export function parseOptions(
  args: readonly string[],
  knowledgeDir: string,
): Options | { readonly wrong: string } | { readonly help: true } {
  const line = readCommandLine(args, {
    questions: { type: 'string' },
    knowledge: { type: 'string', default: knowledgeDir },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if ('unknown' in line) return { wrong: da.evaluation.unknownOption(line.unknown) };
  const { values, positionals } = line;
  if (values.help) return { help: true };
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.evaluation.unexpected(unexpected) };
  if (values.questions === undefined) return { wrong: da.evaluation.questionsMissing };
  const { questions, knowledge, json, verbose, peers, report = null } = values;
  return { questions, knowledge, json, verbose, peers, report };
}
