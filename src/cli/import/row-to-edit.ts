import { isDeepStrictEqual } from 'node:util';
import { draftEdit } from '../../curation/draft/entry-draft.ts';
import type { KnowledgeChangeOf } from '../../curation/learned/change.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { toAnswerMarkdown } from '../../text/answer-markdown.ts';
import { isSameAnswer, markdownOf } from '../../text/answer-parts.ts';
import { guessLanguage, type Language } from '../../text/language.ts';
import { normalise } from '../../text/normalise.ts';
import { columnName } from './columns.ts';
import { finding } from './finding.ts';
import { several, topicOf } from './read-values.ts';
import { detailsOfRow } from './row-details.ts';
import { draftFaults, personalFaults } from './row-faults.ts';
import { sourceOfRow } from './row-source.ts';
import type { RowContext, RowOutcome } from './row-to-entry.ts';
import type { Row } from './table.ts';

/** Makes a correction of the entry that a row names; an empty field leaves what is there. */
export function rowToEdit(row: Row, entry: Entry, { snapshot, today }: RowContext): RowOutcome<'edit'> {
  const { line, values } = row;
  const { sources, topics } = snapshot;
  const { source, notices } = sourceOfRow(row, { sources, given: entry.sources[0]?.source.url ?? '' });
  const { said, checked, faults: cellFaults } = detailsOfRow(row, { sources, today });
  const { answer, english } = textsOf(entry);
  const drafted = draftEdit(
    {
      ...said,
      topic: entry.topic,
      title: values.title || entry.title,
      answer: values.answer || answer,
      english: values.english || english,
      isEnglishRight: true,
      source,
    },
    {
      entry,
      snapshot,
      today: checked ?? today,
      ...(values.questions === '' ? {} : { questions: questionsOf(values.questions, entry) }),
    },
  );
  const faults = [
    ...('errors' in drafted ? draftFaults(row, drafted.errors, topics) : []),
    ...(values.topic === '' || topicOf(values.topic, snapshot) === entry.topic
      ? []
      : [finding(line, 'topic-differs', { value: values.topic, topic: entry.topic }, columnName('topic'))]),
    ...cellFaults,
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

/** An entry's answers as Markdown; '' where there is none in English. */
function textsOf({ answer, english }: Entry): { readonly answer: string; readonly english: string } {
  return {
    answer: markdownOf(answer, 'da'),
    english: english === null ? '' : markdownOf(english, 'en'),
  };
}

/** The ways to ask that a cell names: those that are there in their order, then the new ones by their language. */
function questionsOf(
  written: string,
  { title, questions }: Pick<Entry, 'title' | 'questions'>,
): NonNullable<KnowledgeChangeOf<'edit'>['questions']> {
  const wanted = new Map(several(written).map((one) => [normalise(one), one]));
  const known = new Set([title, ...questions.da, ...questions.en].map(normalise));
  const added = [...wanted].filter(([key]) => !known.has(key)).map(([, one]) => one);
  const inLanguage = (language: Language): string[] => [
    ...questions[language].filter((one) => wanted.has(normalise(one))),
    ...added.filter((one) => guessLanguage(normalise(one)) === language),
  ];
  return { da: inLanguage('da'), en: inLanguage('en') };
}

/** Whether an edit says anything that the entry does not. `checked` is when the row says that its source was read. */
function changes(change: KnowledgeChangeOf<'edit'>, entry: Entry, checked: string | null): boolean {
  const read = entry.sources.find(({ source }) => source.id === change.source)?.checked;
  const { answer, english } = textsOf(entry);
  return (
    change.title !== entry.title ||
    !isSameAnswer(change.answer, answer) ||
    !isSameAnswer(change.english ?? '', english) ||
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
