import { z } from 'zod';
import { Choice, EntryFile, Id, IsoDate, Line, SourcesFile, UserId } from '../../knowledge/schema.ts';
import type { LearnedChange } from '../../storage/learned/learned.ts';
import { readJson } from '../../text/read-json.ts';
import { withoutMarks } from '../../text/redact.ts';

const { title: Title, answer: Answer } = EntryFile.shape;
const Language = z.enum(['da', 'en']);
/** A row of sources.yaml. */
export const SourceRow = SourcesFile.element.extend({ language: z.enum(['da', 'en']).optional() });
export type SourceRow = z.infer<typeof SourceRow>;

/**
 * A change to the files of knowledge/, as it is remembered until it is exported. `source` and the ids in `text` name rows
 * of sources.yaml; `sources` are the rows among them that are new.
 */
export const KnowledgeChange = z.discriminatedUnion('kind', [
  /** One more way to ask for an entry. */
  z.strictObject({ kind: z.literal('wording'), entry: Id, language: Language, text: Line }),
  /** A new entry; `text` is its whole file. */
  z.strictObject({
    kind: z.literal('entry'),
    topic: Id,
    id: Id,
    date: IsoDate,
    text: z.string(),
    sources: z.array(SourceRow),
  }),
  /** A new text for an entry, checked on `date`. Without `english` the old one goes: it translated the old answer. */
  z.strictObject({
    kind: z.literal('edit'),
    entry: Id,
    date: IsoDate,
    title: Title,
    answer: Answer,
    english: Answer.nullable(),
    question: Line.nullable(),
    /** What was said until then, for the answer's history; what an import corrects stands in git. */
    replaces: z.strictObject({ title: Title, answer: Answer }).optional(),
    /** What is not given here stays as it is. */
    choices: z.array(Choice).optional(),
    varies: EntryFile.shape.varies.unwrap().optional(),
    safety: z.boolean().optional(),
    questions: EntryFile.shape.questions.unwrap().optional(),
    further: EntryFile.shape.further.unwrap().optional(),
    owner: UserId.optional(),
    source: Id,
    sources: z.array(SourceRow),
  }),
  /** An entry was held against its sources and is still right. */
  z.strictObject({ kind: z.literal('checked'), entry: Id, date: IsoDate }),
  /** Who sees to an entry from now on; null for nobody. `src/storage/forget.ts` knows this form. */
  z.strictObject({ kind: z.literal('owner'), entry: Id, owner: UserId.nullable() }),
  /** A subject that no entry answers, or one more way to ask about it. */
  z.strictObject({
    kind: z.literal('not-covered'),
    id: Id,
    title: Line,
    subject: z.enum(['near', 'other']),
    language: Language,
    text: Line,
  }),
]);
export type KnowledgeChange = z.infer<typeof KnowledgeChange>;
export type KnowledgeChangeOf<Kind extends KnowledgeChange['kind']> = Extract<
  KnowledgeChange,
  { kind: Kind }
>;

/** The change as the storage keeps it. */
export function writeChange(change: KnowledgeChange): string {
  return JSON.stringify(KnowledgeChange.parse(change));
}

/** What the storage kept; null when it is no change that this program knows. */
export function readChange({ change }: Pick<LearnedChange, 'change'>): KnowledgeChange | null {
  return readJson(KnowledgeChange, change);
}

/** The longest line that the files take as a question. */
const WORDING_CHARACTERS = 300;

/**
 * What somebody asked, as a line under an entry's questions: on one line, without the marks of what was redacted, and cut
 * at a word when it is longer than a line may be. Empty when nothing remains.
 */
export function wordingOf(question: string): string {
  const line = withoutMarks(question)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  if (line.length <= WORDING_CHARACTERS) return line;
  const beginning = line.slice(0, WORDING_CHARACTERS);
  const lastSpace = beginning.lastIndexOf(' ');
  return (lastSpace > 0 ? beginning.slice(0, lastSpace) : beginning).trim();
}
