const DAY = 24 * 60 * 60 * 1000;

/** The same time so many days before. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY);
}
