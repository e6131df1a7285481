import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { importTable } from '../../src/cli/import/command.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Snapshot } from '../../src/knowledge/snapshot.ts';
import { inFolder } from './knowledge-folder.ts';

export const HEAD = 'emne;titel;spørgsmål;svar;kilde_titel;kilde_url;udgiver;udgivet;tjekket';
export const ROW =
  'bruger-id;Hvad nu?;hvad nu|og så;Tag det roligt.;Om ro;https://eksempel.dk/ro;Os;2026;23-11-2026';

type Said = { code: number; out: string; err: string; paths: string[]; snapshot: Snapshot | null };

/** Imports a CSV file of these bytes into the sound knowledge base. */
export async function imported(content: string | Uint8Array, ...args: string[]): Promise<Said> {
  return importedFile({ name: 'tabel.csv' }, content, ...args);
}

/** Imports a file of these bytes into the sound knowledge base, whose house rules hold if they are wished. */
export async function importedFile(
  { name, houseRules = false }: { readonly name: string; readonly houseRules?: boolean },
  content: string | Uint8Array,
  ...args: string[]
): Promise<Said> {
  return inFolder({ 'topics.yaml': '- id: bruger-id\n  title: Dit bruger-ID\n' }, async (dir) => {
    const file = join(dir, '..', name);
    await writeFile(file, content);
    const output = new PassThrough();
    const error = new PassThrough();
    const code = await importTable(
      [file, '--knowledge', dir, ...args],
      { knowledgeDir: houseRules ? dir : 'knowledge', today: '2026-11-24' },
      { output, error },
    );
    const { snapshot } = await loadKnowledge(dir, { today: '2026-11-24' });
    return {
      code,
      out: String(output.read() ?? '')
        .replaceAll(file, name)
        .replaceAll(dir, 'knowledge'),
      err: String(error.read() ?? ''),
      paths: (await readdir(dir, { recursive: true })).toSorted(),
      snapshot,
    };
  });
}

/** The files of the sound knowledge base. */
export const UNTOUCHED = ['bruger-id', 'bruger-id/glemt.md', 'sources.yaml', 'topics.yaml'];
