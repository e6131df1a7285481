import type { Filled } from '../../../site/protocol.ts';

/** What stands in a field: what was typed, or the app's initial value while nobody touched it. */
export function textIn(filled: Filled | null | undefined, initial: string | undefined): string {
  if (filled === undefined) return initial ?? '';
  return typeof filled === 'string' ? filled : '';
}
