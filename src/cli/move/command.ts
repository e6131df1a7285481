import { join } from 'node:path';
import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { move } from '../../storage/copies/move.ts';
import { rowsIn } from '../../storage/copies/copy-rows.ts';
import { backupName, copiesFolder } from '../../storage/copies/names.ts';
import type { Replacing } from '../../storage/copies/place.ts';
import { answerCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';

type Context = { readonly storage: StorageConfig; readonly now: Date };
type Wanted = Replacing & { readonly to: 'postgres' | 'file'; readonly databaseUrl: string };

/**
 * Copies everything from the file to PostgreSQL or back, while no bot runs, and compares how many rows there are. Gives the exit
 * code: 1 when it failed, 2 for wrong use.
 */
export async function moveStorage(
  args: readonly string[],
  context: Context,
  streams: Streams,
): Promise<0 | 1 | 2> {
  const { file } = context.storage;
  return answerCommand(
    readArguments(args, context),
    da.moving.usage,
    streams,
    async ({ to, databaseUrl, ...replacing }) => {
      const postgres = { databaseUrl, file };
      const embedded = { databaseUrl: null, file };
      const [from, target] = to === 'postgres' ? [embedded, postgres] : [postgres, embedded];
      const { before, after, kept } = await move(from, target, replacing);
      return [
        da.moving.heading,
        ...[...before].map(([table, rows]) => da.moving.row(table, rows, after.get(table) ?? 0)),
        ...(kept === null ? [] : [da.moving.kept(kept)]),
        da.moving.same(rowsIn(after)),
        da.moving.next[to](file),
      ]
        .map((line) => `${line}\n`)
        .join('');
    },
  );
}

function readArguments(args: readonly string[], { storage, now }: Context): Asked<Wanted> {
  const line = readCommandLine(
    args,
    {
      to: { type: 'string' },
      over: { type: 'boolean', default: false },
      'no-copy': { type: 'boolean', default: false },
    },
    { '--to': da.moving.wrongTo },
  );
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  const { to } = values;
  if (to !== 'postgres' && to !== 'file') return { wrong: da.moving.wrongTo };
  const { databaseUrl } = storage;
  if (databaseUrl === null) return { wrong: da.moving.noAddress };
  const keep = values['no-copy'] ? null : join(copiesFolder(storage), backupName(now));
  return { wants: { to, databaseUrl, over: values.over, keep } };
}
