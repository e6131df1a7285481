import type { Entry, Source } from '../../knowledge/snapshot.ts';
import type { Matcher } from '../../matching/match.ts';
import { withoutMarks } from '../../text/redact.ts';
import { wordingOf } from '../learned/change.ts';

const TITLE_CHARACTERS = 75;

/** What a new answer begins with. `near`: the entry whose topic and source are a guess at its own; null where nothing is near. */
export type Beginning = {
  readonly title: string;
  readonly near: { readonly entry: Entry; readonly source: Source | null } | null;
};

/**
 * A question as a title, and the entry that lies nearest if it is likely enough to be suggested: a guess that is worse than that
 * misleads whoever is in a hurry.
 */
export function prefilled(
  { match, thresholds }: Pick<Matcher, 'match' | 'thresholds'>,
  question: string,
): Beginning {
  const [best] = match(withoutMarks(question)).matches;
  const isNear = best !== undefined && best.confidence >= thresholds.suggest;
  return {
    title: titleOf(question),
    near: isNear ? { entry: best.entry, source: best.entry.sources[0]?.source ?? null } : null,
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
