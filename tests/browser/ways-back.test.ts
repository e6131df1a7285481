import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { findChromium } from './chromium.ts';
import { openHouse } from './house.ts';
import { pressIn, repliesTo, visit } from './visit.ts';
import { shareBrowser } from './share-browser.ts';

const UNKNOWN = 'Hvem har nøglen til kælderen?';
const BACK = '‹ Tilbage til forslagene';

describe.runIf(findChromium() !== null)('on a phone', () => {
  const { browser, place: house } = shareBrowser(openHouse);

  it('the first page shows an answer and the coordinators’ half; the bot says hello, and every choice has a way back', async () => {
    const here = await visit(browser(), house().address, 'phone');
    const { page, goTo, write, messages } = here;
    const main = page.getByRole('main');
    await main.getByText('Du kan få MitID i Borgerservice').waitFor();
    await main.getByRole('heading', { name: 'Det gør koordinatorerne' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await goTo('MitID-hjælper');
    const hello = messages('Hej, jeg er MitID-hjælper');
    await hello
      .getByRole('button', { name: /^Vis svar/ })
      .nth(1)
      .click();
    await messages('Læs mere').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await goTo('it-frivillige');
    await goTo('MitID-hjælper');
    expect(await hello.count()).toBe(1);

    await write('kodebrikken er løbet tør for strøm');
    const suggestions = messages('Mente du');
    await pressIn(suggestions, /^Vis svar/);
    await pressIn(messages(BACK), BACK);
    await suggestions.waitFor();
    expect(await messages(BACK).count()).toBe(0);
    await here.end();
  });

  it('a coordinator is asked with a few words, and everybody’s answer is taken back', async () => {
    const here = await visit(browser(), house().address, 'phone');
    const { page, goTo, become, write, messages } = here;
    await become('Poul Madsen');
    await goTo('koordinatorer');
    const his = page.url();
    await become('Karen Holm');
    await goTo('it-café');
    await write(`/mitid ${UNKNOWN}`);
    await pressIn(messages('Det ved jeg ikke'), 'Spørg en koordinator');
    const request = page.getByRole('dialog', { name: 'Spørg en koordinator' });
    await request.getByText('Koordinatorerne ser dit spørgsmål, dit navn').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await request.getByRole('textbox', { name: 'Vil du tilføje noget' }).fill('Det er til i morgen.');
    await request.getByRole('button', { name: 'Send' }).click();
    const sent = page.getByRole('dialog').filter({ hasText: 'Koordinatorerne kan nu se' });
    await sent.waitFor();

    // Whoever goes by the address leaves no window open, and finds none at coming back.
    const hers = page.url();
    await page.goto(his);
    await messages('Karen Holm skriver: »Det er til i morgen.«').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.goto(hers);
    await page.getByRole('heading', { level: 1, name: 'it-café' }).waitFor();
    await expect.poll(async () => page.getByRole('dialog').count()).toBe(0);

    await write('/mitid må man bruge æ, ø og å i sit bruger-ID?');
    await pressIn(messages('Kun synlig for dig'), 'Vis for alle');
    const shared = messages('Karen Holm har delt svaret på');
    await pressIn(shared, 'Tag svaret tilbage');
    await messages('Du har taget svaret tilbage').waitFor();
    expect(await shared.count()).toBe(0);
    await here.end();
  });

  it('a question that was written wrong is put right, and its answer is replaced', async () => {
    const here = await visit(browser(), house().address, 'phone');
    const { page, goTo, write, messages } = here;
    await goTo('MitID-hjælper');
    await write('må man have ø i sit brugernavn? 🙏');
    const asked = messages('må man have ø i sit brugernavn? 🙏');
    const answer = messages('Læs mere');
    await messages('Ja, du må gerne bruge').waitFor();
    const before = await answer.count();

    await asked.getByRole('button', { name: /^Muligheder for beskeden/ }).click();
    await page.getByRole('menuitem', { name: 'Ret beskeden' }).click();
    await page.getByRole('textbox', { name: 'Ret din besked' }).fill('hvad er der sket med nøglekortet?');
    await page.getByRole('button', { name: 'Gem' }).click();
    await messages('Nøglekortet fra NemID').waitFor();
    expect(await messages('Ja, du må gerne bruge').count()).toBe(0);
    expect(await answer.count()).toBe(before);
    expect(await violationsOn(page)).toEqual([]);
    await here.end();
  });

  it('text of twice the size leaves the messages their room', async () => {
    const here = await visit(browser(), house().address, 'phone');
    const { page, goTo, write, messages, thread } = here;
    await goTo('it-café');
    await write('@MitID-hjælper må man have ø i sit brugernavn?');
    await repliesTo(messages('må man have ø')).click();
    await thread().getByText('Ja, du må gerne bruge').first().waitFor();
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    for (const pane of [page.getByRole('main'), thread()]) {
      const list = await pane.locator('.messages').boundingBox();
      expect(list?.height).toBeGreaterThan(0.35 * (page.viewportSize()?.height ?? 0));
    }
    await here.end();
  });
});
