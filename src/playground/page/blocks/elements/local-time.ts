/** Takes seconds since 1970; gives the moment in the local time zone as a `datetime-local` field wants it, `2026-11-23T09:30`. */
export function toLocal(seconds: string): string {
  const moment = new Date(Number(seconds) * 1000);
  if (Number.isNaN(moment.getTime())) return '';
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The other way round; null for anything that is no moment. */
export function fromLocal(local: string): string | null {
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? null : String(Math.floor(moment.getTime() / 1000));
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
