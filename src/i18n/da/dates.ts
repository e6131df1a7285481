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

const DENMARK = { timeZone: 'Europe/Copenhagen' } as const;
const DAY_THERE = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...DENMARK,
});
const WEEKDAY_THERE = new Intl.DateTimeFormat('da-DK', { weekday: 'long', ...DENMARK });
const TIME_THERE = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', ...DENMARK });

/** The day of a moment as it is in Denmark: `2026-11-23T23:30:00.000Z` -> "24. november 2026". */
export function formatDayOf(moment: string): string {
  return DAY_THERE.format(new Date(moment));
}

const DAY_ALONE = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', ...DENMARK });

/** The same without the year, for what was not long ago: "24. november". */
export function formatDayAlone(moment: string): string {
  return DAY_ALONE.format(new Date(moment));
}

const HOUR = 60 * 60 * 1000;

/**
 * A moment as it is in Denmark, winter and summer: "tirsdag den 24. november 2026 kl. 00.30". In the hour that comes twice,
 * when clocks go back, with which of the two it is.
 */
export function formatMoment(moment: string): string {
  const at = Date.parse(moment);
  const words = momentThere(at);
  if (momentThere(at + HOUR) === words) return `${words} (sommertid)`;
  return momentThere(at - HOUR) === words ? `${words} (vintertid)` : words;
}

function momentThere(at: number): string {
  return `${WEEKDAY_THERE.format(at)} den ${DAY_THERE.format(at)} kl. ${TIME_THERE.format(at)}`;
}
