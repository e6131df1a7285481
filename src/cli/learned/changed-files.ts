import { createTwoFilesPatch } from 'diff';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { shownPath } from '../../knowledge/folder.ts';
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
  // The first line only separates patches.
  return patch.slice(patch.indexOf('\n') + 1);
}

/**
 * Writes changed files into a knowledge folder, one after the other. Each write is atomic, and on the disk when this
 * resolves. A file with Windows' line ends keeps them.
 */
export async function writeFiles(dir: string, files: readonly ChangedFile[]): Promise<void> {
  for (const file of files) await writeWhole(join(dir, file.path), file);
}

async function writeWhole(path: string, { before, after }: ChangedFile): Promise<void> {
  const isWindows = before !== null && (await readFile(path, 'utf8')).includes('\r\n');
  await mkdir(dirname(path), { recursive: true });
  // The loader and the watcher ignore files with this extension.
  const beside = `${path}.tmp`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(isWindows ? after.replaceAll('\n', '\r\n') : after);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/** A rename is on the disk only after its folder is synchronised; Windows cannot do that and needs it not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}
