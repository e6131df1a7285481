import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import { DESK_VIEWS } from './ids.ts';
import { section, type Block } from '../kit/message.ts';
import { input, typed } from '../kit/field.ts';
import { cut, form, plain, type Modal } from '../kit/modal.ts';

/** The names of the fields. */
export const WRITE = {
  title: 'title',
  topic: 'topic',
  answer: 'answer',
  question: 'question',
  sourceTitle: 'source_title',
  sourceUrl: 'source_url',
  publisher: 'publisher',
  published: 'published',
  english: 'english',
} as const;
type WriteField = (typeof WRITE)[keyof typeof WRITE];
/** What is in the fields. */
export type WriteFilled = Readonly<Partial<Record<WriteField, string | null | undefined>>>;

/** The id of the miss to answer, or of the entry to correct, or neither. Both come back when the window is sent. */
export type WriteAbout = { readonly miss: string | null; readonly entry: string | null };

const TITLE_CHARACTERS = 75;
const LINE_CHARACTERS = 300;
const TEXT_CHARACTERS = 3000;
/** A menu holds 100 options. */
const MAX_TOPICS = 100;

/** The window in which an answer is written or corrected. `intro`: lines of mrkdwn on top. */
export function buildWriteAnswer(
  about: WriteAbout,
  topics: readonly Topic[],
  filled: WriteFilled = {},
  intro: readonly string[] = [],
): Modal {
  const { fields, hints, title, editTitle } = da.desk.write;
  const isEdit = about.entry !== null;
  const line = (name: 'title' | 'sourceTitle' | 'sourceUrl' | 'publisher', most: number): types.InputBlock =>
    typed({ name: WRITE[name], label: fields[name], hint: hints[name], most, value: filled[WRITE[name]] });
  const text = (name: 'answer' | 'question' | 'english', optional: boolean): types.InputBlock =>
    typed({
      name: WRITE[name],
      label: fields[name],
      hint: name === 'english' && isEdit ? hints.englishEdited : hints[name],
      optional,
      lines: true,
      most: name === 'question' ? LINE_CHARACTERS : TEXT_CHARACTERS,
      value: filled[WRITE[name]],
    });
  const blocks: Block[] = [
    ...intro.map(section),
    ...(about.miss === null && !isEdit ? [text('question', true)] : []),
    line('title', TITLE_CHARACTERS),
    ...(isEdit ? [] : [topicField(topics, filled.topic)]),
    text('answer', false),
    line('sourceTitle', LINE_CHARACTERS),
    line('sourceUrl', TEXT_CHARACTERS),
    line('publisher', LINE_CHARACTERS),
    publishedField(filled.published),
    text('english', true),
  ];
  return form(isEdit ? DESK_VIEWS.edit : DESK_VIEWS.write, isEdit ? editTitle : title, about, blocks);
}

function topicField(topics: readonly Topic[], chosen: string | null | undefined): types.InputBlock {
  const options = topics
    .slice(0, MAX_TOPICS)
    .map((topic) => ({ text: plain(cut(topic.title, TITLE_CHARACTERS)), value: topic.id }));
  const initial = options.find(({ value }) => value === chosen);
  return input(
    { name: WRITE.topic, label: da.desk.write.fields.topic },
    {
      type: 'static_select',
      action_id: WRITE.topic,
      placeholder: plain(da.desk.write.choose),
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  );
}

/** Whole dates only. A source with a known address keeps its date, even when that is only a year. */
function publishedField(date: string | null | undefined): types.InputBlock {
  const { fields, hints, pickDate } = da.desk.write;
  const isWhole = date !== null && date !== undefined && /^\d{4}-\d\d-\d\d$/u.test(date);
  return input(
    { name: WRITE.published, label: fields.published, hint: hints.published, optional: true },
    {
      type: 'datepicker',
      action_id: WRITE.published,
      placeholder: plain(pickDate),
      ...(isWhole ? { initial_date: date } : {}),
    },
  );
}
