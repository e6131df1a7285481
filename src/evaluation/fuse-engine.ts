import Fuse from 'fuse.js';
import type { Entry } from '../knowledge/snapshot.ts';
import { documentsOf, FIELD_WEIGHTS, TEXT_FORMS, type Engine, type TextForm } from './engine.ts';

/** Fuse.js looks for the whole question in a text, or for each of its words (`useTokenSearch`). */
type Way = { readonly useTokenSearch: boolean };

/**
 * How unlike a text may be: a whole question is never quite like an entry, single words are. The steps around these did
 * worse, the default (0.6) among them.
 */
const THRESHOLDS = { whole: [0.4, 0.5], words: [0.2, 0.3] } as const;
const FORMS = ['plain', 'stems', 'content'] as const satisfies readonly TextForm[];

/** Fuse.js with every setting that is tried, built when it comes to it. */
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
        // Its scores run from 0, the best, and crowd there: turned by their sign they stay apart.
        rank: (question) =>
          fuse
            .search(TEXT_FORMS[text](question))
            .map(({ item, score }) => ({ id: item.id, score: -(score ?? 1) })),
      };
    }
  }
}
