import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch } from './chromium.ts';
import { openHouse, type House } from './house.ts';
import { pressIn, repliesTo, type Size, visit } from './visit.ts';

describe.runIf(findChromium() !== null)('a newcomer finds the way', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each<Size>(['desktop', 'phone'])(
    'from the first click to an answer for everybody (%s)',
    async (size) => {
      const house: House = await openHouse();
      const here = await visit(browser, house.address, size);
      const { page, goTo, become, field, write, messages, thread } = here;

      // An example question is asked with one click.
      const example = page.getByRole('main').getByRole('listitem').getByRole('button').first();
      const question = (await example.textContent()) ?? '';
      await example.click();
      await page.getByRole('heading', { level: 1, name: 'MitID-hjælper' }).waitFor();
      await messages('Læs mere').getByText(question).waitFor();

      // In a channel, the bot is picked from the list of people and answers in the thread.
      await goTo('it-café');
      await field().pressSequentially('@mit');
      await page.getByRole('option', { name: '@MitID-hjælper' }).waitFor();
      await field().press('Enter');
      await field().pressSequentially('må man have ø i sit brugernavn?');
      await field().press('Enter');
      const mine = messages('må man have ø i sit brugernavn?');
      await repliesTo(mine).click();
      await thread().getByText('Kan man bruge æ, ø og å').waitFor();
      await thread()
        .getByRole('button', { name: /Luk tråden/ })
        .click();

      // By command, only for oneself; then the rest of the answer, and the answer for everybody.
      await write('/mitid må man bruge æ, ø og å i sit bruger-ID?');
      const own = messages('Kun synlig for dig');
      await own.getByText('Spørgsmål: »må man bruge æ, ø og å').waitFor();
      await pressIn(own, 'Vis mere');
      await own.getByText('Svar pr.').waitFor();
      await pressIn(own, 'Vis for alle');
      await messages('Svaret er nu vist for alle i kanalen').waitFor();
      await messages('Karen Holm har delt svaret på').waitFor();

      // Unsure, the bot suggests.
      await write('/mitid kodebrikken er løbet tør for strøm');
      const suggestions = messages('Mente du');
      await suggestions.getByText('Hvad gør man, når kodeviseren er i stykker').waitFor();
      await pressIn(suggestions, /^Vis svar/);
      await messages('»kodebrikken er løbet').getByRole('button', { name: 'Det hjalp' }).waitFor();

      // Somebody else's question is answered from its three dots, then in its thread.
      const asked = messages('uden smartphone').first();
      await asked.getByRole('button', { name: /^Muligheder/ }).click();
      await page.getByRole('menuitem', { name: 'Find svar' }).click();
      await pressIn(messages(/Svar i tråden/), 'Svar i tråden');
      await messages('Svaret står nu i tråden').waitFor();
      await repliesTo(asked).click();
      await thread().getByText('har delt svaret på').waitFor();
      const reply = thread().getByRole('textbox');
      await reply.fill('Tak, det prøver vi.');
      await reply.press('Enter');
      await thread().getByRole('article').filter({ hasText: 'Tak, det prøver vi.' }).waitFor();
      await thread()
        .getByRole('button', { name: /Luk tråden/ })
        .click();
      expect(await repliesTo(asked).textContent()).toContain('2 svar');

      // The guest sees what was shared, and nothing that was for somebody else alone.
      await become('Inge Friis');
      await messages('Karen Holm har delt svaret på').waitFor();
      expect(await messages('Kun synlig for dig').count()).toBe(0);
      expect(await page.getByRole('link', { name: 'it-frivillige' }).count()).toBe(0);

      // A private answer does not outlive a reload.
      await become('Karen Holm');
      await write('/mitid');
      await messages('Kun synlig for dig').getByText('Spørg mig om MitID').waitFor();
      await page.reload();
      await messages('Karen Holm har delt svaret på').waitFor();
      expect(await messages('Kun synlig for dig').count()).toBe(0);

      await here.end();
      await house.close();
    },
  );
});
