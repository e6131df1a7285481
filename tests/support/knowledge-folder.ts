import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a knowledge folder by their paths in it; null takes a file of the sound folder away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export const SOURCES = `- id: mitid-bruger-id
  title: Bruger-ID
  publisher: mitid.dk
  url: https://www.mitid.dk/bruger-id
  published: null
`;

/** An entry's text that is right in form; `front` lines come after its title, `body` replaces its answer. */
export function entryText(id: string, front = '', body = 'Ja, det kan du godt.'): string {
  return `---
id: ${id}
title: Hvad er ${id}?
sources:
  - id: mitid-bruger-id
    checked: 2026-11-23
${front}---

${body}
`;
}

/** The smallest sound knowledge base: one source and one entry. */
const SOUND: Files = { 'sources.yaml': SOURCES, 'bruger-id/glemt.md': entryText('glemt') };

/** Writes a knowledge base, the sound one with these changes, into a new folder for as long as `use` runs. */
export async function inFolder<T>(changes: Files, use: (dir: string) => Promise<T>): Promise<T> {
  const around = await mkdtemp(join(tmpdir(), 'knowledge-'));
  const dir = join(around, 'knowledge');
  try {
    for (const [path, content] of Object.entries({ ...SOUND, ...changes })) {
      if (content !== null) await put(dir, path, content);
    }
    return await use(dir);
  } finally {
    await rm(around, { recursive: true });
  }
}

/** Writes one file of a knowledge folder, and the folder it lies in. */
export async function put(dir: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), content);
}

/** The text of each file in a folder, by its path there, sorted. */
export async function textsIn(dir: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = paths
    .toSorted()
    .map(async (path) => [path.slice(dir.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}
