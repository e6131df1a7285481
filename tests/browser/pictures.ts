import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { launch } from './chromium.ts';
import { openHouse } from './house.ts';
import { smallPng } from './small-png.ts';
import { pressIn, repliesTo, type Size, visit } from './visit.ts';

/*
 * Takes the pictures of README and guides in the workspace on this machine: npm run pictures
 */

const FOLDER = 'docs/pictures';

await mkdir(FOLDER, { recursive: true });
const browser = await launch();
const house = await openHouse();
await take('desktop', async ({ goTo, write, messages, thread, shoot }) => {
  await goTo('it-café');
  await write('@MitID-hjælper må man have ø i sit brugernavn?');
  await repliesTo(messages('må man have ø')).click();
  await thread().getByRole('button', { name: 'Vis mere' }).waitFor();
  await shoot('thread');
});
await take('desktop', async ({ goTo, write, messages, shoot }) => {
  await goTo('it-frivillige');
  await write('/mitid må man bruge æ, ø og å i sit bruger-ID?');
  await pressIn(messages('Kun synlig for dig'), 'Vis mere');
  await messages('Kilder:').waitFor();
  await shoot('answer');
});
for (const [name, question] of [
  ['phone-fraud', 'jeg har fået en kode, jeg ikke har bedt om'],
  ['phone-steps', 'Hvordan flytter man MitID til en ny telefon?'],
  ['phone-prices', 'hvad koster en kodeviser?'],
  ['phone-guide', 'glemt kode'],
] as const) {
  await take('phone', async ({ goTo, write, messages, shoot }) => {
    await goTo('MitID-hjælper');
    await write(`/mitid ${question}`);
    const answer = messages('Kun synlig for dig');
    await answer.getByRole('button', { name: 'Vis mere' }).waitFor();
    // The bot says hello above it.
    await answer.evaluate('(message) => message.scrollIntoView()');
    await shoot(name);
  });
}
await take('desktop', async ({ page, goTo, become, write, messages, shoot }) => {
  // In the same place it would be read together with the question before.
  await goTo('it-café');
  await write('/mitid Hvem har nøglen til kælderen?');
  await pressIn(messages('Det ved jeg ikke'), 'Spørg en koordinator');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  const sent = page.getByRole('dialog').filter({ hasText: 'Koordinatorerne kan nu se' });
  await sent.getByRole('button', { name: 'Luk' }).first().click();
  await become('Poul Madsen');
  await goTo('koordinatorer');
  await messages('Et spørgsmål uden godt svar').waitFor();
  await shoot('miss');
  await pressIn(messages('Et spørgsmål uden godt svar'), 'Skriv et svar');
  const modal = page.getByRole('dialog', { name: 'Skriv et svar' });
  await modal.getByRole('textbox', { name: 'Spørgsmålet' }).fill('Hvem har nøglen til kælderen?');
  await modal
    .getByRole('textbox', { name: 'Det korte svar', exact: true })
    .fill('Husets vært har nøglen til kælderen.');
  await modal
    .getByRole('textbox', { name: 'Trin for trin' })
    .fill('1. Ring til værten.\n2. Hent nøglen i køkkenet.');
  await shoot('write');
  await modal.getByRole('button', { name: 'Fortryd' }).click();
  await goTo('MitID-hjælpers Hjem-side');
  await page.getByText('For koordinatorer').waitFor();
  await shoot('home');
});
await take('desktop', async ({ page, goTo, become, write, messages, shoot }) => {
  await goTo('opslag');
  await write('/mitid kodebrikken er løbet tør for strøm');
  await pressIn(messages('Mente du'), 'Ingen af disse');
  await become('Poul Madsen');
  await goTo('koordinatorer');
  await messages('kodebrikken').getByRole('combobox', { name: 'Passer et af disse?' }).click();
  await page.getByRole('main').getByRole('option').first().waitFor();
  await shoot('nearest');
});
await take('desktop', async ({ page, goTo, become, write, messages, shoot }) => {
  await become('Poul Madsen');
  await goTo('it-frivillige');
  const question = '/mitid må man bruge æ, ø og å i sit bruger-ID?';
  const own = messages('Kun synlig for dig');
  await write(question);
  await pressIn(own, 'Vis mere');
  await pressIn(own, 'Ret svar');
  const modal = page.getByRole('dialog', { name: 'Ret svar' });
  await modal
    .getByRole('textbox', { name: 'Det korte svar', exact: true })
    .fill('Ja, du må gerne bruge æ, ø og å i dit bruger-ID til MitID.');
  await modal.getByRole('checkbox', { name: 'Det engelske svar passer stadig' }).check();
  await modal.getByRole('button', { name: 'Gem' }).click();
  const saved = page.getByRole('dialog').filter({ hasText: 'er rettet' });
  await saved.getByRole('button', { name: 'Luk' }).first().click();
  await pressIn(own, 'Historik');
  const history = page.getByRole('dialog', { name: 'Historik' });
  await history.getByRole('button', { name: 'Tag tilbage' }).waitFor();
  await shoot('history');
  // An open window would wait for the next visit.
  await history.getByRole('button', { name: 'Luk', exact: true }).last().click();
});
await take('desktop', async ({ page, goTo, become, messages, write, shoot }) => {
  await become('Poul Madsen');
  await goTo('opslag');
  await write('/mitid-opslag');
  const modal = page.getByRole('dialog', { name: 'Nyt opslag' });
  await modal.getByRole('textbox', { name: 'Overskrift' }).fill('Ekstra it-café torsdag');
  await modal.getByRole('textbox', { name: 'Tekst' }).fill('Vi holder åbent *torsdag kl. 14-16* i salen.');
  await modal.getByRole('combobox', { name: 'Kanaler' }).fill('opslag');
  await modal.getByRole('option', { name: 'opslag' }).click();
  await page.keyboard.press('Escape');
  await modal.getByRole('checkbox', { name: 'Bed om kvittering' }).check();
  await modal.getByRole('button', { name: 'Se det først' }).click();
  await page.getByRole('dialog').last().getByText('Sendes til').waitFor();
  await shoot('preview');
  await page.getByRole('dialog').last().getByRole('button', { name: 'Send' }).click();
  const post = messages('Ekstra it-café torsdag').getByRole('button', { name: /læst/i });
  await page.getByRole('dialog').last().getByRole('button', { name: 'Luk', exact: true }).last().click();
  await become('Karen Holm');
  await goTo('opslag');
  await post.click();
  await messages('Tak! Du står nu som en').waitFor();
  await become('Poul Madsen');
  await goTo('MitID-hjælpers Hjem-side');
  await page.getByRole('main').getByRole('button', { name: 'Åbn', exact: true }).first().click();
  const top = page.getByRole('dialog').last();
  await top.getByRole('button', { name: 'Ret', exact: true }).click();
  await top.getByRole('textbox', { name: 'Tekst' }).fill('Vi holder åbent *fredag kl. 14-16* i salen.');
  await top.getByRole('checkbox', { name: 'Sig det til dem' }).check();
  await top.getByRole('button', { name: 'Se det først' }).click();
  await top.getByRole('button', { name: 'Ret alle steder' }).waitFor();
  await top.getByText('fredag kl. 14-16').last().scrollIntoViewIfNeeded();
  await shoot('correction');
});
await take('phone', async ({ page, goTo, write, messages, shoot }) => {
  await goTo('MitID-hjælper');
  await write('/mitid Hvordan flytter man MitID til en ny telefon?');
  await pressIn(messages('Kun synlig for dig'), 'Til borgeren');
  await page.getByRole('dialog', { name: 'Til borgeren' }).waitFor();
  await shoot('for-citizen');
});
for (const [name, path, width, height] of [
  ['citizen-page', '/svar?q=glemt%20pinkode', 390, 844],
  ['citizen-sheet', '/svar/ark/ny-telefon', 820, 1240],
  ['cafe', '/svar/cafe/om/ny-telefon', 1280, 800],
  ['slides', '/svar/foredrag/sikkerhed', 1280, 720],
] as const) {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'da-DK' });
  await page.goto(`${house.address}${path}`);
  if (name === 'cafe') await page.getByRole('button', { name: 'Næste' }).click();
  if (name === 'slides') await page.keyboard.press('ArrowRight');
  await save(page, name);
  await page.close();
}
await browser.close();
await house.close();

type Scene = Awaited<ReturnType<typeof visit>> & { readonly shoot: (name: string) => Promise<void> };

async function take(size: Size, play: (scene: Scene) => Promise<void>): Promise<void> {
  const here = await visit(browser, house.address, size);
  await play({ ...here, shoot: async (name) => save(here.page, name) });
  await here.end();
}

async function save(page: Page, name: string): Promise<void> {
  // A menu would close.
  if ((await page.locator(':focus[aria-expanded="true"]').count()) === 0) {
    await page.evaluate('document.activeElement.blur()');
  }
  await page.mouse.move(0, 0);
  await writeFile(`${FOLDER}/${name}.png`, smallPng(await page.screenshot()));
}
