import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Deserializer, Serializer } from 'node:v8';
import { giveWay } from '../time/in-turns.ts';
import type { Learnt, LearntStore } from '../matching/learning.ts';

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

/*
 * The model is written in parts, so that the bot can answer between two of them. V8's own format gives each array memory of its own:
 * with Node's (`serialize`) they stay in what was read, and a single one keeps the whole file in memory.
 */

async function read(file: string): Promise<Learnt> {
  const from = new Deserializer(await readFile(file));
  from.readHeader();
  return {
    ...from.readValue(),
    model: {
      labels: from.readValue(),
      lexicon: from.readValue(),
      vocabulary: from.readValue(),
      exactMatches: from.readValue(),
      space: from.readValue(),
      likenesses: from.readValue(),
      ranking: from.readValue(),
    },
  };
}

/** Writes under another name first, so that no reader sees an unfinished file. */
async function write(file: string, { model, ...rest }: Learnt): Promise<void> {
  const { labels, lexicon, vocabulary, exactMatches, space, likenesses, ranking } = model;
  const to = new Serializer();
  to.writeHeader();
  // In the order in which they are read.
  for (const part of [rest, labels, lexicon, vocabulary, exactMatches, space, likenesses, ranking]) {
    await giveWay();
    to.writeValue(part);
  }
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, to.releaseBuffer());
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
