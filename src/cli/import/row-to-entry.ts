import { draftEntry, type DraftContext } from '../../curation/draft/entry-draft.ts';
import type { KnowledgeChangeOf } from '../../curation/learned/change.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import type { Notice } from './finding.ts';
import { several, topicOf } from './read-values.ts';
import { detailsOfRow } from './row-details.ts';
import { draftFaults, personalFaults, type RowFault } from './row-faults.ts';
import { sourceOfRow } from './row-source.ts';
import type { Row } from './table.ts';

/** What the rows are held against so far, and what holds for all of them: a topic and a source, '' where there is none. */
export type RowContext = {
  readonly snapshot: Omit<DraftContext['snapshot'], 'topics'> & {
    readonly topics: readonly Pick<Topic, 'id' | 'title'>[];
  };
  readonly today: string;
  readonly topic: string;
  readonly source: string;
};

/** What a row asks by: its title, otherwise the first of its questions; and the other questions. */
export function wordsOf({ values }: Row): { readonly title: string; readonly questions: readonly string[] } {
  const questions = several(values.questions);
  if (values.title !== '') return { title: values.title, questions };
  const [title = '', ...others] = questions;
  return { title, questions: others };
}

/** What a row comes to; `change` is null where there are faults, or nothing changes. */
export type RowOutcome<Kind extends 'entry' | 'edit'> = {
  readonly change: KnowledgeChangeOf<Kind> | null;
  readonly faults: readonly RowFault[];
  readonly notices: readonly Notice[];
};

/** Makes a new entry of a row. */
export function rowToEntry(
  row: Row,
  { snapshot, today, topic: givenTopic, source: given }: RowContext,
): RowOutcome<'entry'> {
  const { values } = row;
  const { title, questions } = wordsOf(row);
  const topic = values.topic || givenTopic;
  const { source, notices } = sourceOfRow(row, { sources: snapshot.sources, given });
  const { said, checked, faults: cellFaults } = detailsOfRow(row, { sources: snapshot.sources, today });
  const drafted = draftEntry(
    {
      ...said,
      topic: topicOf(topic, snapshot) ?? topic,
      title,
      answer: values.answer,
      english: values.english,
      source,
    },
    { snapshot, today, checked: checked ?? today, questions },
  );
  const faults = [
    ...('errors' in drafted ? draftFaults(row, drafted.errors, snapshot.topics) : []),
    ...cellFaults,
    ...personalFaults(row),
  ];
  return { change: 'change' in drafted && faults.length === 0 ? drafted.change : null, faults, notices };
}
