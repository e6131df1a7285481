import { parseYaml } from '../knowledge/document.ts';
import type { KnowledgeFiles } from '../knowledge/files.ts';
import { LISTS } from '../knowledge/folder.ts';
import { checkForm } from '../knowledge/form.ts';
import { NotCoveredFile } from '../knowledge/schema.ts';
import { insertInYaml } from '../knowledge/yaml-edit.ts';
import { normalise } from '../text/normalise.ts';
import type { ChangeOf } from './learned-change.ts';

export type LearnedSubject = ChangeOf<'not-covered'>;

/**
 * Puts what no entry answers into not-covered.yaml: a new row, or one more way to ask in the row of that id. What a row
 * has already adds nothing; a list that cannot be read is left for its curator.
 */
export function addSubjects(files: KnowledgeFiles, subjects: readonly LearnedSubject[]): KnowledgeFiles {
  const path = LISTS.notCovered;
  let text = files.get(path) ?? '';
  const rows = readRows(text);
  if (subjects.length === 0 || rows === null) return files;
  const asked = new Set(rows.flatMap(({ questions }) => [...questions.da, ...questions.en]).map(normalise));
  const fresh = subjects.filter((subject) => {
    const question = normalise(subject.text);
    const isNew = !asked.has(question);
    asked.add(question);
    return isNew;
  });
  const known = new Map(rows.map(({ id }, at) => [id, at]));
  const added = new Map<string, NewRow>();
  for (const { id, title, subject, language, text: question } of fresh) {
    const row = added.get(id) ?? { id, title, kind: subject, questions: {} };
    row.questions[language] = [...(row.questions[language] ?? []), question];
    added.set(id, row);
  }
  for (const { id, questions } of added.values()) {
    const at = known.get(id);
    if (at === undefined) continue;
    for (const [language, asking] of Object.entries(questions)) {
      text = insertInYaml(text, [at, 'questions', language], 'last', asking);
    }
  }
  const newRows = [...added.values()].filter(({ id }) => !known.has(id));
  text = insertInYaml(text, [], 'last', newRows);
  return new Map([...files, [path, text]]);
}

type NewRow = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly questions: Record<string, readonly string[]>;
};

function readRows(text: string): NotCoveredFile | null {
  const { document } = parseYaml(LISTS.notCovered, text);
  if (document === null) return null;
  return checkForm({ ...document, value: document.value ?? [] }, NotCoveredFile).value;
}
