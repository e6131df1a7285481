import { expect } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Problem } from '../../src/knowledge/problems.ts';
import { entryText, inFolder, SOURCES, type Files } from './knowledge-folder.ts';

export const TODAY = '2026-11-23';
/** The entry of the sound knowledge base. */
export const ENTRY = 'bruger-id/glemt.md';

/** What a load says, one `file:line:column path code` per problem, files named from inside the folder. */
export async function problemsIn(files: Files, key: 'problems' | 'warnings' = 'problems'): Promise<string[]> {
  return inFolder(files, async (dir) => {
    const knowledge = await loadKnowledge(dir, { today: TODAY });
    expect(knowledge.snapshot === null).toBe(knowledge.problems.length > 0);
    return knowledge[key].map((problem) => shown(problem, dir));
  });
}

/** The details of each problem of a load. */
export async function detailsIn(files: Files): Promise<Problem['details'][]> {
  return inFolder(files, async (dir) => {
    const { problems } = await loadKnowledge(dir, { today: TODAY });
    return problems.map(({ details }) => details);
  });
}

/** The sound entry with these lines of front matter after its sources, which end on line 6. */
export function entry(front: string, body?: string): Files {
  return { [ENTRY]: entryText('glemt', front, body) };
}

/** The sound entry's file with this text. */
export function entryFile(text: string): Files {
  return { [ENTRY]: text };
}

/** The sound sources with one change. */
export function sources(from: string, to: string): Files {
  return { 'sources.yaml': SOURCES.replace(from, to) };
}

function shown({ file, line, column, path, code }: Problem, dir: string): string {
  const inside = file === dir ? '.' : file.replace(`${dir}/`, '');
  return `${inside}:${line}:${column} ${path === '' ? '' : `${path} `}${code}`;
}
