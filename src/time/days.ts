const DAY_MS = 24 * 60 * 60 * 1000;
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
