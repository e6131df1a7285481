import { z } from 'zod';
import { parseJson } from '../json-text.ts';
import { Refusal } from '../refusal.ts';

/* Arguments arrive as JSON or as form fields, in which everything is text. */

/** A list or an object, as it stands or as JSON text. */
export function structured<T>(schema: z.ZodType<T>) {
  return z.preprocess((value) => (typeof value === 'string' ? parseJson(value) : value), schema);
}

/** Blocks are checked later, with Slack's own words; text that is no JSON at all is `invalid_blocks_format`. */
export const Blocks = z
  .preprocess((value) => (typeof value === 'string' ? (parseJson(value) ?? value) : value), z.unknown())
  .optional();

export const Flag = z.preprocess(
  (value) => (typeof value === 'string' ? ['true', '1'].includes(value) : value),
  z.boolean(),
);

const Limit = z.coerce.number().int().min(1).max(1000);

/** The page that is asked for. */
export const Paging = { limit: Limit.default(100), cursor: z.string().optional() };

/**
 * Cuts one page out of a list. `cursor` is what the previous page gave as `next_cursor`; refuses with `invalid_cursor`.
 */
export function page<T>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const start = cursor === undefined || cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  if (!Number.isInteger(start)) throw new Refusal('invalid_cursor');
  const hasMore = start + limit < all.length;
  return {
    rows: all.slice(start, start + limit),
    hasMore,
    metadata: {
      response_metadata: {
        next_cursor: hasMore ? Buffer.from(String(start + limit)).toString('base64') : '',
      },
    },
  };
}
