import { join } from 'node:path';
import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { backupName, copiesFolder } from '../../storage/copies/names.ts';
import { rowsIn } from '../../storage/copies/copy-rows.ts';
import type { Replacing } from '../../storage/copies/place.ts';
import { restore } from '../../storage/copies/restore.ts';
import { answerCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';

type Context = { readonly storage: StorageConfig; readonly now: Date };
type Wanted = Replacing & { readonly file: string };

/**
 * Puts a backup in the place of what is remembered, while no bot runs. Gives the exit code: 1 when nothing has changed, 2 for
 * wrong use.
 */
export async function restoreBackup(
  args: readonly string[],
  context: Context,
  streams: Streams,
): Promise<0 | 1 | 2> {
  return answerCommand(
    readArguments(args, context),
    da.restoring.usage,
    streams,
    async ({ file, ...replacing }) => {
      const { counts, kept } = await restore(file, context.storage, replacing);
      return [
        da.restoring.done(file, rowsIn(counts)),
        ...[...counts].map(([table, rows]) => da.restoring.row(table, rows)),
        ...(kept === null ? [] : [da.restoring.kept(kept)]),
        da.restoring.forgotten,
        da.restoring.start,
      ]
        .map((line) => `${line}\n`)
        .join('');
    },
  );
}

function readArguments(args: readonly string[], { storage, now }: Context): Asked<Wanted> {
  const line = readCommandLine(args, {
    over: { type: 'boolean', default: false },
    'no-copy': { type: 'boolean', default: false },
  });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [file, unexpected] = positionals;
  if (file === undefined || unexpected !== undefined) return { wrong: da.restoring.oneFile };
  const keep = values['no-copy'] ? null : join(copiesFolder(storage), backupName(now));
  return { wants: { file, over: values.over, keep } };
}
