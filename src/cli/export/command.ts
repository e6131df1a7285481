import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { runCommand, type Asked, type Streams } from '../answer-command.ts';
import { besideTheBot } from '../beside-the-bot.ts';
import { readCommandLine } from '../command-line.ts';
import { dayInDenmark } from '../../time/days.ts';
import { runExportCsv } from './run-export-csv.ts';
import { runExport } from './run-export.ts';

type Context = { readonly storage: StorageConfig; readonly knowledgeDir: string; readonly now: Date };
/** `csv`: the file of the sheet, null for the output; unset where the files are written. */
type Wanted = { readonly knowledge: string; readonly dryRun: boolean; readonly csv?: string | null };

/**
 * Writes what was learned in Slack into the files of the knowledge base, whether or not the bot runs; with `--csv` the answers of the
 * files as a sheet instead. Takes the arguments after the command's name. Gives the exit code: 1 when nothing could be written, 2 for
 * wrong use.
 */
export async function exportLearned(
  args: readonly string[],
  { storage: place, knowledgeDir, now }: Context,
  streams: Streams,
): Promise<0 | 1 | 2> {
  const write = (text: string): void => void streams.output.write(text);
  const complain = (text: string): void => void streams.error.write(text);
  return runCommand(readArguments(args, knowledgeDir), da.exporting.usage, streams, async (wanted) => {
    const { knowledge: dir, dryRun, csv: file } = wanted;
    if (file !== undefined) return runExportCsv({ dir, file, today: dayInDenmark(now), write, complain });
    return besideTheBot(place, async ({ learned }) => runExport({ learned, dir, dryRun, now, write }));
  });
}

function readArguments(args: readonly string[], knowledgeDir: string): Asked<Wanted> {
  const line = readCommandLine(args, {
    knowledge: { type: 'string', default: knowledgeDir },
    'dry-run': { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
  });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const { knowledge } = values;
  const [file, unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  if (values.csv) return { wants: { knowledge, dryRun: false, csv: file ?? null } };
  if (file !== undefined) return { wrong: da.exporting.csvFileAlone(file) };
  return { wants: { knowledge, dryRun: values['dry-run'] } };
}
