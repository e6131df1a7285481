import { parseYaml } from '../../knowledge/document.ts';
import type { KnowledgeFiles } from '../../knowledge/files.ts';
import { LISTS } from '../../knowledge/folder.ts';
import { checkForm } from '../../knowledge/form.ts';
import { NotCoveredFile } from '../../knowledge/schema.ts';
import { insertInYaml } from '../../knowledge/yaml-edit.ts';
import { normalise } from '../../text/normalise.ts';
import { isChat, type Snapshot } from '../../knowledge/snapshot.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import { wordingOf, type KnowledgeChangeOf } from './change.ts';
import { freeId, idFrom } from './ids.ts';

export type LearnedSubject = KnowledgeChangeOf<'not-covered'>;

/**
 * Puts subjects that no entry answers into not-covered.yaml: a new row, or a wording in the row of that id. A wording that is
 * there already adds nothing. A list that cannot be read stays as it is.
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

/** The id of a title without letters. */
const UNNAMED = 'emne';

/**
 * The change that makes a miss a subject that no entry answers: a wording of the subject with that title, or a new subject.
 * Without a title its own words are the title. Null when no words are left of it.
 */
export function subjectFor(
  miss: Pick<Miss, 'text' | 'language'>,
  about: { readonly kind: 'near' | 'other'; readonly title?: string | undefined },
  { notCovered }: Pick<Snapshot, 'notCovered'>,
): KnowledgeChangeOf<'not-covered'> | null {
  const text = wordingOf(miss.text);
  if (text === '') return null;
  const title = wordingOf(about.title ?? '') || text;
  const same = notCovered.find(
    (subject) => !isChat(subject) && normalise(subject.title) === normalise(title),
  );
  const taken = new Set(notCovered.map(({ id }) => id));
  return {
    kind: 'not-covered',
    id: same?.id ?? freeId(idFrom(title) || UNNAMED, taken),
    title,
    subject: about.kind,
    language: miss.language,
    text,
  };
}
