import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import { VARIES } from '../../knowledge/schema.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import { DESK_VIEWS } from './ids.ts';
import { section, type Block } from '../kit/message.ts';
import { input, typed } from '../kit/field.ts';
import { cut, form, plain, type Modal } from '../kit/modal.ts';

/** The names of the fields. */
export const WRITE = {
  title: 'title',
  topic: 'topic',
  question: 'question',
  short: 'short',
  steps: 'steps',
  more: 'more',
  choices: 'choices',
  varies: 'varies',
  safety: 'safety',
  sourceTitle: 'source_title',
  sourceUrl: 'source_url',
  publisher: 'publisher',
  published: 'published',
  sourceRead: 'source_read',
  english: 'english',
  englishRight: 'english_right',
} as const;
type TypedField = Exclude<
  (typeof WRITE)[keyof typeof WRITE],
  'varies' | 'safety' | 'source_read' | 'english_right'
>;
/** What is in the fields. */
export type WriteFilled = Readonly<Partial<Record<TypedField, string | null | undefined>>> & {
  readonly varies?: readonly string[];
  readonly safety?: boolean;
};

/**
 * The id of the miss to answer, or of the entry to correct, or neither; `under` is what the window underneath remembers; `guessed` the address
 * of a page that nobody has looked at yet. All come back when the window is sent.
 */
export type WriteAbout = {
  readonly miss: string | null;
  readonly entry: string | null;
  readonly under: string | null;
  readonly guessed?: string | null;
};

const TITLE_CHARACTERS = 75;
const LINE_CHARACTERS = 300;
const TEXT_CHARACTERS = 3000;
/** What a box says that stands alone. */
const YES = 'yes';
/** A menu holds 100 options. */
const MAX_TOPICS = 100;

/**
 * The window in which an answer or a guide is written or corrected. `intro`: lines of mrkdwn on top. Choices can be given to what
 * is new, and corrected where there are any.
 */
export function buildWriteAnswer(
  about: WriteAbout,
  topics: readonly Topic[],
  filled: WriteFilled = {},
  intro: readonly string[] = [],
): Modal {
  const { fields, hints, title, editTitle, varies, safety, sourceRead, englishRight } = da.desk.write;
  const isEdit = about.entry !== null;
  const line = (name: 'title' | 'sourceTitle' | 'sourceUrl' | 'publisher', most: number): types.InputBlock =>
    typed({ name: WRITE[name], label: fields[name], hint: hints[name], most, value: filled[WRITE[name]] });
  const text = (name: 'short' | 'steps' | 'more' | 'choices' | 'question' | 'english'): types.InputBlock =>
    typed({
      name: WRITE[name],
      label: fields[name],
      hint: name === 'english' && isEdit ? hints.englishEdited : hints[name],
      optional: name !== 'short',
      lines: true,
      most: name === 'question' ? LINE_CHARACTERS : TEXT_CHARACTERS,
      value: filled[WRITE[name]],
    });
  const blocks: Block[] = [
    ...intro.map(section),
    ...(about.miss === null && !isEdit ? [text('question')] : []),
    line('title', TITLE_CHARACTERS),
    ...(isEdit ? [] : [topicField(topics, filled.topic)]),
    text('short'),
    text('steps'),
    text('more'),
    ...(isEdit && !filled.choices ? [] : [text('choices')]),
    boxes(
      'varies',
      VARIES.map((one) => [one, varies[one]]),
      filled.varies,
    ),
    boxes('safety', [[YES, safety]], filled.safety === true ? [YES] : []),
    line('sourceTitle', LINE_CHARACTERS),
    line('sourceUrl', TEXT_CHARACTERS),
    line('publisher', LINE_CHARACTERS),
    publishedField(filled.published),
    ...((about.guessed ?? null) === null ? [] : [boxes('sourceRead', [[YES, sourceRead]])]),
    text('english'),
    ...(isEdit && filled.english ? [boxes('englishRight', [[YES, englishRight]])] : []),
  ];
  return form(isEdit ? DESK_VIEWS.edit : DESK_VIEWS.write, isEdit ? editTitle : title, about, blocks);
}

/** Boxes that may be ticked, or must be (`sourceRead`), each with its value and its label. */
function boxes(
  name: 'varies' | 'safety' | 'sourceRead' | 'englishRight',
  labels: readonly (readonly [value: string, label: string])[],
  ticked: readonly string[] = [],
): types.InputBlock {
  const { fields, hints } = da.desk.write;
  const options = labels.map(([value, label]) => ({ text: plain(label), value }));
  const initial = options.filter(({ value }) => ticked.includes(value));
  return input(
    { name: WRITE[name], label: fields[name], hint: hints[name], optional: name !== 'sourceRead' },
    {
      type: 'checkboxes',
      action_id: WRITE[name],
      options,
      ...(initial.length === 0 ? {} : { initial_options: initial }),
    },
  );
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
