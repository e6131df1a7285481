import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servedPages } from '../support/served-pages.ts';
import { violationsOn } from './axe.ts';
import { findChromium } from './chromium.ts';
import { shareBrowser } from './share-browser.ts';

const PATHS = [
  '/svar',
  '/svar?q=glemt%20pinkode',
  '/svar?q=kodebrikken%20er%20l%C3%B8bet%20t%C3%B8r%20for%20str%C3%B8m',
  '/svar?q=zzzz',
  '/svar/emne/sikkerhed',
  '/svar/om/uventet-kode',
  '/svar/om/glemt-kode',
  '/svar/ark/ny-telefon',
  '/svar/findes-ikke',
];

describe.runIf(findChromium() !== null)('the pages for citizens in a browser', () => {
  const { browser, place: served } = shareBrowser(servedPages);

  it.each(PATHS)(
    '%s can be read by everybody: in light and dark, on a narrow screen, in double size',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open(path, { width: 1280, height: 800 }, { colorScheme });
        expect(await violationsOn(page), colorScheme).toEqual([]);
        await page.context().close();
      }
      const narrow = await open(path, { width: 320, height: 640 });
      expect(await violationsOn(narrow)).toEqual([]);
      if (!path.startsWith('/svar/ark')) expect(await overflow(narrow)).toBe(0);
      await narrow.context().close();
      const large = await open(path, { width: 640, height: 800 });
      await large.evaluate('document.documentElement.style.fontSize = "36px"');
      if (!path.startsWith('/svar/ark')) expect(await overflow(large)).toBe(0);
      await large.context().close();
    },
  );

  it('answer without any script, by the keyboard alone', async () => {
    const page = await open('/svar', { width: 390, height: 844 }, { javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Gå til indholdet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('jeg har glemt min kode');
    await page.keyboard.press('Enter');
    const choice = page.getByRole('link', { name: 'De 6 tal til MitID-appen, PIN-koden' });
    await choice.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /PIN-kode/u }).waitFor();
    await page.getByRole('link', { name: 'Svaret på papir' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Noter').waitFor();
    await page.context().close();
  });

  async function open(
    path: string,
    viewport: { readonly width: number; readonly height: number },
    options: { readonly colorScheme?: 'light' | 'dark'; readonly javaScriptEnabled?: boolean } = {},
  ): Promise<Page> {
    const context = await browser().newContext({ viewport, locale: 'da-DK', ...options });
    const page = await context.newPage();
    await page.goto(`${served().address}${path}`);
    return page;
  }
});

/** How many px a page is wider than the screen. */
async function overflow(page: Page): Promise<unknown> {
  return page.evaluate(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}
