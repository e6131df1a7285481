import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTable } from '../../src/cli/import/command.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Snapshot } from '../../src/knowledge/snapshot.ts';
import { inFolder } from './knowledge-folder.ts';
import { saidBy, type Said } from './said-by.ts';

export const HEAD = 'emne;titel;spørgsmål;svar;kilde_titel;kilde_url;udgiver;udgivet;tjekket';
export const ROW =
  'bruger-id;Hvad nu?;hvad nu|og så;Tag det roligt.;Om ro;https://eksempel.dk/ro;Os;2026;23-11-2026';

type Imported = Said & { readonly paths: string[]; readonly snapshot: Snapshot | null };

/** Imports a CSV file of these bytes into the sound knowledge base. */
export async function imported(content: string | Uint8Array, ...args: string[]): Promise<Imported> {
  return importedFile({ name: 'tabel.csv' }, content, ...args);
}

/** Imports a file of these bytes into the sound knowledge base, whose house rules hold if they are wished. */
export async function importedFile(
  { name, houseRules = false }: { readonly name: string; readonly houseRules?: boolean },
  content: string | Uint8Array,
  ...args: string[]
): Promise<Imported> {
  return inFolder({ 'topics.yaml': '- id: bruger-id\n  title: Dit bruger-ID\n' }, async (dir) => {
    const file = join(dir, '..', name);
    await writeFile(file, content);
    const context = { knowledgeDir: houseRules ? dir : 'knowledge', today: '2026-11-24' };
    const said = await saidBy(async (streams) =>
      importTable([file, '--knowledge', dir, ...args], context, streams),
    );
    const { snapshot } = await loadKnowledge(dir, { today: '2026-11-24' });
    return {
      ...said,
      out: said.out.replaceAll(file, name).replaceAll(dir, 'knowledge'),
      paths: (await readdir(dir, { recursive: true })).toSorted(),
      snapshot,
    };
  });
}

/** The files of the sound knowledge base. */
export const UNTOUCHED = ['bruger-id', 'bruger-id/glemt.md', 'sources.yaml', 'topics.yaml'];
