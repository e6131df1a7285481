import { createHash } from 'node:crypto';

/** A short name for a text, always the same: 22 characters, as many bits as a UUID has. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
