import { setTimeout as sleep } from 'node:timers/promises';
import type { Opened } from './open-page.ts';

export type Pace = {
  /** So many sites at a time, one page of each. */
  readonly sites: number;
  /** Between two pages of a site, in milliseconds. */
  readonly pauseMs: number;
};

/** The system's word for a site that has no address; its other pages need not be tried. */
export const NOWHERE = 'ENOTFOUND';
/** Whoever has no network need not try all pages to know. */
const ENOUGH_TO_KNOW = 5;

/**
 * Opens pages, a few sites at a time and each site's pages one after the other. Gives what came of each, in no order; null when
 * no site can be reached.
 */
export async function openAll<T extends { readonly url: string }>(
  pages: readonly T[],
  open: (url: string) => Promise<Opened>,
  { sites, pauseMs }: Pace,
): Promise<readonly { readonly page: T; readonly opened: Opened }[] | null> {
  // The sites with most pages take longest.
  const waiting = bySite(pages).toSorted((a, b) => b.length - a.length);
  const done: { page: T; opened: Opened }[] = [];
  let isReached = false;
  const isOffline = (): boolean => !isReached && done.length >= Math.min(ENOUGH_TO_KNOW, pages.length);

  const work = async (): Promise<void> => {
    for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) {
      let isNowhere = false;
      for (const [index, page] of site.entries()) {
        if (isOffline()) return;
        if (index > 0 && !isNowhere) await sleep(pauseMs);
        const opened: Opened = isNowhere ? { kind: 'unreachable', reason: NOWHERE } : await open(page.url);
        if (opened.kind === 'unreachable') isNowhere = opened.reason === NOWHERE;
        else isReached = true;
        done.push({ page, opened });
      }
    }
  };
  await Promise.all(Array.from({ length: sites }, work));
  return isOffline() && pages.length > 0 ? null : done;
}

function bySite<T extends { readonly url: string }>(pages: readonly T[]): T[][] {
  const sites = new Map<string, T[]>();
  for (const page of pages) {
    const { host } = new URL(page.url);
    sites.set(host, [...(sites.get(host) ?? []), page]);
  }
  return [...sites.values()];
}
