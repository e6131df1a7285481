import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type WrittenEntry = {
  readonly id: string;
  readonly title: string;
  readonly questions?: readonly string[];
};

/** Writes a small knowledge base of one topic into a new temporary folder; gives the folder, for the test to remove. */
export async function writeKnowledge(entries: readonly WrittenEntry[]): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await mkdir(join(dir, 'emne'));
  await writeFile(
    join(dir, 'sources.yaml'),
    '- { id: kilde, title: Kilden, publisher: Udgiver, url: "https://eksempel.dk/kilde", published: null }\n',
  );
  for (const { id, title, questions = [] } of entries) {
    const lines = [
      '---',
      `id: ${id}`,
      `title: ${JSON.stringify(title)}`,
      `questions: { da: ${JSON.stringify(questions)} }`,
      'sources: [{ id: kilde, checked: 2026-11-23 }]',
      '---',
      '',
      `Svaret om ${id}.`,
    ];
    await writeFile(join(dir, 'emne', `${id}.md`), `${lines.join('\n')}\n`);
  }
  return dir;
}
