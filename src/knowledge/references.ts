import { normalise } from '../text/normalise.ts';
import type { KnowledgeDocument } from './document.ts';
import type { EntryDocument } from './entry-document.ts';
import { checkGuides } from './guides.ts';
import { problemOf, textsAt, textsOf, writtenPlace, type LocatedText } from './located-texts.ts';
import { suggestion } from './nearest.ts';
import type { Findings, Problem, ProblemCode } from './problems.ts';
import { Id, IsoDate, PartialDate } from './schema.ts';

/** Everything that could be parsed. An absent or broken list is null, and references to it are not checked. */
export type Documents = {
  readonly entries: readonly EntryDocument[];
  /** The names of all entry files, also of those that could not be read. */
  readonly entryNames: readonly string[];
  readonly topicFolders: ReadonlySet<string>;
  readonly sources: KnowledgeDocument | null;
  readonly glossary: KnowledgeDocument | null;
  readonly topics: KnowledgeDocument | null;
  readonly notCovered: KnowledgeDocument | null;
};

/**
 * Checks what the files say about each other and about today (an ISO date). Works on parsed YAML, not on what the schema
 * accepted: a file with a problem of form is checked here too.
 */
export function checkReferences(documents: Documents, today: string): Findings {
  const { entries, sources, glossary, topics, notCovered } = documents;
  const entryIds = new Set([...documents.entryNames, ...textsOf(entries, ['id']).map(({ text }) => text)]);
  const lists = {
    sources: sources === null ? [] : [sources],
    topics: topics === null ? [] : [topics],
    glossary: glossary === null ? [] : [glossary],
    notCovered: notCovered === null ? [] : [notCovered],
  };
  const sourceIds = textsOf(lists.sources, ['*', 'id']);
  const problems = [
    ...entries.flatMap((entry) => [...ownReferences(entry), ...reviewAfterChecks(entry)]),
    ...checkGuides(entries),
    ...twice(textsOf(entries, ['id']), 'duplicate-entry'),
    ...twice(sourceIds, 'duplicate-source'),
    ...twice(textsOf(lists.topics, ['*', 'id']), 'duplicate-topic'),
    ...twice(textsOf(lists.notCovered, ['*', 'id']), 'duplicate-not-covered'),
    ...unknown(
      [
        ...textsOf(entries, ['related', '*']),
        ...textsOf(entries, ['choices', '*', 'to']),
        ...textsOf(lists.topics, ['*', 'example']),
      ],
      entryIds,
      'unknown-entry',
    ),
    ...(Array.isArray(sources?.value)
      ? unknown(
          [
            ...textsOf(entries, ['sources', '*', 'id']),
            ...textsOf(entries, ['further', '*']),
            ...textsOf(entries, ['earlier', '*', 'source']),
            ...textsOf(lists.notCovered, ['*', 'elsewhere']),
          ],
          new Set(sourceIds.map(({ text }) => text)),
          'unknown-source',
        )
      : []),
    ...inFuture(
      [
        ...textsOf(entries, ['sources', '*', 'checked']),
        ...textsOf(entries, ['earlier', '*', 'date']),
        ...textsOf(lists.sources, ['*', 'published']),
      ],
      today,
    ),
  ];
  const warnings = [
    ...textsOf(lists.topics, ['*', 'id'])
      .filter(({ text }) => !documents.topicFolders.has(text))
      .map((topic) =>
        problemOf(topic, 'topic-without-entries', suggestion(topic.text, documents.topicFolders)),
      ),
    ...wordsInTwoRows(textsOf(lists.glossary, ['*', '*'])),
  ];
  return { problems, warnings };
}

function ownReferences(entry: EntryDocument): Problem[] {
  const [id] = textsAt(entry, ['id']);
  const related = textsAt(entry, ['related', '*']);
  return [
    ...(id === undefined || id.text === entry.name
      ? []
      : [problemOf(id, 'id-not-file-name', { expected: entry.name })]),
    ...related
      .filter(({ text }) => text === entry.name || text === id?.text)
      .map((one) => problemOf(one, 'related-to-itself')),
    ...repeated(related).map((one) => problemOf(one, 'listed-twice')),
    ...repeated(textsAt(entry, ['sources', '*', 'id'])).map((one) => problemOf(one, 'listed-twice')),
    ...repeated(textsAt(entry, ['further', '*'])).map((one) => problemOf(one, 'listed-twice')),
  ];
}

function reviewAfterChecks(entry: EntryDocument): Problem[] {
  const checked = textsAt(entry, ['sources', '*', 'checked'])
    .map(({ text }) => text)
    .filter((date) => IsoDate.safeParse(date).success);
  const newest = checked.toSorted().at(-1);
  if (newest === undefined) return [];
  return textsAt(entry, ['review'])
    .filter(({ text }) => IsoDate.safeParse(text).success && text < newest)
    .map((review) => problemOf(review, 'review-before-check', { checked: newest }));
}

/** Texts that are no known id. One that cannot be an id at all is left to `checkForm`. */
function unknown(texts: readonly LocatedText[], known: ReadonlySet<string>, code: ProblemCode): Problem[] {
  return texts
    .filter(({ text }) => !known.has(text) && Id.safeParse(text).success)
    .map((one) => problemOf(one, code, suggestion(one.text, known)));
}

/** Texts that should be unique and are not, each with the place of another. */
function twice(texts: readonly LocatedText[], code: ProblemCode): Problem[] {
  return texts.flatMap((one) => {
    const other = texts.find((candidate) => candidate !== one && candidate.text === one.text);
    return other === undefined ? [] : [problemOf(one, code, { other: writtenPlace(other) })];
  });
}

function repeated(texts: readonly LocatedText[]): LocatedText[] {
  return texts.filter((one, index) => texts.findIndex(({ text }) => text === one.text) < index);
}

/** A month or a year that has begun is not in the future: `2026-11` sorts before `2026-11-23`. */
function inFuture(dates: readonly LocatedText[], today: string): Problem[] {
  return dates
    .filter(({ text }) => PartialDate.safeParse(text).success && text > today)
    .map((date) => problemOf(date, 'date-in-future', { today }));
}

/** Matching gives a word one meaning only. */
function wordsInTwoRows(words: readonly LocatedText[]): Problem[] {
  const first = new Map<string, LocatedText>();
  return words.flatMap((word) => {
    const same = first.get(normalise(word.text));
    if (same === undefined) first.set(normalise(word.text), word);
    return same === undefined ? [] : [problemOf(word, 'word-in-two-rows', { other: writtenPlace(same) })];
  });
}
