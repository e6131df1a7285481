import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { giveWay } from '../time/in-turns.ts';
import type { Learnt, LearntStore } from '../matching/learning.ts';
import type { LearntModel } from '../matching/model/model.ts';

/** Some twenty megabytes each. More than one, as the bot knows what was learnt in Slack and the commands do not. */
const KEPT = 4;

/**
 * Keeps what was learnt in files of a folder that belongs to this version of the program alone, or nowhere (null). What
 * cannot be written or read again is not kept: learning it anew takes a second or two.
 */
export function keepLearntIn(folder: string | null): LearntStore | undefined {
  if (folder === null) return undefined;
  return {
    recall: async (fingerprint) => {
      try {
        const file = join(folder, fingerprint);
        const learnt = await read(file);
        await markAsUsed(file);
        return learnt;
      } catch {
        return null;
      }
    },
    keep: async (fingerprint, learnt) => {
      try {
        await mkdir(folder, { recursive: true });
        await write(join(folder, fingerprint), learnt);
        await removeOldest(folder);
      } catch {
        // The next start learns it again.
      }
    },
  };
}

/** The large part in pieces, so that answers go on between them. */
type Parts = Omit<Learnt, 'model'> & { readonly model: Readonly<Record<keyof LearntModel, Uint8Array>> };

async function read(file: string): Promise<Learnt> {
  const { model, ...rest }: Parts = deserialize(await readFile(file));
  return {
    ...rest,
    model: {
      labels: deserialize(model.labels),
      lexicon: deserialize(model.lexicon),
      vocabulary: deserialize(model.vocabulary),
      exactMatches: deserialize(model.exactMatches),
      space: deserialize(model.space),
      likenesses: deserialize(model.likenesses),
      ranking: deserialize(model.ranking),
    },
  };
}

/** Under another name until it is whole. */
async function write(file: string, { model, ...rest }: Learnt): Promise<void> {
  const parts: [name: string, part: Uint8Array][] = [];
  for (const [name, part] of Object.entries(model)) {
    await giveWay();
    parts.push([name, serialize(part)]);
  }
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, serialize({ ...rest, model: Object.fromEntries(parts) }));
  await rename(unfinished, file);
}

async function markAsUsed(file: string): Promise<void> {
  const now = new Date();
  // Refused where another user keeps it, who then decides alone what is removed.
  await utimes(file, now, now).catch(() => undefined);
}

async function removeOldest(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      return { path, usedAt: (await stat(path)).mtimeMs };
    }),
  );
  const oldest = files.toSorted((a, b) => b.usedAt - a.usedAt).slice(KEPT);
  await Promise.all(oldest.map(async ({ path }) => rm(path, { force: true })));
}
