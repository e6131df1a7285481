import { z } from 'zod';
import { BlockId, Url } from './ids.ts';
import { plainText } from './composition.ts';

const source = {
  alt_text: z.string().min(1).max(2000),
  image_url: Url.optional(),
  slack_file: z
    .union([z.strictObject({ id: z.string().min(1) }), z.strictObject({ url: z.string().min(1) })])
    .optional(),
};
const ONE_SOURCE = 'must provide either image_url or slack_file';
const oneSource = (image: { image_url?: unknown; slack_file?: unknown }) =>
  (image.image_url === undefined) !== (image.slack_file === undefined);

/** https://docs.slack.dev/reference/block-kit/block-elements/image-element */
export const ImageElement = z
  .strictObject({ type: z.literal('image'), ...source })
  .refine(oneSource, ONE_SOURCE);

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
export const ImageBlock = z
  .strictObject({ type: z.literal('image'), block_id: BlockId, title: plainText(2000).optional(), ...source })
  .refine(oneSource, ONE_SOURCE);
