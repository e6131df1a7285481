import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { openHouse } from './house.ts';
import { pressIn, visit } from './visit.ts';
import { shareBrowser } from './share-browser.ts';

/** What came to browsers after 2020. Syntax cannot be taken away: the build writes none that is newer. */
const LACKING = `
  delete URL.canParse;
  delete Object.hasOwn;
  delete Object.groupBy;
  delete Promise.withResolvers;
  for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'])
    delete Array.prototype[name];
  delete String.prototype.at;
  delete String.prototype.isWellFormed;
  delete String.prototype.toWellFormed;
  delete HTMLDialogElement.prototype.showModal;
  delete HTMLDialogElement.prototype.close;
  for (const name of ['HTMLDialogElement', 'structuredClone', 'CloseWatcher']) delete globalThis[name];
`;

describe.runIf(findChromium() !== null)('a tablet from 2020', () => {
  const { browser, place: house } = shareBrowser(openHouse);

  it('shows answers with their links, windows, and questions whether one is sure', async () => {
    const here = await visit(browser(), house().address, 'phone', LACKING);
    const { page, goTo, become, write, messages } = here;
    await goTo('it-café');
    await write('/mitid må man bruge æ, ø og å i sit bruger-ID?');
    await messages('Tjekket').getByRole('link').first().waitFor();
    await pressIn(messages('Tjekket'), 'Vis for alle');
    await messages('Karen Holm har delt svaret på').waitFor();

    await write('Det her skal væk igen');
    const mine = messages('Det her skal væk igen');
    const remove = async (): Promise<void> => {
      await mine.getByRole('button', { name: /^Muligheder/ }).click();
      await page.getByRole('menuitem', { name: 'Slet beskeden' }).click();
    };
    const question = page.getByRole('dialog', { name: 'Slet beskeden?' });
    await remove();
    // Only a window that has taken the focus hears the key.
    await question.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await remove();
    await question.getByRole('button', { name: 'Ja, slet den' }).click();
    await mine.waitFor({ state: 'detached' });

    await become('Poul Madsen');
    await write('/mitid-opslag');
    const compose = page.getByRole('dialog', { name: 'Nyt opslag' });
    await compose.getByRole('textbox', { name: 'Overskrift' }).fill('Ekstra it-café');
    await compose.getByRole('button', { name: 'Se det først' }).click();
    await compose.getByText('Udfyld dette felt.').first().waitFor();
    expect(await compose.getByText('Udfyld dette felt.').count()).toBe(2);
    await compose.getByRole('button', { name: 'Fortryd' }).click();
    await compose.waitFor({ state: 'detached' });
    await here.end();
  });
});
