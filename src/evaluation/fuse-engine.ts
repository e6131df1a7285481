import Fuse from 'fuse.js';
import type { Entry } from '../knowledge/snapshot.ts';
import { documentsOf, FIELD_WEIGHTS, TEXT_FORMS, type Engine, type TextForm } from './engine.ts';

/** Fuse.js looks for the whole question in a text, or for each of its words (`useTokenSearch`). */
type Way = { readonly useTokenSearch: boolean };

/**
 * Fuse.js's `threshold`, 0 (same) to 1. Whole questions need a higher one than single words. Values around these did worse,
 * the default 0.6 included.
 */
const THRESHOLDS = { whole: [0.4, 0.5], words: [0.2, 0.3] } as const;
const FORMS = ['plain', 'stems', 'content'] as const satisfies readonly TextForm[];

/** Fuse.js with every setting to try, each built when it is asked for. */
export function* fuseEngines(entries: readonly Entry[], { useTokenSearch }: Way): Generator<Engine> {
  for (const text of FORMS) {
    for (const threshold of useTokenSearch ? THRESHOLDS.words : THRESHOLDS.whole) {
      const fuse = new Fuse(documentsOf(entries, text), {
        keys: Object.entries(FIELD_WEIGHTS).map(([name, weight]) => ({ name, weight })),
        ignoreLocation: true,
        includeScore: true,
        threshold,
        useTokenSearch,
      });
      yield {
        setting: { text, threshold },
        // Its scores run from 0 (best) to 1; the sign turns them without rounding.
        rank: (question) =>
          fuse
            .search(TEXT_FORMS[text](question))
            .map(({ item, score }) => ({ id: item.id, score: -(score ?? 1) })),
      };
    }
  }
}
