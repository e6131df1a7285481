import { stringify } from 'csv-stringify/sync';
import { writeChoices } from '../../curation/draft/choice-lines.ts';
import type { Entry, Snapshot } from '../../knowledge/snapshot.ts';
import { markdownOf } from '../../text/answer-parts.ts';
import { COLUMN_KEYS, columnName, type Column } from '../import/columns.ts';
import { variesWord } from '../import/read-values.ts';

/**
 * All answers as the sheet that the import reads: a row for each, with the source that stands first. What has no column stays in the
 * files. Excel reads it as UTF-8, and takes nothing in it for a formula.
 */
export function answersCsv({ entries }: Pick<Snapshot, 'entries'>): string {
  const rows = [...entries.values()].map((entry) => {
    const values = valuesOf(entry, entries);
    return COLUMN_KEYS.map((column) => values[column]);
  });
  return stringify([COLUMN_KEYS.map(columnName), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // Its own rule looks for the end of a row alone.
    quoted_match: '\n',
    escape_formulas: true,
  });
}

function valuesOf(entry: Entry, entries: Snapshot['entries']): Readonly<Record<Column, string>> {
  const [first] = entry.sources;
  return {
    id: entry.id,
    topic: entry.topic,
    title: entry.title,
    questions: [...entry.questions.da, ...entry.questions.en].join('\n'),
    answer: markdownOf(entry.answer, 'da'),
    sourceTitle: first?.source.title ?? '',
    sourceUrl: first?.source.url ?? '',
    publisher: first?.source.publisher ?? '',
    published: first?.source.published ?? '',
    checked: first?.checked ?? '',
    english: entry.english === null ? '' : markdownOf(entry.english, 'en'),
    choices: writeChoices(entry.choices, entries),
    further: entry.further.map(({ id }) => id).join('\n'),
    varies: entry.varies.map(variesWord).join(', '),
    safety: entry.safety ? 'ja' : '',
    owner: entry.owner ?? '',
  };
}
