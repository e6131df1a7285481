import { dayInDenmark } from './days.ts';

/* Danish local time, with summer time. */

const TIME_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});
/** Hours ahead of UTC, summer time first: of an hour that comes twice in autumn, the first is meant. */
const HOURS_AHEAD = [2, 1];
const HOUR = 60 * 60 * 1000;

/** `2026-11-23` and `09:30`. */
export type DanishTime = { readonly day: string; readonly time: string };

/** The Danish day and time of a moment. */
export function danishTimeOf(moment: Date): DanishTime {
  return { day: dayInDenmark(moment), time: TIME_IN_DENMARK.format(moment) };
}

/** The moment of a Danish time, in ISO form (UTC); null when the clocks skip it in spring, or when it is no valid time. */
export function momentOf({ day, time }: DanishTime): string | null {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  for (const hours of HOURS_AHEAD) {
    const moment = new Date(asUtc - hours * HOUR);
    const there = danishTimeOf(moment);
    if (there.day === day && there.time === time) return moment.toISOString();
  }
  return null;
}
