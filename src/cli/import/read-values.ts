import { IsoDate, PartialDate, type EntryFile } from '../../knowledge/schema.ts';
import type { Source, Topic } from '../../knowledge/snapshot.ts';
import { normalise } from '../../text/normalise.ts';

/** Whether it is an ISO date. */
export function isDate(date: string): boolean {
  return IsoDate.safeParse(date).success;
}

/** A topic by its id or its title; null when there is none. */
export function topicOf(
  written: string,
  { topics }: { readonly topics: readonly Pick<Topic, 'id' | 'title'>[] },
): string | null {
  const wanted = normalise(written);
  return topics.find(({ id, title }) => id === wanted || normalise(title) === wanted)?.id ?? null;
}

/** Danish spreadsheets write 23-11-2026, 23.11.2026 or 23/11/2026; anything else stays as it is. */
export function isoDate(written: string): string {
  const [, day, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u.exec(written) ?? [];
  if (day === undefined || month === undefined || year === undefined) return written;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A page's date, perhaps only a year or a month; null when it has none. */
export function publishedOf(written: string): string | null {
  if (written === '' || normalise(written) === 'udateret') return null;
  return PartialDate.safeParse(written).success ? written : isoDate(written);
}

/** Several values in one field stand apart by "|" or on lines of their own, perhaps with the bullets of a list. */
export function several(written: string): string[] {
  return written
    .split(/[|\n]/u)
    .map((one) => one.replace(/^\s*(?:[•·▪‣◦●○]\s*|[-*–]\s+)/u, '').trim())
    .filter((one) => one !== '');
}

const VARIES: ReadonlyMap<string, EntryFile['varies'][number]> = new Map([
  ['priser', 'prices'],
  ['prices', 'prices'],
  ['åbningstider', 'opening-hours'],
  ['opening-hours', 'opening-hours'],
  ['ventetider', 'waiting-times'],
  ['waiting-times', 'waiting-times'],
]);

/** What stands in a field in which nothing is to be. */
const NOTHING = 'intet';

/** What a base's word is called in a table. */
export function variesWord(varies: EntryFile['varies'][number]): string {
  return [...VARIES].find(([, one]) => one === varies)?.[0] ?? varies;
}

/** What varies, or the first word that is not known. */
export function variesOf(
  written: string,
): { readonly varies: EntryFile['varies'] } | { readonly unknown: string } {
  const words = several(written.replaceAll(',', '|')).filter((word) => normalise(word) !== NOTHING);
  const unknown = words.find((word) => !VARIES.has(normalise(word)));
  if (unknown !== undefined) return { unknown };
  return { varies: [...new Set(words.flatMap((word) => VARIES.get(normalise(word)) ?? []))] };
}

/** Whether it says yes or no; null for anything else. */
export function yesOrNo(written: string): boolean | null {
  const word = normalise(written);
  if (['ja', 'yes', 'true', 'sand', 'x', '1'].includes(word)) return true;
  return ['', 'nej', 'no', 'false', 'falsk', '0'].includes(word) ? false : null;
}

/** The ids of pages that are named by id or address, or the first that is not known. */
export function pagesOf(
  written: string,
  sources: readonly Pick<Source, 'id' | 'url'>[],
): { readonly ids: readonly string[] } | { readonly unknown: string } {
  const named = several(written);
  const idOf = (name: string): string | undefined =>
    sources.find(({ id, url }) => id === name || url === name)?.id;
  const unknown = named.find((name) => idOf(name) === undefined);
  return unknown === undefined ? { ids: named.flatMap((name) => idOf(name) ?? []) } : { unknown };
}
