import type { DraftErrors } from '../../announcements/announcements.ts';
import { COMPOSE } from '../../blocks/announcements/ids.ts';
import { da } from '../../i18n/da.ts';

/** What is wrong, each under its field. */
export function draftErrors(errors: DraftErrors): Record<string, string> {
  const { headline, text, channels, entries, sendAt, ping } = errors;
  const words = da.announcements.errors;
  return Object.fromEntries(
    [
      [COMPOSE.headline, headline && words.headline[headline]] as const,
      [COMPOSE.text, text && words.text[text]] as const,
      [COMPOSE.channels, channels && words.channels[channels]] as const,
      [COMPOSE.entries, entries && words.entries[entries]] as const,
      [COMPOSE.time, sendAt && words.sendAt[sendAt]] as const,
      [COMPOSE.ping, ping && words.ping[ping]] as const,
    ].flatMap(([field, complaint]) => (complaint === undefined ? [] : [[field, complaint]])),
  );
}
