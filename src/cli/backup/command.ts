import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { backUp } from '../../storage/backup.ts';
import { failureText } from '../problem-text.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Context = { readonly storage: StorageConfig; readonly now: Date };

const CLOCK_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * Copies the storage, also while the bot runs, into the file that the arguments name, or into one beside the embedded
 * database with the time in its name. Gives the exit code: 1 when nothing was copied, 2 for wrong use.
 */
export async function backup(
  args: readonly string[],
  { storage, now }: Context,
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const target = targetIn(args, join(dirname(storage.file), `backup-${stamp(now)}.db`));
  if (target === null) {
    error.write(`${da.backup.usage}\n`);
    return 2;
  }
  try {
    const rows = await backUp(storage, target);
    output.write(`${da.backup.written(target, rows)}\n`);
    return 0;
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}

function targetIn(args: readonly string[], usual: string): string | null {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    return positionals.length > 1 ? null : (positionals[0] ?? usual);
  } catch {
    return null;
  }
}

/** `2026-11-24-031245`: sorts by time, and is valid in every file system. */
function stamp(now: Date): string {
  return CLOCK_IN_DENMARK.format(now).replaceAll(':', '').replace(' ', '-');
}
