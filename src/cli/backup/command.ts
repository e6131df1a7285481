import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { backUp } from '../../storage/copies/back-up.ts';
import { rowsIn } from '../../storage/copies/copy-rows.ts';
import { backupName, copiesFolder, deleteOldest } from '../../storage/copies/names.ts';
import { answerCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';

type Context = { readonly storage: StorageConfig; readonly now: Date };
/** `keep`: how many of the copies in the target's folder stay; null for all. */
type Wanted = { readonly target: string; readonly keep: number | null };

/**
 * Copies the storage, also while the bot runs, into the file or folder that the arguments name, or beside the embedded
 * database, with the time in its name. With `--keep` the oldest copies there are deleted. Gives the exit code: 1 when nothing was
 * copied, 2 for wrong use.
 */
export async function backup(
  args: readonly string[],
  context: Context,
  streams: Streams,
): Promise<0 | 1 | 2> {
  return answerCommand(
    await readArguments(args, context),
    da.backup.usage,
    streams,
    async ({ target, keep }) => {
      const counts = await backUp(context.storage, target);
      const deleted = keep === null ? [] : await deleteOldest(dirname(target), keep);
      return [
        da.backup.written(target, rowsIn(counts)),
        ...(deleted.length === 0 ? [] : [da.backup.deleted(deleted)]),
      ]
        .map((line) => `${line}\n`)
        .join('');
    },
  );
}

async function readArguments(args: readonly string[], { storage, now }: Context): Promise<Asked<Wanted>> {
  const line = readCommandLine(args, { keep: { type: 'string' } }, { '--keep': da.backup.wrongKeep });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [named = `${copiesFolder(storage)}/`, unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  const isFolder = await leadsToFolder(named);
  const target = isFolder ? join(named, backupName(now)) : named;
  if (values.keep === undefined) return { wants: { target, keep: null } };
  if (!/^[1-9]\d{0,5}$/u.test(values.keep)) return { wrong: da.backup.wrongKeep };
  return isFolder ? { wants: { target, keep: Number(values.keep) } } : { wrong: da.backup.keepInFolder };
}

async function leadsToFolder(path: string): Promise<boolean> {
  if (/[/\\]$/u.test(path)) return true;
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
