import { splitEntryPath, type KnowledgeFiles } from '../../knowledge/files.ts';
import { normalise } from '../../text/normalise.ts';
import type { KnowledgeChange } from './change.ts';
import { readFile } from './entry-text.ts';

/** An id is an entry's own, whatever topic it lies in. */
export function pathOf(files: KnowledgeFiles, id: string): string | null {
  for (const path of files.keys()) {
    if (splitEntryPath(path)?.name === id) return path;
  }
  return null;
}

/**
 * Whether the files say already what a change leads to: an export wrote it, and may have been ended before it could mark that.
 * An edit is looked for by `editsDone`.
 */
export function isInFiles(files: KnowledgeFiles, change: KnowledgeChange): boolean {
  if (change.kind === 'not-covered' || change.kind === 'edit') return false;
  const path = pathOf(files, change.kind === 'entry' ? change.id : change.entry);
  const entry = path === null ? null : readFile(files, path);
  if (entry === null) return false;
  switch (change.kind) {
    case 'entry':
      return true;
    case 'wording':
      return [...entry.questions.da, ...entry.questions.en].some(
        (one) => normalise(one) === normalise(change.text),
      );
    case 'checked':
      return entry.sources.every(({ checked }) => checked >= change.date);
    case 'owner':
      return (entry.owner ?? null) === change.owner;
  }
}
