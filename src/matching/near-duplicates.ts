import type { Entry } from '../knowledge/snapshot.ts';
import type { Matcher } from './match.ts';

/** An entry, and another one to which a `share` (0 to 1) of its own wordings leads. */
export type NearDuplicate = { readonly entry: Entry; readonly other: Entry; readonly share: number };

/** How many of an entry's own wordings are asked, the first ones. */
const ASKED = 12;
/** The share from which on two entries are too alike. High, since the matcher was trained on these very wordings. */
const TOO_MANY = 0.25;

/** The entries whose own wordings often lead to another entry. */
export function findNearDuplicates(matcher: Matcher): NearDuplicate[] {
  return [...matcher.snapshot.entries.values()].flatMap((entry) => {
    const asked = [entry.title, ...entry.questions.da, ...entry.questions.en].slice(0, ASKED);
    const led = new Map<Entry, number>();
    for (const question of asked) {
      const found = matcher.match(question).matches[0]?.entry;
      if (found !== undefined && found.id !== entry.id)
        led.set(found, (led.get(found) ?? 0) + 1 / asked.length);
    }
    return [...led]
      .filter(([, share]) => share >= TOO_MANY)
      .map(([other, share]) => ({ entry, other, share }));
  });
}
