import { describe, expect, it } from 'vitest';
import { servedPages } from '../support/served-pages.ts';
import { violationsOn } from './axe.ts';
import { findChromium } from './chromium.ts';
import { shareBrowser } from './share-browser.ts';

describe.runIf(findChromium() !== null)('the slides for a projector', () => {
  const { browser, place: served } = shareBrowser(servedPages);

  it('follow the talk step by step, are turned by keys, and have notes on paper', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${served().address}/svar/foredrag`);
    const parts = await page.locator('.part strong').allTextContents();
    expect(parts).toEqual([
      'Historien:',
      'I dag:',
      'Fordelene:',
      'Sikkerhed:',
      'Enheder:',
      'Flere om en tablet:',
    ]);
    const focused = page.locator(':focus');
    await page.keyboard.press('ArrowRight');
    expect(await focused.textContent()).toContain('Historien');
    await page.keyboard.press(' ');
    expect(await focused.textContent()).toContain('Hvornår foregik skiftet');
    await page.keyboard.press('PageUp');
    expect(await focused.textContent()).toContain('Historien');
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.locator('.notes').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.notes').first().isVisible()).toBe(true);
    await page.close();
  });

  it.each(['kursus', 'sikkerhed', 'frivillige'])('of %s fit on a screen, one by one', async (name) => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${served().address}/svar/foredrag/${name}`);
    const heights = await page
      .locator('.slide')
      .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
    expect(heights.length).toBeGreaterThan(8);
    expect(heights.filter((height) => height > 800)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });
});
