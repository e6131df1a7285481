import { join } from 'node:path';
import { readChange, type KnowledgeChange } from '../../curation/learned/change.ts';
import { da } from '../../i18n/da.ts';
import { splitEntryPath } from '../../knowledge/files.ts';
import { shownPath } from '../../knowledge/folder.ts';
import type { Knowledge } from '../../knowledge/load.ts';
import type { Entry, SkipReason } from '../../knowledge/snapshot.ts';
import type { Learned, LearnedChange } from '../../storage/learned/learned.ts';
import { dayInDenmark } from '../../time/days.ts';
import { diffText, writeFiles } from '../learned/changed-files.ts';
import { layOver, type ChangedFile } from '../learned/lay-over.ts';
import { problemLines } from '../problem-text.ts';

export type ExportOptions = {
  readonly learned: Pick<Learned, 'active' | 'exported'>;
  /** The knowledge folder. */
  readonly dir: string;
  /** Shows what would be written, and changes nothing. */
  readonly dryRun: boolean;
  readonly now: Date;
  readonly write: (text: string) => void;
};

/**
 * Writes learned changes into the files and then marks them as exported. After being killed in between, the next run writes
 * the same. Changes that cannot be applied are reported and kept. Gives the exit code: 1 when the folder would be broken.
 */
export async function runExport({ learned, dir, dryRun, now, write }: ExportOptions): Promise<0 | 1> {
  const changes = await learned.active();
  const { changed, learned: laidOver, knowledge } = await layOver(dir, changes, { today: dayInDenmark(now) });
  const { problems } = knowledge;
  if (problems.length > 0) {
    write(problemLines(problems));
    write(`${da.exporting.broken}\n`);
    return 1;
  }
  const taken = changes.filter(({ id }) => laidOver.get(id) === null);
  if (dryRun) write(diffText(dir, changed));
  else await writeFiles(dir, changed);
  const ids = taken.map(({ id }) => id);
  const takenBack = dryRun ? [] : await learned.exported(ids, now.toISOString());
  for (const { path, before } of changed) {
    write(`${da.exporting.file(shownPath(join(dir, path)), before === null)}\n`);
  }
  for (const change of changes) {
    const reason = laidOver.get(change.id) ?? null;
    if (reason !== null) write(`${skippedLine(change, reason)}\n`);
  }
  for (const change of taken.filter(({ id }) => takenBack.includes(id)))
    write(`${da.exporting.takenBack(whatOf(change))}\n`);
  for (const { title, lacks } of entriesIn(changed, knowledge)) {
    if (lacks.length > 0) write(`${da.exporting.thin(title, lacks)}\n`);
  }
  write(`${da.exporting.summary(taken.length, changed.length, dryRun)}\n`);
  return 0;
}

/** The entries whose files change. */
function entriesIn(changed: readonly ChangedFile[], { snapshot }: Knowledge): readonly Entry[] {
  return changed.flatMap(({ path }) => {
    const place = splitEntryPath(path);
    return (place === null ? undefined : snapshot?.entries.get(place.name)) ?? [];
  });
}

function skippedLine(learned: LearnedChange, reason: SkipReason): string {
  return da.exporting.skipped(whatOf(learned), da.exporting.reasons[reason]);
}

function whatOf(learned: LearnedChange): string {
  const change = readChange(learned);
  return change === null ? da.exporting.unknownChange(learned.id) : nameOf(change);
}

function nameOf(change: KnowledgeChange): string {
  switch (change.kind) {
    case 'entry':
      return da.exporting.kinds.entry(change.id);
    case 'not-covered':
      return da.exporting.kinds['not-covered'](change.id);
    case 'wording':
      return da.exporting.kinds.wording(change.entry, change.text);
    case 'edit':
    case 'checked':
    case 'owner':
      return da.exporting.kinds[change.kind](change.entry);
  }
}
