import type { DraftError, DraftField } from '../../curation/draft/draft.ts';
import { draftEntry } from '../../curation/draft/entry-draft.ts';
import type { KnowledgeChangeOf, SourceRow } from '../../curation/learned/change.ts';
import { suggestion } from '../../knowledge/nearest.ts';
import type { Entry, Snapshot } from '../../knowledge/snapshot.ts';
import { redact } from '../../text/redact.ts';
import { COLUMN_KEYS, columnName, type Column } from './columns.ts';
import type { Row } from './read-table.ts';
import { isDate, isoDate, pagesOf, publishedOf, several, topicOf, variesOf, yesOrNo } from './read-values.ts';

/** What is wrong with a row's value. */
export type RowFault = {
  readonly line: number;
  readonly column: string;
  readonly code: DraftError['code'] | 'personal' | 'not-yes-or-no';
  readonly details: DraftError['details'];
};

export type Imported = { readonly line: number; readonly change: KnowledgeChangeOf<'entry'> };

/** Makes new entries of the rows of a table, and gives every fault of the others. */
export function rowsToChanges(
  rows: readonly Row[],
  { snapshot, today }: { readonly snapshot: Snapshot; readonly today: string },
): { readonly changes: readonly Imported[]; readonly faults: readonly RowFault[] } {
  const entries = new Map<string, Pick<Entry, 'id' | 'title' | 'choices'>>(snapshot.entries);
  const sources: SourceRow[] = [...snapshot.sources];
  const changes: Imported[] = [];
  const faults: RowFault[] = [];
  for (const row of guidesLast(rows)) {
    const { line, values } = row;
    const checked = values.checked === '' ? today : isoDate(values.checked);
    const topic = topicOf(values.topic, snapshot);
    const varies = variesOf(values.varies);
    const further = pagesOf(values.further, sources);
    const drafted = draftEntry(
      {
        topic: topic ?? values.topic,
        title: values.title,
        answer: values.answer,
        english: values.english,
        choices: values.choices.replaceAll('|', '\n'),
        varies: 'varies' in varies ? varies.varies : [],
        safety: yesOrNo(values.safety) ?? false,
        further: 'ids' in further ? further.ids : [],
        source: {
          title: values.sourceTitle,
          url: values.sourceUrl,
          publisher: values.publisher,
          published: publishedOf(values.published),
        },
      },
      {
        snapshot: { entries, topics: snapshot.topics, sources },
        today,
        checked: isDate(checked) ? checked : today,
        questions: several(values.questions),
      },
    );
    const wrong = [
      ...('errors' in drafted ? draftFaults(row, drafted.errors, snapshot) : []),
      ...checkedFaults(row, checked, today),
      ...('unknown' in varies ? [faultOf(row, 'varies', 'unknown-varies', varies.unknown)] : []),
      ...('unknown' in further ? [faultOf(row, 'further', 'unknown-source', further.unknown)] : []),
      ...(yesOrNo(values.safety) === null ? [faultOf(row, 'safety', 'not-yes-or-no', values.safety)] : []),
      ...personalFaults(row),
    ];
    faults.push(...wrong);
    // A later row with the same title is a fault that names this line, whether or not this row has faults itself.
    entries.set(`${line}`, { id: `${line}`, title: values.title, choices: [] });
    if (!('change' in drafted) || wrong.length > 0) continue;
    entries.set(drafted.change.id, { id: drafted.change.id, title: values.title, choices: [] });
    sources.push(...drafted.change.sources);
    changes.push({ line, change: drafted.change });
  }
  return { changes, faults };
}

/** A guide leads to answers that may stand below it in the table. */
function guidesLast(rows: readonly Row[]): Row[] {
  return [...rows.filter((row) => !isGuide(row)), ...rows.filter(isGuide)];
}

function isGuide({ values }: Row): boolean {
  return values.choices !== '';
}

function faultOf({ line }: Row, column: Column, code: RowFault['code'], value: string): RowFault {
  return { line, column: columnName(column), code, details: { value } };
}

const COLUMN_OF: Readonly<Record<DraftField, Column>> = {
  title: 'title',
  topic: 'topic',
  answer: 'answer',
  question: 'questions',
  english: 'english',
  sourceTitle: 'sourceTitle',
  sourceUrl: 'sourceUrl',
  publisher: 'publisher',
  published: 'published',
  choices: 'choices',
};
const FIELDS: readonly DraftField[] = [
  'topic',
  'title',
  'question',
  'answer',
  'sourceTitle',
  'sourceUrl',
  'publisher',
  'published',
  'english',
  'choices',
];

function draftFaults(
  { line, values }: Row,
  errors: Readonly<Partial<Record<DraftField, DraftError>>>,
  { topics }: Snapshot,
): RowFault[] {
  return FIELDS.flatMap((field) => {
    const error = errors[field];
    if (error === undefined) return [];
    const column = columnName(COLUMN_OF[field]);
    if (error.code !== 'topic-unknown') return [{ line, column, ...error }];
    if (values.topic === '') return [{ line, column, code: 'missing', details: {} }];
    const near = suggestion(
      values.topic,
      topics.flatMap(({ id, title }) => [id, title]),
    );
    return [{ line, column, code: error.code, details: { ...error.details, ...near } }];
  });
}

function checkedFaults({ line, values }: Row, checked: string, today: string): RowFault[] {
  const column = columnName('checked');
  const value = values.checked;
  if (!isDate(checked)) return [{ line, column, code: 'not-a-date', details: { value } }];
  return checked > today ? [{ line, column, code: 'date-in-future', details: { value, today } }] : [];
}

/** What is imported is shown to everybody. */
function personalFaults({ line, values }: Row): RowFault[] {
  return COLUMN_KEYS.filter((column) => redact(values[column]).kinds.length > 0).map((column) => ({
    line,
    column: columnName(column),
    code: 'personal',
    details: {},
  }));
}
