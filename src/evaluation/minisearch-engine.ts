import MiniSearch from 'minisearch';
import type { Entry } from '../knowledge/snapshot.ts';
import {
  documentsOf,
  FIELD_WEIGHTS,
  TEXT_FORMS,
  type Document,
  type Engine,
  type TextForm,
} from './engine.ts';

/** MiniSearch's `fuzzy`: the share of a word's letters that may differ. Its documentation suggests 0.2. */
const FUZZY = [0, 0.2, 0.3] as const;
const PREFIX = [false, true] as const;
const FORMS = ['plain', 'stems', 'content'] as const satisfies readonly TextForm[];

/** MiniSearch with every setting to try, each built when it is asked for. */
export function* miniSearchEngines(entries: readonly Entry[]): Generator<Engine> {
  for (const text of FORMS) {
    const index = new MiniSearch<Document>({
      fields: Object.keys(FIELD_WEIGHTS),
      searchOptions: { boost: { ...FIELD_WEIGHTS } },
    });
    index.addAll(documentsOf(entries, text));
    for (const fuzzy of FUZZY) {
      for (const prefix of PREFIX) {
        yield {
          setting: { text, fuzzy, prefix },
          rank: (question) =>
            index
              .search(TEXT_FORMS[text](question), { fuzzy, prefix })
              .map(({ id, score }) => ({ id: String(id), score })),
        };
      }
    }
  }
}
