import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { besideTheBot } from '../beside-the-bot.ts';
import { readCommandLine } from '../command-line.ts';
import { failureText } from '../problem-text.ts';
import { dayInDenmark } from '../../time/days.ts';
import { runExportCsv } from './run-export-csv.ts';
import { runExport } from './run-export.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Context = { readonly storage: StorageConfig; readonly knowledgeDir: string; readonly now: Date };
/** `csv`: the file of the sheet, null for the output; unset where the files are written. */
type Options = { readonly knowledge: string; readonly dryRun: boolean; readonly csv?: string | null };

/**
 * Writes what was learned in Slack into the files of the knowledge base, whether or not the bot runs; with `--csv` the answers of the
 * files as a sheet instead. Takes the arguments
 * after the command's name. Gives the exit code: 1 when nothing could be written, 2 for wrong use.
 */
export async function exportLearned(
  args: readonly string[],
  { storage: where, knowledgeDir, now }: Context,
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const options = parse(args, knowledgeDir);
  if ('help' in options) {
    output.write(`${da.exporting.usage}\n`);
    return 0;
  }
  if ('wrong' in options) {
    error.write(`${da.exporting.wrongUse(options.wrong)}\n\n${da.exporting.usage}\n`);
    return 2;
  }
  if (options.csv !== undefined) {
    return runExportCsv({
      dir: options.knowledge,
      file: options.csv,
      today: dayInDenmark(now),
      write: (text) => output.write(text),
      complain: (text) => error.write(text),
    });
  }
  try {
    return await besideTheBot(where, async (storage) => {
      return await runExport({
        learned: storage.learned,
        dir: options.knowledge,
        dryRun: options.dryRun,
        now,
        write: (text) => output.write(text),
      });
    });
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}

function parse(
  args: readonly string[],
  knowledgeDir: string,
): Options | { readonly wrong: string } | { readonly help: true } {
  const line = readCommandLine(args, {
    knowledge: { type: 'string', default: knowledgeDir },
    'dry-run': { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if ('unknown' in line) return { wrong: da.exporting.unknownOption(line.unknown) };
  const { values, positionals } = line;
  if (values.help) return { help: true };
  const [file, unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.exporting.unexpected(unexpected) };
  if (values.csv) return { knowledge: values.knowledge, dryRun: false, csv: file ?? null };
  if (file !== undefined) return { wrong: da.exporting.csvFileAlone(file) };
  return { knowledge: values.knowledge, dryRun: values['dry-run'] };
}
