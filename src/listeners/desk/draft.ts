import { WRITE } from '../../blocks/desk/write-answer.ts';
import type { DraftError, DraftErrors, DraftField, EntryDraft } from '../../curation/draft/draft.ts';
import { slackToMarkdown } from '../../text/slack-marks.ts';
import { da } from '../../i18n/da.ts';
import type { Sent } from '../windows/submission.ts';

/** The draft of an entry, as it was written in the window. */
export function readDraft({ filled }: Sent, topic: string): EntryDraft {
  const text = (field: string): string => filled(field)?.trim() ?? '';
  const question = text(WRITE.question);
  const english = slackToMarkdown(text(WRITE.english));
  return {
    topic,
    title: text(WRITE.title),
    answer: slackToMarkdown(text(WRITE.answer)),
    ...(question === '' ? {} : { question }),
    ...(english === '' ? {} : { english }),
    source: {
      title: text(WRITE.sourceTitle),
      url: text(WRITE.sourceUrl),
      publisher: text(WRITE.publisher),
      published: filled(WRITE.published),
    },
  };
}

/** The wording of each error, by the field of the window that it belongs to. */
export function fieldErrors(errors: DraftErrors): Record<string, string> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const error = errors[field];
      return error === undefined ? [] : [[WRITE[field], wording(error)]];
    }),
  );
}

const FIELDS = [
  'title',
  'topic',
  'answer',
  'question',
  'english',
  'sourceTitle',
  'sourceUrl',
  'publisher',
  'published',
] as const satisfies readonly DraftField[];

function wording({ code, details }: DraftError): string {
  const known: Readonly<Record<string, ((details: DraftError['details']) => string) | undefined>> =
    da.desk.errors;
  const said = known[code]?.(details) ?? da.desk.errorElse;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
