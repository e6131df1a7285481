import { CodedError } from '../../errors.ts';
import { coded, isBusy, makeFolder, openFile } from './sqlite-file.ts';

/**
 * Takes the file for one process: a lock on a small database beside it, which ends with the process however it ends.
 * Gives the function that releases it. Throws `database-in-use` when another one has it, `database-not-writable`.
 */
export async function takeOwnership(file: string): Promise<() => void> {
  await makeFolder(file);
  const lock = openFile(`${file}.lock`, 0);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const reason = coded(error, file);
    throw isBusy(reason) ? new CodedError('database-in-use', { file }) : reason;
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
