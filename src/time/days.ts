/** A day of 24 hours, in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000;
const DAY_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The ISO date of a moment where the curators are (Swedish dates are written so). */
export function dayInDenmark(moment: Date): string {
  return DAY_IN_DENMARK.format(moment);
}

/** Today's date where the curators are, in ISO form. */
export function today(): string {
  return dayInDenmark(new Date());
}

/** The same time so many days of 24 hours before. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY_MS);
}

/** The ISO date so many days after another. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO moment so many milliseconds after another, before it where they are below 0. */
export function momentAfter(moment: Date, milliseconds: number): string {
  return new Date(moment.getTime() + milliseconds).toISOString();
}

/** From when to before when the last days of 24 hours are, as ISO moments: what happens at this very moment counts too. */
export function lastDays(now: Date, days: number): { readonly since: string; readonly until: string } {
  return { since: daysBefore(now, days).toISOString(), until: momentAfter(now, 1) };
}
