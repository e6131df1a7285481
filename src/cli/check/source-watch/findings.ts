import type { Source, Snapshot } from '../../../knowledge/snapshot.ts';
import type { WatchedPages } from '../../../knowledge/watched-pages.ts';
import { NOWHERE } from './open-all.ts';
import type { Opened } from './open-page.ts';

/** A page to open, and the entries that build on it: the others only point there. */
export type WatchedPage = Pick<Source, 'id' | 'url'> & { readonly entries: readonly string[] };

/** Something to see to. `unread` is nothing that is wrong: such a page could not be looked at. */
export type Finding = WatchedPage & {
  readonly kind: 'dead' | 'moved' | 'changed' | 'unread';
  /** The new address, or why. */
  readonly detail: string | null;
};

/** The pages that answers build on or point to today. What was said before is not looked up again. */
export function pagesToWatch({ entries, notCovered }: Snapshot): WatchedPage[] {
  const pages = new Map<string, { id: string; url: string; entries: string[] }>();
  const pageOf = ({ id, url }: Source): { entries: string[] } => {
    const page = pages.get(id) ?? { id, url, entries: [] };
    pages.set(id, page);
    return page;
  };
  for (const { id, sources, further } of entries.values()) {
    for (const { source } of sources) {
      const page = pageOf(source);
      if (!isFrontPage(source.url)) page.entries.push(id);
    }
    for (const source of further) pageOf(source);
  }
  for (const { elsewhere } of notCovered) if (elsewhere !== null) pageOf(elsewhere);
  return [...pages.values()];
}

/** Where a site begins there is news every day: that it changed says nothing. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

/**
 * What is to be seen to, and what to remember of the pages that answers build on. A page that could not be read, or moved, is
 * remembered as it was. `today` is an ISO date.
 */
export function compare(
  results: readonly { readonly page: WatchedPage; readonly opened: Opened }[],
  before: WatchedPages,
  today: string,
): { readonly findings: readonly Finding[]; readonly after: WatchedPages } {
  const findings: Finding[] = [];
  const after: WatchedPages = {};
  for (const { page, opened } of results.toSorted((a, b) => (a.page.id < b.page.id ? -1 : 1))) {
    const known = before[page.id];
    const found = findingOf(page, opened);
    if (found !== null) findings.push(found);
    if (page.entries.length === 0) continue;
    if (opened.kind !== 'read' || found !== null) {
      if (known !== undefined) after[page.id] = known;
      continue;
    }
    const { fingerprint } = opened;
    const isChanged = known !== undefined && known.fingerprint !== fingerprint;
    if (isChanged) findings.push({ ...page, kind: 'changed', detail: null });
    after[page.id] = { fingerprint, changed: isChanged ? today : (known?.changed ?? null) };
  }
  return { findings, after };
}

/** What is the matter with a page by its address alone. */
function findingOf(page: WatchedPage, opened: Opened): Finding | null {
  switch (opened.kind) {
    case 'read':
      return isSameAddress(opened.url, page.url) ? null : { ...page, kind: 'moved', detail: opened.url };
    case 'elsewhere':
      return { ...page, kind: 'moved', detail: opened.url };
    case 'dead':
    case 'unread':
      return { ...page, kind: opened.kind, detail: opened.reason };
    case 'unreachable':
      return { ...page, kind: opened.reason === NOWHERE ? 'dead' : 'unread', detail: opened.reason };
  }
}

/** Sites add and drop "www.", the last slash and what stands behind "#" as they like. */
function isSameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other);
}

function plainAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}${search}`.toLowerCase();
}
