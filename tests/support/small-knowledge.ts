import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type WrittenEntry = {
  readonly id: string;
  readonly title: string;
  readonly questions?: readonly string[];
  readonly english?: { readonly questions: readonly string[]; readonly answer: string };
  readonly related?: readonly string[];
  /** A guide's, each with the id that it leads to. */
  readonly choices?: readonly { readonly label: string; readonly to: string }[];
  /** Markdown, in place of one sentence. */
  readonly answer?: string;
  readonly varies?: readonly string[];
  readonly review?: string;
  readonly safety?: boolean;
};

/** What no entry answers, as the file has it. */
export type WrittenSubject = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'near' | 'other' | 'smalltalk';
  readonly questions: readonly string[];
  /** `kilde` is the one source there is. */
  readonly elsewhere?: 'kilde';
  readonly reply?: string;
};

/** Writes a small knowledge base of one topic into a new temporary folder; gives the folder, for the test to remove. */
export async function writeKnowledge(
  entries: readonly WrittenEntry[],
  notCovered: readonly WrittenSubject[] = [],
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await mkdir(join(dir, 'emne'));
  await writeFile(
    join(dir, 'sources.yaml'),
    '- { id: kilde, title: Kilden, publisher: Udgiver, url: "https://eksempel.dk/kilde", published: null }\n',
  );
  await writeFile(
    join(dir, 'not-covered.yaml'),
    // JSON is YAML too.
    JSON.stringify(notCovered.map(({ questions, ...row }) => ({ ...row, questions: { da: questions } }))),
  );
  for (const entry of entries) {
    const {
      id,
      title,
      questions = [],
      english,
      related = [],
      choices,
      varies = [],
      review,
      safety = false,
    } = entry;
    const lines = [
      '---',
      `id: ${id}`,
      `title: ${JSON.stringify(title)}`,
      `questions: ${JSON.stringify({ da: questions, en: english?.questions ?? [] })}`,
      ...(english === undefined ? [] : [`english: ${JSON.stringify(english.answer)}`]),
      `related: ${JSON.stringify(related)}`,
      ...(choices === undefined ? [] : ['kind: guide', `choices: ${JSON.stringify(choices)}`]),
      `varies: ${JSON.stringify(varies)}`,
      `safety: ${safety}`,
      ...(review === undefined ? [] : [`review: ${review}`]),
      'sources: [{ id: kilde, checked: 2026-11-23 }]',
      '---',
      '',
      entry.answer ?? `Svaret om ${id}.`,
    ];
    await writeFile(join(dir, 'emne', `${id}.md`), `${lines.join('\n')}\n`);
  }
  return dir;
}
