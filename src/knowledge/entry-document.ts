import { parseYaml, problemAt, type KnowledgeDocument } from './document.ts';
import { checkForm } from './form.ts';
import { splitFrontMatter } from './front-matter.ts';
import { shownPath, type EntryPath } from './folder.ts';
import { fileProblem, type Problem } from './problems.ts';
import { EntryFile } from './schema.ts';

/** An entry's file as it was read: front matter and body (`answer`) as one value, each part with its place. */
export type EntryDocument = KnowledgeDocument & { readonly topic: string; readonly name: string };

/** An entry whose form is right, and its document. */
export type LocatedEntry = { readonly document: EntryDocument; readonly entry: EntryFile };

export type EntryReading = {
  readonly document: EntryDocument | null;
  readonly located: LocatedEntry | null;
  readonly problems: readonly Problem[];
};

/** Reads the text of one entry: its document when the front matter is sound YAML, the entry when its form is right. */
export function readEntry({ topic, name, path }: EntryPath, text: string): EntryReading {
  const file = shownPath(path);
  const split = splitFrontMatter(text);
  if ('code' in split) {
    return { document: null, located: null, problems: [fileProblem(file, split.code, {}, split.place)] };
  }
  const { document: front, problems: yamlProblems } = parseYaml(file, split.yaml, split.yamlLine);
  if (front === null) return { document: null, located: null, problems: yamlProblems };
  const fields = front.value ?? {};
  const document: EntryDocument = {
    ...front,
    topic,
    name,
    value: typeof fields === 'object' && !Array.isArray(fields) ? { ...fields, answer: split.body } : fields,
    placeOf: (way) => (way[0] === 'answer' ? split.bodyPlace : front.placeOf(way)),
  };
  const form = checkForm(document, EntryFile);
  const problems = [
    ...yamlProblems,
    ...(typeof fields === 'object' && 'answer' in fields
      ? [problemAt(document, ['answer'], 'answer-in-front-matter', {}, 'key')]
      : []),
    ...form.problems.map((problem) => (problem.path === 'answer' ? inBody(problem) : problem)),
  ];
  const located = form.value === null || problems.length > 0 ? null : { document, entry: form.value };
  return { document, located, problems };
}

/** A problem with the answer, at its line; the answer is no field, but what stands below them. */
function inBody(problem: Problem): Problem {
  const line = problem.details['line'];
  if (problem.code === 'empty') return { ...problem, code: 'answer-empty' };
  return typeof line === 'number' ? { ...problem, line: problem.line + line - 1 } : problem;
}
