import { draftEntry, type DraftError, type DraftField } from '../../curation/learned/entry-draft.ts';
import type { KnowledgeChangeOf, SourceRow } from '../../curation/learned/change.ts';
import { suggestion } from '../../knowledge/nearest.ts';
import { IsoDate, PartialDate } from '../../knowledge/schema.ts';
import type { Snapshot } from '../../knowledge/snapshot.ts';
import { normalise } from '../../text/normalise.ts';
import { redact } from '../../text/redact.ts';
import { COLUMN_KEYS, columnName, type Column } from './columns.ts';
import type { Row } from './read-table.ts';

/** What is wrong with a row's value. */
export type RowFault = {
  readonly line: number;
  readonly column: string;
  readonly code: DraftError['code'] | 'personal';
  readonly details: DraftError['details'];
};

export type Imported = { readonly line: number; readonly change: KnowledgeChangeOf<'entry'> };

/** Makes new entries of the rows of a table, and gives every fault of the others. */
export function rowsToChanges(
  rows: readonly Row[],
  { snapshot, today }: { readonly snapshot: Snapshot; readonly today: string },
): { readonly changes: readonly Imported[]; readonly faults: readonly RowFault[] } {
  const entries = new Map<string, { id: string; title: string }>(snapshot.entries);
  const sources: SourceRow[] = [...snapshot.sources];
  const changes: Imported[] = [];
  const faults: RowFault[] = [];
  for (const row of rows) {
    const { line, values } = row;
    const checked = values.checked === '' ? today : isoDate(values.checked);
    const topic = topicOf(values.topic, snapshot);
    const drafted = draftEntry(
      {
        topic: topic ?? values.topic,
        title: values.title,
        answer: values.answer,
        english: values.english,
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
        questions: values.questions.split('|').map((question) => question.trim()),
      },
    );
    const wrong = [
      ...('errors' in drafted ? draftFaults(row, drafted.errors, snapshot) : []),
      ...checkedFaults(row, checked, today),
      ...personalFaults(row),
    ];
    faults.push(...wrong);
    // A later row with the same title is a fault that names this line, whether or not this row has faults itself.
    entries.set(`${line}`, { id: `${line}`, title: values.title });
    if (!('change' in drafted) || wrong.length > 0) continue;
    entries.set(drafted.change.id, { id: drafted.change.id, title: values.title });
    sources.push(...drafted.change.sources);
    changes.push({ line, change: drafted.change });
  }
  return { changes, faults };
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

function isDate(date: string): boolean {
  return IsoDate.safeParse(date).success;
}

/** A topic by its id or its title; null when there is none. */
function topicOf(written: string, { topics }: Snapshot): string | null {
  const wanted = normalise(written);
  return topics.find(({ id, title }) => id === wanted || normalise(title) === wanted)?.id ?? null;
}

/** Danish spreadsheets write 23-11-2026, 23.11.2026 or 23/11/2026; anything else stays as it is. */
function isoDate(written: string): string {
  const [, day, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u.exec(written) ?? [];
  if (day === undefined || month === undefined || year === undefined) return written;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function publishedOf(written: string): string | null {
  if (written === '' || normalise(written) === 'udateret') return null;
  return PartialDate.safeParse(written).success ? written : isoDate(written);
}
