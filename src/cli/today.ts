const DAY_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** Today's date where the curators are, in ISO form (Swedish dates are written so). */
export function today(): string {
  return DAY_IN_DENMARK.format(new Date());
}
