import type { AnnouncementErrors } from '../../announcements/announcements.ts';
import { COMPOSE } from '../../blocks/announcements/ids.ts';
import { da } from '../../i18n/da.ts';
import { momentOf } from '../../time/danish-time.ts';
import type { Sent } from '../windows/submission.ts';

/** The picked moment in ISO form (UTC), or null and the errors by field. */
export type Picked = { readonly sendAt: string | null; readonly errors: Readonly<Record<string, string>> };

/** The moment in the two fields for a day and a time in Denmark. */
export function pickedTime({ filled }: Pick<Sent, 'filled'>): Picked {
  const [day, time] = [filled(COMPOSE.day), filled(COMPOSE.time)];
  const { noDay, noTime, skipped } = da.announcements.errors.picked;
  const missing = {
    ...(day === null ? { [COMPOSE.day]: noDay } : {}),
    ...(time === null ? { [COMPOSE.time]: noTime } : {}),
  };
  if (day === null || time === null) return { sendAt: null, errors: missing };
  const sendAt = momentOf({ day, time });
  return { sendAt, errors: sendAt === null ? { [COMPOSE.time]: skipped } : {} };
}

/** The announcement and its version that a window remembers. */
export function aboutVersion({ announcement, version }: Sent['about']): {
  readonly id: string;
  readonly version: number;
} {
  return { id: announcement ?? '', version: Number(version) };
}

/** The wording of each error, by the field of the window that it belongs to. */
export function fieldErrors(errors: AnnouncementErrors): Record<string, string> {
  const { headline, text, channels, entries, sendAt, ping, reason } = errors;
  const words = da.announcements.errors;
  return Object.fromEntries(
    [
      [COMPOSE.headline, headline && words.headline[headline]] as const,
      [COMPOSE.text, text && words.text[text]] as const,
      [COMPOSE.channels, channels && words.channels[channels]] as const,
      [COMPOSE.entries, entries && words.entries[entries]] as const,
      [COMPOSE.time, sendAt && words.sendAt[sendAt]] as const,
      [COMPOSE.ping, ping && words.ping[ping]] as const,
      [COMPOSE.reason, reason && words.reason[reason]] as const,
    ].flatMap(([field, complaint]) => (complaint === undefined ? [] : [[field, complaint]])),
  );
}
