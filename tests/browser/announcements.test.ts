import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { findChromium, launch } from './chromium.ts';
import { openHouse } from './house.ts';
import { visit } from './visit.ts';

const HEADLINE = 'Ekstra it-café torsdag';

describe.runIf(findChromium() !== null)('an announcement', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(['desktop', 'phone'] as const)(
    'is written, looked at, sent to two channels, read by two, corrected and withdrawn (%s)',
    async (size) => {
      const house = await openHouse();
      const here = await visit(browser, house.address, size);
      const { page, goTo, become, write, messages } = here;
      const top = () => page.getByRole('dialog').last();
      const closeAll = async (): Promise<void> => {
        while ((await page.getByRole('dialog').count()) > 0) {
          await top().getByRole('button', { name: 'Luk', exact: true }).last().click();
          await page.waitForTimeout(200);
        }
      };
      await become('Poul Madsen');
      await goTo('opslag');
      await write('/mitid-opslag');

      // What is missing is said at its field, and what was typed stays.
      const compose = page.getByRole('dialog', { name: 'Nyt opslag' });
      await compose.getByRole('textbox', { name: 'Overskrift' }).fill(HEADLINE);
      await compose
        .getByRole('textbox', { name: 'Tekst' })
        .fill('Vi holder åbent *torsdag*.\n- Tag en ven med');
      for (const channel of ['opslag', 'it-café']) {
        await compose.getByRole('combobox', { name: 'Kanaler' }).fill(channel);
        await compose.getByRole('option', { name: channel }).click();
      }
      await compose.getByRole('textbox', { name: 'Overskrift' }).click();
      await compose.getByRole('checkbox', { name: 'Bed om kvittering' }).check();
      expect(await violationsOn(page)).toEqual([]);
      await compose.getByRole('button', { name: 'Se det først' }).click();
      await top().getByText('2 kanaler').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await top().getByRole('button', { name: 'Send', exact: true }).click();
      await top().getByText('er på vej til 2 kanaler').waitFor();
      await top().getByRole('button', { name: 'Luk', exact: true }).last().click();
      const post = messages(HEADLINE);
      await post.getByRole('button', { name: /læst/i }).waitFor();
      const marker = await post
        .getByRole('listitem')
        .evaluate((item) => item.ownerDocument.defaultView?.getComputedStyle(item).listStyleType);
      expect(marker).toBe('disc');

      // Two people in two channels read it; each counts once.
      await become('Karen Holm');
      await goTo('opslag');
      await post.getByRole('button', { name: /læst/i }).click();
      await messages('Tak! Du står nu som en').waitFor();
      await become('Inge Friis');
      await goTo('it-café');
      await post.getByRole('button', { name: /læst/i }).click();
      await messages(HEADLINE).getByText('Læst ✓ (2)').waitFor();

      await become('Poul Madsen');
      await goTo('MitID-hjælpers Hjem-side');
      await page.getByRole('main').getByRole('button', { name: 'Åbn', exact: true }).first().click();
      await top().getByRole('button', { name: 'Ret', exact: true }).click();
      await top().getByRole('textbox', { name: 'Tekst' }).fill('Vi holder åbent *fredag*.');
      await top().getByRole('button', { name: 'Se det først' }).click();
      await top().getByRole('strong').getByText('fredag').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await top().getByRole('button', { name: 'Ret alle steder' }).click();
      await top().getByText('Rettelsen er på vej').waitFor();
      await closeAll();
      await page.getByRole('main').getByRole('button', { name: 'Åbn', exact: true }).first().click();
      await top().getByRole('button', { name: 'Træk tilbage' }).click();
      await top().getByRole('textbox', { name: 'Hvorfor' }).fill('Lokalet er optaget.');
      expect(await violationsOn(page)).toEqual([]);
      await top().getByRole('button', { name: 'Træk tilbage' }).click();
      await page.getByText('Opslaget er trukket tilbage').first().waitFor();
      await closeAll();
      await goTo('it-café');
      await messages(`»${HEADLINE}« er trukket tilbage`).getByText('Lokalet er optaget.').waitFor();
      await here.end();
      await house.close();
    },
  );
});
