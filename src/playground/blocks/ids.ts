import { z } from 'zod';
import { newId } from '../identifiers.ts';

/** Slack makes up an id when the app gives none. https://docs.slack.dev/reference/block-kit/blocks */
const id = z
  .string()
  .min(1)
  .max(255)
  .default(() => newId(''));

export const BlockId = id;
export const ActionId = id;

/** An address that a button or an image points at. */
export const Url = z
  .string()
  .max(3000)
  .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be a valid url');
