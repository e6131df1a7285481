import type { NotCovered, Snapshot } from '../knowledge/snapshot.ts';
import type { Miss } from '../storage/misses/misses.ts';
import { normalise } from '../text/normalise.ts';
import { freeId, idFrom } from './ids.ts';
import { wordingOf, type ChangeOf } from './learned-change.ts';

/** What an id is made from when a title has no letters. */
const UNNAMED = 'emne';

/**
 * The change that makes a known unknown of a miss: one more way to ask for the subject of that title, or a new subject.
 * Without a title it goes by its own words. Null when no words are left of it.
 */
export function subjectFor(
  miss: Pick<Miss, 'text' | 'language'>,
  about: { readonly kind: Exclude<NotCovered['kind'], 'smalltalk'>; readonly title?: string | undefined },
  { notCovered }: Pick<Snapshot, 'notCovered'>,
): ChangeOf<'not-covered'> | null {
  const text = wordingOf(miss.text);
  if (text === '') return null;
  const title = wordingOf(about.title ?? '') || text;
  const same = notCovered.find(
    (subject) => subject.kind !== 'smalltalk' && normalise(subject.title) === normalise(title),
  );
  const taken = new Set(notCovered.map(({ id }) => id));
  return {
    kind: 'not-covered',
    id: same?.id ?? freeId(idFrom(title) || UNNAMED, taken),
    title,
    subject: about.kind,
    language: miss.language,
    text,
  };
}
