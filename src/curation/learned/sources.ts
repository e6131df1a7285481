import { parseYaml } from '../../knowledge/document.ts';
import type { KnowledgeFiles } from '../../knowledge/files.ts';
import { LISTS } from '../../knowledge/folder.ts';
import { checkForm } from '../../knowledge/form.ts';
import { SourcesFile, type EntryFile } from '../../knowledge/schema.ts';
import { insertInYaml } from '../../knowledge/yaml-edit.ts';
import { freeId } from './ids.ts';
import type { SourceRow } from './change.ts';

/**
 * Puts new rows into sources.yaml, except those whose address is there already. A row whose id is taken by another address
 * gets a further id. `ids` maps each row's id to the one under which its address stands now.
 */
export function addSources(
  files: KnowledgeFiles,
  rows: readonly SourceRow[],
): { readonly files: KnowledgeFiles; readonly ids: ReadonlyMap<string, string> } {
  if (rows.length === 0) return { files, ids: new Map() };
  const known: SourceRow[] = [...readSources(files)];
  const ids = new Map<string, string>();
  const added: SourceRow[] = [];
  for (const row of rows) {
    const same = known.find(({ url }) => url === row.url);
    const id = same?.id ?? freeId(row.id, new Set(known.map((one) => one.id)));
    ids.set(row.id, id);
    if (same !== undefined) continue;
    known.push({ ...row, id });
    added.push({ ...row, id });
  }
  const text = files.get(LISTS.sources) ?? '';
  return { files: new Map([...files, [LISTS.sources, insertInYaml(text, [], 'last', added)]]), ids };
}

/** Whether every source that an entry names is there. */
export function hasSources(files: KnowledgeFiles, { sources, further, earlier }: EntryFile): boolean {
  const known = new Set(readSources(files).map(({ id }) => id));
  return [...sources.map(({ id }) => id), ...further, ...earlier.map(({ source }) => source)].every((id) =>
    known.has(id),
  );
}

/** What a source is written in; Danish where it is not known. */
export function languageOfSource(files: KnowledgeFiles, id: string): SourcesFile[number]['language'] {
  return readSources(files).find((source) => source.id === id)?.language ?? 'da';
}

function readSources(files: KnowledgeFiles): SourcesFile {
  const { document } = parseYaml(LISTS.sources, files.get(LISTS.sources) ?? '');
  return (document === null ? null : checkForm(document, SourcesFile).value) ?? [];
}
