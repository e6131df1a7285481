import { resolve } from 'node:path';
import { da } from '../../i18n/da.ts';
import { readCommandLine } from '../command-line.ts';
import { runImport, type ImportOptions } from './run-import.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Options = Pick<ImportOptions, 'file' | 'dir' | 'dryRun' | 'houseRules' | 'wishes'>;

/**
 * Takes a file of questions and answers into the knowledge base. Takes the arguments after the command's name. The house rules are
 * those of `knowledgeDir`. Gives the exit code: 1 when the file has faults and nothing was written, 2 for wrong use.
 */
export async function importTable(
  args: readonly string[],
  { knowledgeDir, today }: { readonly knowledgeDir: string; readonly today: string },
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const options = parse(args, knowledgeDir);
  if ('help' in options) {
    output.write(`${da.importing.usage}\n`);
    return 0;
  }
  if ('wrong' in options) {
    error.write(`${da.importing.wrongUse(options.wrong)}\n\n${da.importing.usage}\n`);
    return 2;
  }
  return runImport({ ...options, today, write: (text) => output.write(text) });
}

function parse(
  args: readonly string[],
  knowledgeDir: string,
): Options | { readonly wrong: string } | { readonly help: true } {
  const line = readCommandLine(args, {
    knowledge: { type: 'string', default: knowledgeDir },
    emne: { type: 'string', default: '' },
    kilde: { type: 'string', default: '' },
    'nyt-emne': { type: 'boolean', default: false },
    ret: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if ('unknown' in line) return { wrong: da.importing.unknownOption(line.unknown) };
  const { values, positionals } = line;
  if (values.help) return { help: true };
  const [file, unexpected] = positionals;
  if (file === undefined) return { wrong: da.importing.fileMissing };
  if (unexpected !== undefined) return { wrong: da.importing.unexpected(unexpected) };
  return {
    file,
    dir: values.knowledge,
    dryRun: values['dry-run'],
    houseRules: resolve(values.knowledge) === resolve(knowledgeDir),
    wishes: {
      topic: values.emne,
      source: values.kilde,
      newTopics: values['nyt-emne'],
      correct: values.ret,
    },
  };
}
