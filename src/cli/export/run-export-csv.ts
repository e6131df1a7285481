import { writeFile } from 'node:fs/promises';
import { da } from '../../i18n/da.ts';
import { errorCode } from '../../knowledge/folder.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { problemLines } from '../problem-text.ts';
import { answersCsv } from './answers-csv.ts';

export type CsvOptions = {
  /** The knowledge folder. */
  readonly dir: string;
  /** Where the sheet is written; null for the output. A file that is there is left alone: somebody may have corrected it. */
  readonly file: string | null;
  /** ISO date. */
  readonly today: string;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
};

/** Writes all answers of a knowledge folder as a sheet. Gives the exit code: 1 when the folder or the file is in the way. */
export async function runExportCsv({ dir, file, today, write, complain }: CsvOptions): Promise<0 | 1> {
  const { snapshot, problems } = await loadKnowledge(dir, { today });
  if (snapshot === null) {
    complain(`${problemLines(problems)}${da.exporting.broken}\n`);
    return 1;
  }
  const csv = answersCsv(snapshot);
  if (file === null) {
    write(csv);
    return 0;
  }
  const failure = await writeFile(file, csv, { flag: 'wx' }).then(
    () => null,
    (error: unknown) => errorCode(error),
  );
  if (failure !== null) {
    complain(`${da.exporting.sheetFailed(file, failure)}\n`);
    return 1;
  }
  write(`${da.exporting.sheet(file, snapshot.entries.size)}\n`);
  return 0;
}
