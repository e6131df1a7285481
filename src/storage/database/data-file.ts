import { statSync, type BigIntStats } from 'node:fs';
import { chmod, mkdir, open, readlink, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CodedError } from '../../errors.ts';
import { coded } from './sqlite-file.ts';

/** For the owner alone. */
const PRIVATE = { folder: 0o700, file: 0o600 } as const;
const OTHERS = 0o077;
/** What SQLite needs at its start, and some more, in bytes. */
const ROOM = 256 * 1024;
/** What SQLite may have left beside the file has the rights that the file had then. */
const PARTS = ['', '-wal', '-shm'];

/**
 * Makes a database file, and its folder, when they are missing, and closes the file to other users. Gives its real path, with
 * symbolic links followed. Throws `database-not-writable`, and `database-linked` for a file with several names (hard links):
 * SQLite's log goes by the name, so who uses one name does not see what was written under another.
 */
export async function makeReady(file: string): Promise<string> {
  try {
    const path = await followLinks(file);
    // One that is there stays untouched: opening and closing it would drop the locks that this process has on it.
    await open(path, 'ax', PRIVATE.file).then((made) => made.close(), unless('EEXIST'));
    const found = await stat(path);
    if (found.isFile() && found.nlink > 1)
      throw new CodedError('database-linked', { file, names: String(found.nlink) });
    for (const part of PARTS) await makePrivate(path + part);
    return path;
  } catch (cause) {
    throw cause instanceof CodedError ? cause : new CodedError('database-not-writable', { file }, { cause });
  }
}

/**
 * Sees that there is room for what SQLite shares between processes: memory that lies in a file. Where none is left the system ends the
 * process when it first writes there, and nobody reads why. Throws `database-full`; what else is wrong shows when the file is opened.
 */
export async function requireRoom(path: string): Promise<void> {
  if ((await stat(`${path}-shm`).catch(() => null)) !== null) return;
  const probe = `${path}.room`;
  try {
    await writeFile(probe, Buffer.alloc(ROOM), { mode: PRIVATE.file, flush: true });
  } catch (cause) {
    const failure = coded(cause, path);
    if (failure instanceof CodedError && failure.code === 'database-full') throw failure;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Where a file is, or will be, with symbolic links followed. Makes its folder. Throws `database-not-writable`. */
export async function whereIs(file: string): Promise<string> {
  return followLinks(file).catch((cause: unknown) => {
    throw new CodedError('database-not-writable', { file }, { cause });
  });
}

async function followLinks(file: string): Promise<string> {
  const found = await realpath(file).catch(unless('ENOENT'));
  if (found !== undefined) return found;
  await mkdir(dirname(file), { recursive: true, mode: PRIVATE.folder });
  const folder = await realpath(dirname(file));
  // EINVAL: no link, but a file that another process made meanwhile.
  const target = await readlink(file).catch(unless('ENOENT', 'EINVAL'));
  return target === undefined ? join(folder, basename(file)) : followLinks(resolve(folder, target));
}

/** Closes a file to others, where it is there; not every file system knows rights. */
async function makePrivate(path: string): Promise<void> {
  const found = await stat(path).catch(unless('ENOENT'));
  if (found?.isFile() === true && (found.mode & OTHERS) !== 0)
    await chmod(path, PRIVATE.file).catch(() => undefined);
}

/** Gives a function that throws `database-gone` when a path leads to another file than now, or to none. */
export function watchOver(path: string): () => void {
  const look = (): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });
  const first = look();
  return () => {
    const now = look();
    if (now === undefined || now.ino !== first?.ino || now.dev !== first.dev)
      throw new CodedError('database-gone', { file: path });
  };
}

/** Lets some failures of the file system pass. */
function unless(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof Error && 'code' in error && codes.includes(String(error.code)))) throw error;
  };
}
