import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { giveWay } from '../time/in-turns.ts';
import type { Learnt, LearntStore } from '../matching/learning.ts';
import type { LearntModel } from '../matching/model/model.ts';

/** The most files to keep, of some 20 MB each. The bot, which has learned changes, and the commands need one each. */
const KEPT = 4;

/**
 * Keeps learnt models as files in a folder that only this version of the program uses; undefined when there is no folder.
 * Failures to read or write are ignored: learning again takes a second or two.
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

/** The model in separate parts, so that the bot can answer between writing two of them. */
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

/** Writes under another name first, so that no reader sees an unfinished file. */
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
