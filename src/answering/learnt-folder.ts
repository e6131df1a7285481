import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { giveWay } from '../knowledge/in-turns.ts';
import type { LearntStore } from '../matching/matcher.ts';
import { TRAINED_UP_TO, type LearntModel } from '../matching/model.ts';

/** Some twenty megabytes each. More than one, as the bot knows what was learnt in Slack and the commands do not. */
const KEPT = 4;

/**
 * Keeps what was learnt in files of a folder that belongs to this version of the program alone, or nowhere (null). What
 * cannot be written or read again is not kept: learning it anew takes a second or two.
 */
export function keepLearntIn(folder: string | null): LearntStore | undefined {
  if (folder === null) return undefined;
  return {
    recall: async (lessons) => {
      try {
        const file = join(folder, lessons);
        const learnt = await read(file);
        const now = new Date();
        await utimes(file, now, now);
        return learnt;
      } catch {
        return null;
      }
    },
    keep: async (lessons, learnt) => {
      // Hundreds of megabytes that are hardly sooner read than learnt.
      if (learnt.labels > TRAINED_UP_TO) return;
      try {
        await mkdir(folder, { recursive: true });
        await write(join(folder, lessons), learnt);
        await removeOldest(folder);
      } catch {
        // The next start learns it again.
      }
    },
  };
}

async function read(file: string): Promise<LearntModel> {
  const parts: Readonly<Record<keyof LearntModel, Uint8Array>> = deserialize(await readFile(file));
  return {
    labels: deserialize(parts.labels),
    lexicon: deserialize(parts.lexicon),
    names: deserialize(parts.names),
    byHeart: deserialize(parts.byHeart),
    space: deserialize(parts.space),
    likenesses: deserialize(parts.likenesses),
    ranking: deserialize(parts.ranking),
  };
}

/** Under another name until it is whole. */
async function write(file: string, learnt: LearntModel): Promise<void> {
  const parts: [name: string, part: Uint8Array][] = [];
  for (const [name, part] of Object.entries(learnt)) {
    await giveWay();
    parts.push([name, serialize(part)]);
  }
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, serialize(Object.fromEntries(parts)));
  await rename(unfinished, file);
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
