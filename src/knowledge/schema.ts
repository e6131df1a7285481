import { z } from 'zod';
import { forbiddenIn, toAnswerMarkdown } from '../text/answer-markdown.ts';
import type { ProblemCode } from './problems.ts';

/*
 * The form of the files under knowledge/. Form only: how many alternatives or words an answer should have is a matter
 * of the house rules (house-rules.ts), so that another knowledge base can be loaded. Where zod's own word for what is
 * wrong says too little, the message is a ProblemCode (form.ts reads it).
 *
 * The limits are Slack's: a button label and an option hold 75 characters, the text of a section 3,000, a context
 * block 10 elements (one says when the entry was checked, so 8 sources leave room), and a message 50 blocks (an earlier answer takes
 * three). https://docs.slack.dev/reference/block-kit
 */
const TITLE_CHARACTERS = 75;
const ANSWER_CHARACTERS = 3000;
const SOURCES = 8;
const EARLIER = 10;
const CHOICE_CHARACTERS = 60;
const CHOICES = 6;
/** As much of a line as is told of it. */
const SHOWN = 40;

const says = (code: ProblemCode) => ({ error: code });
const ONE_LINE = /^[^\n\r]*$/;

/** An id is also a file name and part of a button's value: a–z, 0–9 and single hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says('bad-id'));
export const Line = z.string().trim().min(1).max(300).regex(ONE_LINE, says('several-lines'));
const Title = z.string().trim().min(1).max(TITLE_CHARACTERS).regex(ONE_LINE, says('several-lines'));
export const IsoDate = z.iso.date(says('not-a-date'));
/** Pages often name only a month or a year: `2021-06-01`, `2021-06` or `'2021'` (quoted, or YAML reads a number). */
export const PartialDate = z
  .string(says('not-a-partial-date'))
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, says('not-a-partial-date'))
  .refine((date) => date.length < 10 || IsoDate.safeParse(date).success, says('not-a-partial-date'));
/** Without the characters that end a link in Slack's text. */
const HttpsUrl = z.url(says('not-https')).regex(/^https:\/\/[^\s<>|"]+$/, says('not-https'));

/** A person, by Slack's user id: a name or an address would be published with the file. */
export const UserId = z.string().regex(/^[UW][A-Z0-9]{2,20}$/, says('not-a-user-id'));

/** The ways in which people ask, by language. */
const Questions = z.strictObject({ da: z.array(Line).default([]), en: z.array(Line).default([]) });

/**
 * What an answer may contain (text/answer-markdown.ts) and Slack can show in one section; `&`, `<` and `>` count as long as their
 * escapes, such as `&amp;`.
 */
const Answer = z
  .string()
  .overwrite(toAnswerMarkdown)
  .min(1)
  .check(({ value, issues }) => {
    for (const { code, line, text } of forbiddenIn(value)) {
      issues.push({
        code: 'custom',
        input: value,
        message: code,
        params: { line, text: text.slice(0, SHOWN) },
      });
    }
  })
  .check(({ value, issues }) => {
    const length = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').length;
    if (length <= ANSWER_CHARACTERS) return;
    const message: ProblemCode = 'too-long-for-slack';
    issues.push({ code: 'custom', input: value, message, params: { length, maximum: ANSWER_CHARACTERS } });
  });

/** What a person says of themselves, and the entry or guide that it leads to. */
export const Choice = z.strictObject({
  label: z.string().trim().min(1).max(CHOICE_CHARACTERS).regex(ONE_LINE, says('several-lines')),
  to: Id,
});
export type Choice = z.infer<typeof Choice>;

/** What an answer may hold that changes often. */
export const VARIES = ['prices', 'opening-hours', 'waiting-times'] as const;

/** The front matter and the body (`answer`) of `knowledge/<topic>/<id>.md`. */
export const EntryFile = z.strictObject({
  id: Id,
  title: Title,
  kind: z.enum(['answer', 'guide'], says('unknown-entry-kind')).default('answer'),
  questions: Questions.default({ da: [], en: [] }),
  keywords: z.array(Line).default([]),
  related: z.array(Id).default([]),
  choices: z.array(Choice).max(CHOICES).default([]),
  sources: z
    .array(z.strictObject({ id: Id, checked: IsoDate }))
    .min(1)
    .max(SOURCES),
  further: z.array(Id).max(SOURCES).default([]),
  varies: z.array(z.enum(VARIES, says('unknown-varies'))).default([]),
  safety: z.boolean().default(false),
  alike: Id.optional(),
  review: IsoDate.optional(),
  owner: UserId.optional(),
  earlier: z
    .array(z.strictObject({ date: PartialDate, answer: Answer, source: Id }))
    .max(EARLIER)
    .default([]),
  english: Answer.optional(),
  answer: Answer,
});
export type EntryFile = z.infer<typeof EntryFile>;

/** `knowledge/sources.yaml`: where facts come from. `published: null` when the page shows no date. */
export const SourcesFile = z.array(
  z.strictObject({
    id: Id,
    title: Line,
    publisher: Line,
    url: HttpsUrl,
    published: PartialDate.nullable(),
    language: z.enum(['da', 'en'], says('unknown-language')).default('da'),
  }),
);
export type SourcesFile = z.infer<typeof SourcesFile>;

/** `knowledge/glossary.yaml`: each row lists words that mean the same to the people who ask. */
export const GlossaryFile = z.array(z.array(Line).min(2));
export type GlossaryFile = z.infer<typeof GlossaryFile>;

/** `knowledge/topics.yaml` (optional): the folders in the order people see them, and the entry each offers as an example. */
export const TopicsFile = z.array(z.strictObject({ id: Id, title: Title, example: Id.optional() }));
export type TopicsFile = z.infer<typeof TopicsFile>;

const KINDS = ['near', 'other', 'smalltalk', 'complaint', 'person', 'repeat'] as const;

/** `knowledge/not-covered.yaml` (optional): what people ask about although no entry answers it. */
export const NotCoveredFile = z.array(
  z
    .strictObject({
      id: Id,
      title: Line,
      kind: z.enum(KINDS, says('unknown-kind')),
      elsewhere: Id.nullable().default(null),
      reply: Line.optional(),
      questions: Questions,
    })
    .check(({ value, issues }) => {
      if (value.questions.da.length + value.questions.en.length === 0) {
        const message: ProblemCode = 'too-few';
        issues.push({
          code: 'custom',
          input: value,
          path: ['questions'],
          message,
          params: { count: 0, minimum: 1 },
        });
      }
      if (value.reply !== undefined && value.kind !== 'smalltalk') {
        const message: ProblemCode = 'reply-to-question';
        issues.push({ code: 'custom', input: value, path: ['reply'], message });
      }
    }),
);
export type NotCoveredFile = z.infer<typeof NotCoveredFile>;
