import type { KnowledgeChange, SourceRow } from '../../curation/learned/change.ts';
import { idFrom } from '../../curation/learned/ids.ts';
import { suggestion } from '../../knowledge/nearest.ts';
import type { Entry, Snapshot, Topic } from '../../knowledge/snapshot.ts';
import { bareWords } from '../../text/normalise.ts';
import { columnName } from './columns.ts';
import { finding, type Notice } from './finding.ts';
import { topicOf } from './read-values.ts';
import { faultOf, type RowFault } from './row-faults.ts';
import { rowToEdit } from './row-to-edit.ts';
import { rowToEntry, wordsOf, type RowContext } from './row-to-entry.ts';
import type { Row } from './table.ts';

/** `line` is that of the row, `id` that of the entry that it adds or corrects. */
export type Imported = { readonly line: number; readonly id: string; readonly change: KnowledgeChange };

/** What holds for all rows of a table. */
export type Wishes = {
  /** For rows without: a topic and a source, '' for none. */
  readonly topic: string;
  readonly source: string;
  /** A topic that is not there is made. */
  readonly newTopics: boolean;
  /** A row with the title of an entry corrects it; one with its id does so anyway. */
  readonly correct: boolean;
};

/** What a table comes to: changes for rows that say something new, the topics that they need, and all there is to say. */
export type Outcome = {
  readonly changes: readonly Imported[];
  readonly topics: readonly Pick<Topic, 'id' | 'title'>[];
  readonly faults: readonly RowFault[];
  readonly notices: readonly Notice[];
};

/** Makes changes of the rows of a table, and gives every fault of those of which it cannot. */
export function rowsToChanges(
  rows: readonly Row[],
  {
    snapshot,
    today,
    wishes,
  }: { readonly snapshot: Snapshot; readonly today: string; readonly wishes: Wishes },
): Outcome {
  const entries = new Map<string, Pick<Entry, 'id' | 'title' | 'choices'>>(snapshot.entries);
  const sources: SourceRow[] = [...snapshot.sources];
  const topics = wishes.newTopics ? newTopics(rows, wishes, snapshot) : [];
  const changes: Imported[] = [];
  const faults: RowFault[] = [];
  const notices: Notice[] = [];
  const corrected = new Map<string, number>();
  for (const row of guidesLast(rows)) {
    const { line } = row;
    const context: RowContext = {
      snapshot: { entries, sources, topics: [...snapshot.topics, ...topics] },
      today,
      topic: wishes.topic,
      source: wishes.source,
    };
    const named = entryNamed(row, snapshot, wishes);
    if (named === null) {
      const near = suggestion(row.values.id, snapshot.entries.keys());
      faults.push(finding(line, 'id-unknown', { value: row.values.id, ...near }, columnName('id')));
      continue;
    }
    const other = named === 'new' ? undefined : corrected.get(named.id);
    if (other !== undefined) {
      faults.push(faultOf(row, row.values.id === '' ? 'title' : 'id', 'id-twice', String(other)));
      continue;
    }
    const made = named === 'new' ? rowToEntry(row, context) : rowToEdit(row, named, context);
    faults.push(...made.faults);
    notices.push(...made.notices);
    const { title } = wordsOf(row);
    // A later row with the same title is a fault that names this line, whether or not this row has faults itself.
    if (named === 'new') entries.set(`${line}`, { id: `${line}`, title, choices: [] });
    else corrected.set(named.id, line);
    if (made.change === null) continue;
    const id = made.change.kind === 'entry' ? made.change.id : made.change.entry;
    if (named === 'new') entries.set(id, { id, title, choices: [] });
    else entries.set(id, { id, title: title || named.title, choices: named.choices });
    sources.push(...made.change.sources);
    changes.push({ line, id, change: made.change });
  }
  const isUsed = new Set(changes.map(({ change }) => (change.kind === 'entry' ? change.topic : '')));
  return { changes, topics: topics.filter(({ id }) => isUsed.has(id)), faults, notices };
}

/** A guide leads to answers that may stand below it in the table. */
function guidesLast(rows: readonly Row[]): Row[] {
  return [...rows.filter((row) => !isGuide(row)), ...rows.filter(isGuide)];
}

function isGuide({ values }: Row): boolean {
  return values.choices !== '';
}

/** The entry that a row corrects; null for an id that there is not. */
function entryNamed(row: Row, { entries }: Snapshot, { correct }: Wishes): Entry | 'new' | null {
  if (row.values.id !== '') return entries.get(row.values.id) ?? null;
  const title = bareWords(wordsOf(row).title);
  const same = correct ? [...entries.values()].find((entry) => bareWords(entry.title) === title) : undefined;
  return same ?? 'new';
}

function newTopics(rows: readonly Row[], { topic }: Wishes, snapshot: Snapshot): Outcome['topics'] {
  const named = new Set(
    rows.filter(({ values }) => values.id === '').map(({ values }) => values.topic || topic),
  );
  const unknown = [...named].filter((title) => idFrom(title) !== '' && topicOf(title, snapshot) === null);
  return [...new Map(unknown.map((title) => [idFrom(title), { id: idFrom(title), title }])).values()];
}
