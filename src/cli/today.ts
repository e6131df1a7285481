import { dayInDenmark } from '../text/day.ts';

/** Today's date where the curators are, in ISO form. */
export function today(): string {
  return dayInDenmark(new Date());
}
