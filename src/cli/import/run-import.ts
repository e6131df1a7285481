import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeChange } from '../../curation/learned/change.ts';
import { da } from '../../i18n/da.ts';
import { errorCode, shownPath } from '../../knowledge/folder.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Snapshot } from '../../knowledge/snapshot.ts';
import { houseFindings } from '../check/house-findings.ts';
import { diffText, writeFiles } from '../learned/changed-files.ts';
import { layOver, type LaidOver } from '../learned/lay-over.ts';
import { problemLines } from '../problem-text.ts';
import type { Column } from './columns.ts';
import { finding, type Notice, type TableFault } from './finding.ts';
import { findingLines } from './finding-text.ts';
import { readSheet } from './formats/read-sheet.ts';
import { houseFindingsOfRows } from './house-findings-of-rows.ts';
import type { RowFault } from './row-faults.ts';
import { rowsToChanges, type Outcome, type Wishes } from './rows-to-changes.ts';
import { tableOf } from './table.ts';

export type ImportOptions = {
  /** The file with the questions and answers. */
  readonly file: string;
  /** The knowledge folder. */
  readonly dir: string;
  /** Shows the changes, and writes none. */
  readonly dryRun: boolean;
  /** Whether what the house rules refuse is refused here. */
  readonly houseRules: boolean;
  readonly wishes: Wishes;
  /** ISO date. */
  readonly today: string;
  readonly write: (text: string) => void;
};

/**
 * Writes the rows of a file as new entries or corrections, all or none. Reports every fault by line and column, and all that it
 * left out or took for granted. Gives the exit code: 1 when there is any fault.
 */
export async function runImport(options: ImportOptions): Promise<0 | 1> {
  const { file, dir, today, write } = options;
  const bytes = await readFile(file).catch((error: unknown) => errorCode(error));
  if (typeof bytes === 'string') {
    write(`${da.importing.unreadable(file, bytes)}\n`);
    return 1;
  }
  const { snapshot, problems } = await loadKnowledge(dir, { today });
  if (snapshot === null) {
    write(problemLines(problems));
    write(`${da.importing.broken}\n`);
    return 1;
  }
  const read = await readRows(bytes, snapshot, options);
  if (read.faults.length > 0) return refuse(options, read);
  const numbered = read.changes.map(({ line, change }) => ({ id: line, change: writeChange(change) }));
  const after = await layOver(dir, numbered, { today, topics: read.topics });
  if (after.knowledge.problems.length > 0) {
    write(problemLines(after.knowledge.problems));
    write(`${da.importing.broken}\n`);
    return 1;
  }
  const held = heldAgainstRules(read, after, options);
  const notices = [...read.notices, ...held.notices];
  if (held.faults.length > 0) return refuse(options, { faults: held.faults, notices });
  write(findingLines(shownPath(file), [], notices));
  await take(options, after, read.changes.length);
  return 0;
}

type Read = Pick<Outcome, 'changes' | 'topics'> & {
  readonly faults: readonly (TableFault | RowFault)[];
  readonly notices: readonly Notice[];
};

async function readRows(
  bytes: Uint8Array,
  snapshot: Snapshot,
  { file, today, wishes }: ImportOptions,
): Promise<Read> {
  const sheet = await readSheet(file, bytes);
  if ('fault' in sheet) return { changes: [], topics: [], faults: [sheet.fault], notices: [] };
  const given: Column[] = [
    ...(wishes.topic === '' ? [] : ['topic' as const]),
    ...(wishes.source === '' ? [] : ['sourceUrl' as const]),
  ];
  const table = tableOf(sheet.rows, new Set(given));
  const outcome = rowsToChanges(table.rows, { snapshot, today, wishes });
  // When columns are missing, every row would have the same faults: report those of the table alone.
  const isWithoutColumn = table.faults.some(({ code }) => code === 'column-missing');
  return {
    ...outcome,
    faults: isWithoutColumn ? table.faults : [...table.faults, ...outcome.faults],
    notices: [...sheet.notices, ...table.notices, ...outcome.notices],
  };
}

/** What keeps the rows out although each is sound by itself. */
function heldAgainstRules(
  { changes }: Read,
  { knowledge, learned }: LaidOver,
  { houseRules, today }: ImportOptions,
): { readonly faults: readonly RowFault[]; readonly notices: readonly Notice[] } {
  const skipped = [...learned]
    .filter(([, reason]) => reason !== null)
    .map(([line]) => finding(line, 'not-writable'));
  if (!houseRules) return { faults: skipped, notices: [] };
  const found = houseFindingsOfRows(changes, houseFindings(knowledge, today), knowledge.entries);
  return { ...found, faults: [...skipped, ...found.faults] };
}

function refuse({ file, write }: ImportOptions, { faults, notices }: Pick<Read, 'faults' | 'notices'>): 1 {
  write(findingLines(shownPath(file), faults, notices));
  write(`${da.importing.nothing(faults.length)}\n`);
  return 1;
}

/** Corrections are shown in any case: whoever made them sees what they come to. */
async function take(
  { dir, dryRun, write }: ImportOptions,
  { changed }: LaidOver,
  count: number,
): Promise<void> {
  const corrected = changed.filter(({ path, before }) => path.includes('/') && before !== null);
  write(diffText(dir, dryRun ? changed : corrected));
  if (!dryRun) await writeFiles(dir, changed);
  for (const { path, before } of changed) {
    write(`${da.exporting.file(shownPath(join(dir, path)), before === null)}\n`);
  }
  write(
    `${da.importing.summary({ added: count - corrected.length, corrected: corrected.length }, dryRun)}\n`,
  );
}
