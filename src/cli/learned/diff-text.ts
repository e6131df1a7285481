import { createTwoFilesPatch } from 'diff';
import { shownPath } from '../../knowledge/folder.ts';
import { join } from 'node:path';
import type { ChangedFile } from './lay-over.ts';

/** The changes as `git diff` would show them, unified, three lines around each. */
export function diffText(dir: string, files: readonly ChangedFile[]): string {
  return files.map((file) => fileDiff(shownPath(join(dir, file.path)), file)).join('');
}

function fileDiff(path: string, { before, after }: ChangedFile): string {
  const from = before === null ? '/dev/null' : `a/${path}`;
  const patch = createTwoFilesPatch(from, `b/${path}`, before ?? '', after, undefined, undefined, {
    context: 3,
  });
  // The first line is a ruler.
  return patch.slice(patch.indexOf('\n') + 1);
}
