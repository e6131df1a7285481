import type { WriteFilled } from '../../blocks/desk/write-answer.ts';
import { escapeMrkdwn } from '../../blocks/kit/mrkdwn.ts';
import { prefilled } from '../../curation/draft/prefilled.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';

/** What the window for a new answer begins with, the address that is guessed, and the line that says so. */
export function guess(
  { matcher }: Pick<Services, 'matcher'>,
  question: string,
): { readonly filled: WriteFilled; readonly guessed: string | null; readonly intro: readonly string[] } {
  const { title, near } = prefilled(matcher(), question);
  if (near === null) return { filled: { title }, guessed: null, intro: [] };
  const { entry, source } = near;
  return {
    filled: {
      title,
      topic: entry.topic,
      source_title: source?.title,
      source_url: source?.url,
      publisher: source?.publisher,
      published: source?.published,
    },
    guessed: source?.url ?? null,
    intro: [da.desk.write.guessed(escapeMrkdwn(entry.title))],
  };
}
