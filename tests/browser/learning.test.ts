import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { findChromium, launch } from './chromium.ts';
import { openHouse, type House } from './house.ts';
import { pressIn, visit } from './visit.ts';

const UNKNOWN = 'Hvem har nøglen til klubhusets kælder?';

describe.runIf(findChromium() !== null)('an unanswered question becomes an answer', () => {
  let browser: Browser;
  let house: House;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(async () => house.close());

  it('is voted on, asked, written with an error, put right, and told', async () => {
    const here = await visit(browser, house.address, 'desktop');
    const { page, goTo, become, write, messages } = here;

    // A vote is seen at once, and can be changed.
    await goTo('it-frivillige');
    await write('/mitid må man bruge æ, ø og å i sit bruger-ID?');
    await pressIn(messages('Tjekket'), 'Det hjalp');
    await messages('Tjekket').getByRole('button', { name: 'Det hjalp. Din stemme er modtaget.' }).waitFor();

    // What the bot does not know goes to a coordinator. In the same place it would be read together with the first question.
    await goTo('it-café');
    await write(`/mitid ${UNKNOWN}`);
    await messages('Det ved jeg ikke').waitFor();
    await pressIn(messages('Det ved jeg ikke'), 'Spørg en koordinator');
    const request = page.getByRole('dialog', { name: 'Spørg en koordinator' });
    await request.getByText(`»${UNKNOWN}«`).waitFor();
    await request.getByRole('textbox', { name: 'Vil du tilføje noget' }).fill('Vi skal ned efter stole.');
    await request.getByRole('button', { name: 'Send' }).click();
    const sent = page.getByRole('dialog').filter({ hasText: 'Koordinatorerne kan nu se dit spørgsmål' });
    await sent.getByRole('button', { name: 'Luk' }).first().click();

    await become('Poul Madsen');
    await goTo('koordinatorer');
    const miss = messages('Et spørgsmål uden godt svar').filter({ hasText: UNKNOWN });
    await miss.getByText('Karen Holm skriver: »Vi skal ned efter stole.«').waitFor();
    await pressIn(miss, 'Skriv et svar');
    const modal = page.getByRole('dialog', { name: 'Skriv et svar' });
    await modal.getByRole('textbox', { name: 'Spørgsmålet, kort og tydeligt' }).fill(UNKNOWN);
    await modal.getByRole('combobox', { name: 'Emne' }).click();
    await page.getByRole('dialog').getByRole('option').first().click();
    await modal.getByRole('textbox', { name: 'Det korte svar', exact: true }).fill('Nøglen har *Bent*.');
    await modal.getByRole('textbox', { name: 'Hvad hedder siden' }).fill('Nøgleliste');
    await modal.getByRole('textbox', { name: 'Sidens adresse' }).fill('http://klub.example.org/nøgler');
    await modal.getByRole('textbox', { name: 'Hvem står bag siden?' }).fill('Klubben');
    await modal.getByRole('button', { name: 'Gem' }).click();
    await modal.getByText('Adressen kan ikke bruges').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await modal.getByRole('textbox', { name: 'Det korte svar', exact: true }).inputValue()).toBe(
      'Nøglen har *Bent*.',
    );
    await modal.getByRole('textbox', { name: 'Sidens adresse' }).fill('https://klub.example.org/noegler');
    await modal.getByRole('button', { name: 'Gem' }).click();
    await page.getByText(`»${UNKNOWN}« er gemt`).waitFor();
    await page.getByRole('dialog').last().getByRole('button', { name: 'Luk', exact: true }).last().click();
    await messages('Besvaret med').waitFor();

    // The one who asked is told, and the next one is answered.
    await become('Karen Holm');
    await goTo('MitID-hjælper');
    await messages('Nu er der et svar').getByText('Tilføjet af en koordinator').waitFor();
    await write(UNKNOWN);
    await messages('tjekket').last().getByText(UNKNOWN).waitFor();
    await here.end();
  });

  it.each(['desktop', 'phone'] as const)('from the bot’s own page (%s)', async (size) => {
    const here = await visit(browser, house.address, size);
    const { page, goTo, become, write, messages } = here;
    await goTo('it-café');
    await write(`/mitid ${UNKNOWN}`);
    await messages('Det ved jeg ikke').waitFor();

    await become('Poul Madsen');
    await goTo('MitID-hjælpers Hjem-side');
    await page.getByRole('main').getByText(UNKNOWN).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Hører til et svar' }).first().click();
    const modal = page.getByRole('dialog', { name: 'Hører til et svar' });
    await modal.getByRole('combobox').fill('kodeviser');
    const option = page.getByRole('dialog').getByRole('option').first();
    const title = (await option.textContent()) ?? '';
    await option.click();
    await modal.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('De, der har spurgt, får besked').waitFor();
    await page.getByRole('dialog').last().getByRole('button', { name: 'Luk', exact: true }).last().click();
    await page.getByText('Der er ingen spørgsmål, der venter').waitFor();

    // Search from the first letter; the answer opens in a window.
    await become('Karen Holm');
    await goTo('MitID-hjælpers Hjem-side');
    await page.getByRole('main').getByRole('combobox').first().fill('kodeviser');
    await page.getByRole('main').getByRole('option', { name: title }).first().click();
    await page.getByRole('dialog', { name: 'Svar' }).getByText('Tjekket').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await here.end();
  });
});
