import { resolve } from 'node:path';
import { da } from '../../i18n/da.ts';
import { runCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';
import { runImport, type ImportOptions } from './run-import.ts';

type Wanted = Pick<ImportOptions, 'file' | 'dir' | 'dryRun' | 'houseRules' | 'wishes'>;

/**
 * Takes a file of questions and answers into the knowledge base. Takes the arguments after the command's name. The house rules are
 * those of `knowledgeDir`. Gives the exit code: 1 when the file has faults and nothing was written, 2 for wrong use.
 */
export async function importTable(
  args: readonly string[],
  { knowledgeDir, today }: { readonly knowledgeDir: string; readonly today: string },
  streams: Streams,
): Promise<0 | 1 | 2> {
  const write = (text: string): void => void streams.output.write(text);
  return runCommand(readArguments(args, knowledgeDir), da.importing.usage, streams, async (wanted) =>
    runImport({ ...wanted, today, write }),
  );
}

function readArguments(args: readonly string[], knowledgeDir: string): Asked<Wanted> {
  const line = readCommandLine(args, {
    knowledge: { type: 'string', default: knowledgeDir },
    emne: { type: 'string', default: '' },
    kilde: { type: 'string', default: '' },
    'nyt-emne': { type: 'boolean', default: false },
    ret: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [file, unexpected] = positionals;
  if (file === undefined) return { wrong: da.importing.fileMissing };
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  return {
    wants: {
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
    },
  };
}
