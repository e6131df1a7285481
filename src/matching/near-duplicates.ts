import type { Entry } from '../knowledge/snapshot.ts';
import type { Matcher } from './match.ts';

/** Two entries that the matcher takes for one another. */
export type NearDuplicate = { readonly entry: Entry; readonly other: Entry; readonly share: number };

/** So many of an entry's own wordings are asked; the first ones are those its curators thought of first. */
const ASKED = 12;
/** Own wordings are what the matcher learnt from: when a quarter of them still lead to one other entry, the two are too alike. */
const TOO_MANY = 0.25;

/** The entries whose own wordings lead to another one too often, each with the entry they lead to. */
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
