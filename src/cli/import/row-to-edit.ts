import { isDeepStrictEqual } from 'node:util';
import { draftEdit } from '../../curation/draft/entry-draft.ts';
import type { KnowledgeChangeOf } from '../../curation/learned/change.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { toAnswerMarkdown } from '../../text/answer-markdown.ts';
import { isSameAnswer, markdownOf } from '../../text/answer-parts.ts';
import { guessLanguage } from '../../text/language.ts';
import { normalise } from '../../text/normalise.ts';
import { columnName } from './columns.ts';
import { finding, type Notice } from './finding.ts';
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
import type { RowContext } from './row-to-entry.ts';
import type { Row } from './table.ts';

/** Makes a correction of the entry that a row names; an empty field leaves what is there. `change` is null where nothing changes. */
export function rowToEdit(
  row: Row,
  entry: Entry,
  { snapshot, today }: RowContext,
): {
  readonly change: KnowledgeChangeOf<'edit'> | null;
  readonly faults: readonly RowFault[];
  readonly notices: readonly Notice[];
} {
  const { line, values } = row;
  const [first] = entry.sources;
  const { source, notices } = sourceOfRow(row, {
    sources: snapshot.sources,
    given: first?.source.url ?? '',
  });
  const answer = markdownOf(entry.answer, 'da');
  const english = entry.english === null ? '' : markdownOf(entry.english, 'en');
  const varies = variesOf(values.varies);
  const further = pagesOf(values.further, snapshot.sources);
  const safety = yesOrNo(values.safety);
  const checked = values.checked === '' ? null : isoDate(values.checked);
  const drafted = draftEdit(
    {
      topic: entry.topic,
      title: values.title || entry.title,
      answer: values.answer || answer,
      english: values.english || english,
      isEnglishRight: true,
      source,
      ...(values.choices === '' ? {} : { choices: values.choices.replaceAll('|', '\n') }),
      ...(values.varies === '' || !('varies' in varies) ? {} : { varies: varies.varies }),
      ...(values.safety === '' ? {} : { safety: safety ?? false }),
      ...(values.owner === '' ? {} : { owner: values.owner }),
      ...(values.further === '' || !('ids' in further) ? {} : { further: further.ids }),
    },
    {
      entry,
      snapshot,
      today: checked !== null && isDate(checked) && checked <= today ? checked : today,
      ...(values.questions === '' ? {} : { questions: questionsOf(values.questions, entry) }),
    },
  );
  const faults = [
    ...('errors' in drafted ? draftFaults(row, drafted.errors, snapshot.topics) : []),
    ...(values.topic === '' || topicOf(values.topic, snapshot) === entry.topic
      ? []
      : [finding(line, 'topic-differs', { value: values.topic, topic: entry.topic }, columnName('topic'))]),
    ...checkedFaults(row, today),
    ...ownerFaults(row),
    ...('unknown' in varies ? [faultOf(row, 'varies', 'unknown-varies', varies.unknown)] : []),
    ...('unknown' in further ? [faultOf(row, 'further', 'unknown-source', further.unknown)] : []),
    ...(safety === null ? [faultOf(row, 'safety', 'not-yes-or-no', values.safety)] : []),
    ...personalFaults(row, [answer, english, ...entry.questions.da, ...entry.questions.en]),
  ];
  if (!('change' in drafted) || faults.length > 0) return { change: null, faults, notices };
  const { change } = drafted;
  const isNewText = !isSameAnswer(toAnswerMarkdown(change.answer), answer);
  const isOldEnglish = english !== '' && isSameAnswer(change.english ?? '', english);
  const told =
    isNewText && isOldEnglish ? [finding(line, 'english-unchanged', {}, columnName('english'))] : [];
  return { change: changes(change, entry, checked) ? change : null, faults, notices: [...notices, ...told] };
}

/** The ways to ask that a cell names: those that are there in their order, then the new ones by their language. */
function questionsOf(
  written: string,
  { title, questions }: Pick<Entry, 'title' | 'questions'>,
): NonNullable<KnowledgeChangeOf<'edit'>['questions']> {
  const wanted = new Map(several(written).map((one) => [normalise(one), one]));
  const known = new Set([title, ...questions.da, ...questions.en].map(normalise));
  const added = [...wanted].filter(([key]) => !known.has(key)).map(([, one]) => one);
  const inLanguage = (language: 'da' | 'en'): string[] => [
    ...questions[language].filter((one) => wanted.has(normalise(one))),
    ...added.filter((one) => guessLanguage(normalise(one)) === language),
  ];
  return { da: inLanguage('da'), en: inLanguage('en') };
}

/** Whether an edit says anything that the entry does not. `checked` is when the row says that its source was read. */
function changes(change: KnowledgeChangeOf<'edit'>, entry: Entry, checked: string | null): boolean {
  const read = entry.sources.find(({ source }) => source.id === change.source)?.checked;
  return (
    change.title !== entry.title ||
    !isSameAnswer(change.answer, markdownOf(entry.answer, 'da')) ||
    !isSameAnswer(change.english ?? '', entry.english === null ? '' : markdownOf(entry.english, 'en')) ||
    differs(change.choices, entry.choices) ||
    differs(change.varies, entry.varies) ||
    differs(change.safety, entry.safety) ||
    differs(change.owner, entry.owner) ||
    differs(change.questions, { da: entry.questions.da, en: entry.questions.en }) ||
    differs(
      change.further,
      entry.further.map(({ id }) => id),
    ) ||
    read === undefined ||
    (checked !== null && checked > read)
  );
}

/** Whether a field is wanted otherwise; undefined wants nothing. */
function differs(wanted: unknown, now: unknown): boolean {
  return wanted !== undefined && !isDeepStrictEqual(wanted, now);
}
