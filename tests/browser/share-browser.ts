import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './chromium.ts';

type Place = { readonly address: string; readonly close: () => Promise<void> };

/** Gives stories a browser and a place to visit, from before the first of them to after the last. */
export function shareBrowser<P extends Place>(
  open: () => Promise<P>,
): { readonly browser: () => Browser; readonly place: () => P } {
  let shared: { readonly browser: Browser; readonly place: P } | null = null;
  beforeAll(async () => {
    const [browser, place] = await Promise.all([launch(), open()]);
    shared = { browser, place };
  });
  afterAll(async () => {
    await shared?.browser.close();
    await shared?.place.close();
  });
  const during = (): NonNullable<typeof shared> => {
    if (shared === null) throw new Error('no browser yet');
    return shared;
  };
  return { browser: () => during().browser, place: () => during().place };
}
