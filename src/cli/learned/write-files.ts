import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChangedFile } from './lay-over.ts';

/**
 * Writes changed files into a knowledge folder, one after the other. Each is there as a whole or as it was, whenever the
 * program is killed, and on the disk when this resolves. A file with Windows' line ends keeps them.
 */
export async function writeFiles(dir: string, files: readonly ChangedFile[]): Promise<void> {
  for (const file of files) await writeWhole(join(dir, file.path), file);
}

async function writeWhole(path: string, { before, after }: ChangedFile): Promise<void> {
  const isWindows = before !== null && (await readFile(path, 'utf8')).includes('\r\n');
  await mkdir(dirname(path), { recursive: true });
  // The loader and the watcher leave files with this ending aside.
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

/** A new name is on the disk only when its folder is; Windows has no such thing. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}
