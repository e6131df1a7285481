import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Snapshot } from '../../src/knowledge/snapshot.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';

/** Gives the id of the best entry, or null. */
export type Find = (question: string) => string | null;

/** Something that finds entries: made ready once, then asked. */
export type Contestant = {
  readonly title: string;
  /** Ours is measured to the end; a peer is left out where it takes too long. */
  readonly isPeer: boolean;
  readonly build: (snapshot: Snapshot) => Find | Promise<Find>;
};

/** As many results as ours gives; without a limit a peer would sort all of them. */
const LIMIT = 24;

/** Ours and its peers, each as its own documentation sets it up for typing people. */
export const CONTESTANTS = {
  ours: {
    title: 'ours',
    isPeer: false,
    build: async (snapshot) => {
      const matcher = await buildMatcher(snapshot);
      return (question) => matcher.match(question).matches[0]?.entry.id ?? null;
    },
  },
  fuseTokens: {
    title: 'Fuse.js, token search',
    isPeer: true,
    build: (snapshot) => fuse(snapshot, { useTokenSearch: true }),
  },
  fuse: { title: 'Fuse.js, default', isPeer: true, build: (snapshot) => fuse(snapshot, {}) },
  minisearch: {
    title: 'MiniSearch, fuzzy 0.2 and prefix',
    isPeer: true,
    build: (snapshot) => {
      const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
      index.addAll(documentsOf(snapshot).map(({ id, texts }) => ({ id, text: texts.join('\n') })));
      return (question) => {
        const id: unknown = index.search(question)[0]?.id;
        return typeof id === 'string' ? id : null;
      };
    },
  },
} as const satisfies Record<string, Contestant>;

export type ContestantName = keyof typeof CONTESTANTS;

function fuse(snapshot: Snapshot, options: IFuseOptions<Document>): Find {
  const index = new Fuse(documentsOf(snapshot), { ...options, keys: ['texts'] });
  return (question) => index.search(question, { limit: LIMIT })[0]?.item.id ?? null;
}

type Document = { readonly id: string; readonly texts: readonly string[] };

/** The texts that ours learns from too. */
function documentsOf({ entries }: Snapshot): Document[] {
  return [...entries.values()].map(({ id, title, questions, keywords }) => ({
    id,
    texts: [title, ...questions.da, ...questions.en, ...keywords],
  }));
}
