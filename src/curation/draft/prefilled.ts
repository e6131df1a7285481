import type { Entry, Source } from '../../knowledge/snapshot.ts';
import { wordingOf } from '../learned/change.ts';

const TITLE_CHARACTERS = 75;

/** What a new answer begins with: a question as its title, and the topic and source of the entry that lies nearest. */
export function prefilled(
  question: string,
  nearest: Pick<Entry, 'topic' | 'sources'> | null,
): { readonly title: string; readonly topic: string | null; readonly source: Source | null } {
  return {
    title: titleOf(question),
    topic: nearest?.topic ?? null,
    source: nearest?.sources[0]?.source ?? null,
  };
}

/** With a capital letter and a question mark; '' for what is too long to be a title. */
function titleOf(question: string): string {
  const words = wordingOf(question)
    .replace(/[?.!]$/u, '')
    .trim();
  if (words === '' || words.length >= TITLE_CHARACTERS) return '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
}
