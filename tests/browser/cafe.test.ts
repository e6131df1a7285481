import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servedPages } from '../support/served-pages.ts';
import { violationsOn } from './axe.ts';
import { findChromium, pagesIn } from './chromium.ts';
import { shareBrowser } from './share-browser.ts';

const TABLET = { width: 1280, height: 800 };
const UPRIGHT = { width: 800, height: 1280 };

describe.runIf(findChromium() !== null)('the tablet at an it-café', () => {
  const { browser, place: served } = shareBrowser(servedPages);

  it('finds an answer, shows it step by step by keyboard, prints the sheet, and forgets it for the next citizen', () =>
    onTablet({ viewport: TABLET }, async (page) => {
      await page.getByRole('searchbox').fill('hvordan flytter man mitid til en ny telefon');
      await page.keyboard.press('Enter');
      await page
        .getByRole('heading', { level: 1, name: 'Hvordan flytter man MitID til en ny telefon?' })
        .waitFor();
      expect(page.url()).toBe(`${served().address}/svar/cafe`);
      const card = page.locator('[data-card]:visible');
      expect(await card.textContent()).toContain('Det korte svar');
      await page.keyboard.press('ArrowRight');
      expect(await card.textContent()).toContain('Trin 1 af 6');
      await page.getByRole('button', { name: 'Næste' }).click();
      expect(await card.textContent()).toContain('Trin 2 af 6');
      await page.keyboard.press('ArrowLeft');
      expect(await card.textContent()).toContain('Trin 1 af 6');
      expect(await card.count()).toBe(1);

      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Noter').isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Næste' }).isVisible()).toBe(false);
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      await page.emulateMedia({ media: 'screen' });

      await page.getByRole('link', { name: 'Ny borger' }).click();
      await page.getByRole('heading', { level: 1, name: 'It-café' }).waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
      await page.goBack().catch(() => null);
      expect(await page.content()).not.toContain('ny telefon');
    }));

  it('is used by touch alone, turned either way, and leads on by large buttons', () =>
    onTablet({ viewport: UPRIGHT, hasTouch: true }, async (page) => {
      await page.getByRole('link', { name: 'Hvad gør man, når man har glemt en kode til MitID?' }).tap();
      await page.getByRole('link', { name: 'De 6 tal til MitID-appen, PIN-koden' }).tap();
      await page.getByRole('heading', { level: 1, name: /PIN/u }).waitFor();
      const card = page.locator('[data-card]:visible');
      await swipe(page, 'left');
      await expect.poll(async () => card.textContent()).toContain('Trin 1');
      await swipe(page, 'right');
      await expect.poll(async () => card.textContent()).toContain('Det korte svar');
      const next = await page.getByRole('button', { name: 'Næste' }).boundingBox();
      expect(next?.height).toBeGreaterThan(56);
      await page.setViewportSize(TABLET);
      expect(await page.getByRole('button', { name: 'Næste' }).isVisible()).toBe(true);
    }));

  it('keeps the answers when the connection drops, and says that it cannot search', () =>
    onTablet({ viewport: TABLET }, async (page, context) => {
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await page.waitForFunction(
        'caches.match("/svar/cafe/om/glemt-pin").then((found) => found !== undefined)',
      );
      await page.reload();
      await context.setOffline(true);
      await page.getByRole('searchbox').fill('glemt pinkode');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'ingen forbindelse' }).waitFor();
      await page.getByRole('link', { name: 'Hvad gør man, når man har glemt en kode til MitID?' }).click();
      await page.getByRole('link', { name: 'De 6 tal til MitID-appen, PIN-koden' }).click();
      await page.getByRole('heading', { level: 1, name: /PIN/u }).waitFor();
      await page.getByRole('button', { name: 'Næste' }).click();
      expect(await page.locator('[data-card]:visible').textContent()).toContain('Trin 1');
      await page.getByRole('link', { name: 'Ny borger' }).click();
      await page.getByRole('heading', { level: 1, name: 'It-café' }).waitFor();
      const kept: unknown = await page.evaluate(
        'caches.open("svar-cafe").then((cache) => cache.keys()).then((all) => all.map(({ url }) => url).join(" "))',
      );
      expect(kept).not.toContain('pinkode');
    }));

  it('reads a step aloud where there is a Danish voice, and offers nothing where there is none', async () => {
    const voices = (lang: string): string => `
      window.said = [];
      speechSynthesis.getVoices = () => [{ lang: '${lang}' }];
      window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } set voice(_) {} };
      speechSynthesis.speak = ({ text }) => window.said.push(text);`;
    await onTablet({ viewport: TABLET, script: voices('da-DK'), path: '/om/ny-telefon' }, async (page) => {
      await page.getByRole('button', { name: 'Næste' }).click();
      await page.getByRole('button', { name: 'Læs højt' }).click();
      expect(await page.evaluate('window.said')).toEqual(['Nyt nummer? Ret det først hos MitID.']);
    });
    await onTablet({ viewport: TABLET, script: voices('fr-FR'), path: '/om/ny-telefon' }, async (page) => {
      expect(await page.getByRole('button', { name: 'Læs højt' }).isVisible()).toBe(false);
    });
  });

  it('works without a script: the question is sent, and all steps stand below each other', () =>
    onTablet({ viewport: TABLET, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('searchbox').fill('hvordan flytter man mitid til en ny telefon');
      await page.keyboard.press('Enter');
      await page.getByText('Trin 6 af 6').waitFor();
      expect(page.url()).toBe(`${served().address}/svar/cafe`);
    }));

  it.each(['', '/om/ny-telefon', '/om/glemt-kode', '/emne/sikkerhed'])(
    'can be read by everybody: /svar/cafe%s',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await onTablet({ viewport: UPRIGHT, colorScheme, path }, async (page) => {
          expect(await violationsOn(page)).toEqual([]);
        });
      }
      await onTablet({ viewport: { width: 320, height: 640 }, path }, async (page) => {
        const width = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(width)).toBe(0);
      });
    },
  );

  type Settings = Pick<
    NonNullable<Parameters<Browser['newContext']>[0]>,
    'colorScheme' | 'hasTouch' | 'javaScriptEnabled'
  > & {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly path?: string;
    readonly script?: string;
  };

  async function onTablet(
    { path = '', script, ...options }: Settings,
    play: (page: Page, context: BrowserContext) => Promise<void>,
  ): Promise<void> {
    const context = await browser().newContext({ locale: 'da-DK', ...options });
    if (script !== undefined) await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(`${served().address}/svar/cafe${path}`);
    await play(page, context);
    await context.close();
  }
});

/** A finger goes across the card. */
async function swipe(page: Page, way: 'left' | 'right'): Promise<void> {
  const [from, to] = way === 'left' ? [600, 200] : [200, 600];
  await page.evaluate(`{
    const target = document.querySelector('[data-cards]');
    const touch = (x) => new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
    target.dispatchEvent(new TouchEvent('touchstart', { changedTouches: [touch(${from})], bubbles: true }));
    target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(${to})], bubbles: true }));
  }`);
}
