const DAY_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The ISO date of a moment where the curators are (Swedish dates are written so). */
export function dayInDenmark(moment: Date): string {
  return DAY_IN_DENMARK.format(moment);
}
