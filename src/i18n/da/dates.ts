const DAY = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** An ISO date as people say it: `2026-11-23` -> "23. november 2026", `2022-09` -> "september 2022", `2021` -> "2021". */
export function formatDate(iso: string): string {
  const [, month, day] = iso.split('-');
  if (day !== undefined) return DAY.format(new Date(iso));
  return month === undefined ? iso : MONTH.format(new Date(iso));
}
