import { WRITE } from '../../blocks/desk/write-answer.ts';
import type { DraftError, DraftErrors, DraftField, EntryDraft } from '../../curation/draft/draft.ts';
import { da } from '../../i18n/da.ts';
import { VARIES } from '../../knowledge/schema.ts';
import { forbiddenIn } from '../../text/answer-markdown.ts';
import { markdownOf, type AnswerText } from '../../text/answer-parts.ts';
import { plainText } from '../../text/markdown.ts';
import { typedToMarkdown } from '../../text/slack-marks.ts';
import type { Sent } from '../windows/submission.ts';

/** The draft of an entry, as it was written in the window. `isGuide`: the window asked for its choices. */
export function readDraft(sent: Sent, topic: string, isGuide = false): EntryDraft {
  const { about, filled, chosen } = sent;
  const text = (field: string): string => filled(field)?.trim() ?? '';
  const question = text(WRITE.question);
  const english = typedToMarkdown(text(WRITE.english));
  const choices = text(WRITE.choices);
  const varies = chosen(WRITE.varies);
  return {
    topic,
    title: text(WRITE.title),
    answer: markdownOf(partsOf(sent), 'da'),
    ...(question === '' ? {} : { question }),
    ...(english === '' ? {} : { english }),
    ...(choices === '' && !isGuide ? {} : { choices }),
    varies: VARIES.filter((one) => varies.includes(one)),
    safety: chosen(WRITE.safety).length > 0,
    ...(about.guessed === null ? {} : { isSourceRead: chosen(WRITE.sourceRead).length > 0 }),
    isEnglishRight: chosen(WRITE.englishRight).length > 0,
    source: {
      title: text(WRITE.sourceTitle),
      url: text(WRITE.sourceUrl),
      publisher: text(WRITE.publisher),
      published: filled(WRITE.published),
    },
  };
}

/** The wording of each error, by the field of the window that it belongs to. */
export function fieldErrors(errors: DraftErrors, sent: Sent): Record<string, string> {
  const { answer, ...others } = errors;
  return {
    ...(answer === undefined ? {} : { [partAtFault(answer, partsOf(sent))]: wording(answer) }),
    ...Object.fromEntries(
      FIELDS.flatMap((field) => {
        const error = others[field];
        return error === undefined ? [] : [[WRITE[field], wording(error)]];
      }),
    ),
  };
}

const FIELDS = [
  'title',
  'topic',
  'question',
  'choices',
  'english',
  'sourceTitle',
  'sourceUrl',
  'sourceRead',
  'publisher',
  'published',
] as const satisfies readonly Exclude<DraftField, 'answer'>[];

/** The parts of the answer, as Markdown. */
function partsOf({ filled }: Sent): AnswerText {
  const part = (field: string): string => typedToMarkdown(filled(field) ?? '');
  return { short: part(WRITE.short), steps: part(WRITE.steps), more: part(WRITE.more) };
}

const PARTS = ['short', 'steps', 'more'] as const;
/** What is about the whole answer is told at its longest part. */
const WHOLE: ReadonlySet<DraftError['code']> = new Set(['too-long-for-slack', 'answer-word-count']);
const OF_STEPS: ReadonlySet<DraftError['code']> = new Set(['steps-word-count', 'too-long-to-say']);

/** The field of the part in which something wrong stands, or that makes an answer too long. */
function partAtFault({ code, details }: DraftError, parts: AnswerText): string {
  if (OF_STEPS.has(code)) return parts.steps === '' ? WRITE.short : WRITE.steps;
  const longest = PARTS.toSorted((one, other) => parts[other].length - parts[one].length)[0];
  const quoted = String(details['text'] ?? '').replace(/…$/u, '');
  const isIn = (field: (typeof PARTS)[number]): boolean =>
    forbiddenIn(parts[field]).some((fault) => fault.code === code) ||
    (quoted !== '' && plainText(parts[field]).includes(quoted));
  return WRITE[(WHOLE.has(code) ? longest : PARTS.find(isIn)) ?? 'short'];
}

function wording({ code, details }: DraftError): string {
  const known: Readonly<Record<string, ((details: DraftError['details']) => string) | undefined>> =
    da.desk.errors;
  const said = known[code]?.(details) ?? da.desk.errorElse;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
