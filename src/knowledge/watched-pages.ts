import { z } from 'zod';
import { Id, IsoDate } from './schema.ts';

/**
 * `knowledge/source-watch.json`: what the pages said that answers build on, by the ids of their sources, when `npm run check --
 * --online` last read them. The program writes it, as a run would otherwise rewrite a list that people edit.
 */
export const WatchedPages = z.record(
  Id,
  z.strictObject({
    /** A hash of the page's text. */
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/u),
    /** The day on which another text than before was found there; null as long as it says what it said first. */
    changed: IsoDate.nullable(),
  }),
);
export type WatchedPages = z.infer<typeof WatchedPages>;
