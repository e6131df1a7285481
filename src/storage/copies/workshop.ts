import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodedError } from '../../errors.ts';

const BEGIN = '.backup-';
const DAY = 24 * 60 * 60 * 1000;

/**
 * Gives work a folder of its own beside a file, from where what is made moves there in one step; the folder is removed
 * afterwards. Throws `backup-not-writable`, what the work throws, and `database-full` with the name of `file`.
 */
export async function inWorkshop<T>(file: string, work: (workshop: string) => Promise<T>): Promise<T> {
  const workshop = await make(file);
  try {
    return await work(workshop);
  } catch (error) {
    const isFull = error instanceof CodedError && error.code === 'database-full';
    throw isFull ? new CodedError('database-full', { file }, { cause: error }) : error;
  } finally {
    await rm(workshop, { recursive: true });
  }
}

/** Removes what was left in a folder by work that was killed more than a day ago. */
export async function clearWorkshops(folder: string, now: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(BEGIN))) {
    const { mtime } = await stat(join(folder, name));
    if (now.getTime() - mtime.getTime() > DAY) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function make(file: string): Promise<string> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await clearWorkshops(dirname(file), new Date());
    return await mkdtemp(join(dirname(file), BEGIN));
  } catch (cause) {
    throw new CodedError('backup-not-writable', { file }, { cause });
  }
}
