import type { WriteFilled } from '../../blocks/desk/write-answer.ts';
import { escapeMrkdwn } from '../../blocks/kit/mrkdwn.ts';
import { prefilled } from '../../curation/draft/prefilled.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';

/** What the window for a new answer begins with, and the line that says so. */
export function guess(
  { curation }: Pick<Services, 'curation'>,
  question: string,
): { readonly filled: WriteFilled; readonly intro: readonly string[] } {
  const [nearest = null] = curation.nearestTo(question);
  const { title, topic, source } = prefilled(question, nearest);
  return {
    filled: {
      title,
      topic,
      source_title: source?.title,
      source_url: source?.url,
      publisher: source?.publisher,
      published: source?.published,
    },
    intro: nearest === null ? [] : [da.desk.write.guessed(escapeMrkdwn(nearest.title))],
  };
}
