import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeChange } from '../../curation/learned/change.ts';
import { da } from '../../i18n/da.ts';
import { errorCode, shownPath } from '../../knowledge/folder.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { diffText, writeFiles } from '../learned/changed-files.ts';
import { layOver } from '../learned/lay-over.ts';
import { problemLines } from '../problem-text.ts';
import { readTable, type Fault } from './read-table.ts';
import { rowsToChanges, type RowFault } from './rows-to-changes.ts';

export type ImportOptions = {
  /** The table. */
  readonly file: string;
  /** The knowledge folder. */
  readonly dir: string;
  /** Shows the changes, and writes none. */
  readonly dryRun: boolean;
  /** ISO date. */
  readonly today: string;
  readonly write: (text: string) => void;
};

/**
 * Writes the rows of a table as new entries, all or none. Reports every fault by line and column. Gives the exit code: 1
 * when there is any.
 */
export async function runImport({ file, dir, dryRun, today, write }: ImportOptions): Promise<0 | 1> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    write(`${da.importing.unreadable(file, errorCode(error))}\n`);
    return 1;
  }
  const { snapshot, problems } = await loadKnowledge(dir, { today });
  if (snapshot === null) {
    write(problemLines(problems));
    write(`${da.importing.broken}\n`);
    return 1;
  }
  const table = readTable(bytes);
  const { changes, faults } = rowsToChanges(table.rows, { snapshot, today });
  // When columns are missing, every row would have the same faults: report those of the table alone.
  const all = table.faults.some(({ code }) => code === 'column-missing')
    ? table.faults
    : [...table.faults, ...faults];
  if (all.length > 0) {
    const lines = all
      .toSorted((a, b) => a.line - b.line)
      .map((fault) => `${faultLine(shownPath(file), fault)}\n`);
    write(lines.join(''));
    write(`${da.importing.nothing(all.length)}\n`);
    return 1;
  }
  const numbered = changes.map(({ line, change }) => ({ id: line, change: writeChange(change) }));
  const after = await layOver(dir, numbered, today);
  const skipped = [...after.learned].filter(([, reason]) => reason !== null).map(([id]) => id);
  if (after.problems.length > 0 || skipped.length > 0) {
    write(problemLines(after.problems));
    for (const id of skipped) write(`${da.importing.line(shownPath(file), id, da.importing.notWritable)}\n`);
    write(`${da.importing.broken}\n`);
    return 1;
  }
  if (dryRun) write(diffText(dir, after.changed));
  else await writeFiles(dir, after.changed);
  for (const { path, before } of after.changed) {
    write(`${da.exporting.file(shownPath(join(dir, path)), before === null)}\n`);
  }
  write(`${da.importing.summary(changes.length, dryRun)}\n`);
  return 0;
}

function faultLine(file: string, { line, column, code, details }: Fault | RowFault): string {
  const words: Readonly<Record<string, (details: Fault['details']) => string>> = da.importing.faults;
  const reason = (words[code] ?? da.importing.otherFault)(details);
  return da.importing.line(file, line, column === null ? reason : da.importing.inColumn(column, reason));
}
