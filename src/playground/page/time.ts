import { workspacePage } from '../../i18n/da/workspace-page.ts';

const ZONE = 'Europe/Copenhagen';
const CLOCK = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('da-DK', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const DAY_MS = 24 * 60 * 60 * 1000;

/** Slack's `ts` (seconds with a fraction) as milliseconds since 1970. */
export function millisOf(ts: string): number {
  return Number.parseFloat(ts) * 1000;
}

/** The time of day in Denmark: `14.05`. */
export function clockTime(ts: string): string {
  return CLOCK.format(millisOf(ts));
}

/** For `<time datetime>`. */
export function isoTime(ts: string): string {
  return new Date(millisOf(ts)).toISOString();
}

/** The day in Denmark, as people say it; `now` in milliseconds since 1970. */
export function dayName(ts: string, now: number): string {
  const date = dateOf(ts);
  if (date === DATE.format(now)) return workspacePage.messages.today;
  return date === DATE.format(now - DAY_MS) ? workspacePage.messages.yesterday : DAY.format(millisOf(ts));
}

/** Tells days apart: `2026-11-23`. */
export function dateOf(ts: string): string {
  return DATE.format(millisOf(ts));
}
