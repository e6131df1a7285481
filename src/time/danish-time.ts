import { dayInDenmark } from './days.ts';

/* The time of day as people in Denmark read it off the wall, summer and winter. */

const TIME_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});
/** Summer time first: where an hour comes twice, its first time is meant. */
const HOURS_AHEAD = [2, 1];
const HOUR = 60 * 60 * 1000;

/** `2026-11-23` and `09:30`. */
export type DanishTime = { readonly day: string; readonly time: string };

export function danishTimeOf(moment: Date): DanishTime {
  return { day: dayInDenmark(moment), time: TIME_IN_DENMARK.format(moment) };
}

/** The moment, UTC in ISO; null when clocks skip it, or it is no time at all. */
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
