import { draftEntry, type DraftContext } from '../../curation/draft/entry-draft.ts';
import type { KnowledgeChangeOf } from '../../curation/learned/change.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import type { Notice } from './finding.ts';
import { isDate, isoDate, pagesOf, several, topicOf, variesOf, yesOrNo } from './read-values.ts';
import {
  checkedFaults,
  draftFaults,
  faultOf,
  ownerFaults,
  personalFaults,
  type RowFault,
} from './row-faults.ts';
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

/** Makes a new entry of a row; `change` is null where there are faults. */
export function rowToEntry(
  row: Row,
  { snapshot, today, topic: givenTopic, source: given }: RowContext,
): {
  readonly change: KnowledgeChangeOf<'entry'> | null;
  readonly faults: readonly RowFault[];
  readonly notices: readonly Notice[];
} {
  const { values } = row;
  const { title, questions } = wordsOf(row);
  const topic = values.topic || givenTopic;
  const checked = values.checked === '' ? today : isoDate(values.checked);
  const varies = variesOf(values.varies);
  const further = pagesOf(values.further, snapshot.sources);
  const { source, notices } = sourceOfRow(row, { sources: snapshot.sources, given });
  const drafted = draftEntry(
    {
      topic: topicOf(topic, snapshot) ?? topic,
      title,
      answer: values.answer,
      english: values.english,
      choices: values.choices.replaceAll('|', '\n'),
      varies: 'varies' in varies ? varies.varies : [],
      safety: yesOrNo(values.safety) ?? false,
      further: 'ids' in further ? further.ids : [],
      ...(values.owner === '' || ownerFaults(row).length > 0 ? {} : { owner: values.owner }),
      source,
    },
    { snapshot, today, checked: isDate(checked) ? checked : today, questions },
  );
  const faults = [
    ...('errors' in drafted ? draftFaults(row, drafted.errors, snapshot.topics) : []),
    ...checkedFaults(row, today),
    ...ownerFaults(row),
    ...('unknown' in varies ? [faultOf(row, 'varies', 'unknown-varies', varies.unknown)] : []),
    ...('unknown' in further ? [faultOf(row, 'further', 'unknown-source', further.unknown)] : []),
    ...(yesOrNo(values.safety) === null ? [faultOf(row, 'safety', 'not-yes-or-no', values.safety)] : []),
    ...personalFaults(row),
  ];
  return { change: 'change' in drafted && faults.length === 0 ? drafted.change : null, faults, notices };
}
