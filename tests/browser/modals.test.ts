import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSite } from '../../src/playground/site/site.ts';
import { callApi, startStage } from '../playground/stage.ts';
import { violationsOn } from './axe.ts';
import { findChromium, launch } from './chromium.ts';
import { register } from './form-app.ts';
import { visit } from './visit.ts';

describe.runIf(findChromium() !== null)('modals and the app’s own page', () => {
  let browser: Browser;
  let stage: Awaited<ReturnType<typeof startStage>>;
  let site: Awaited<ReturnType<typeof startSite>>;
  const heard: unknown[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    heard.length = 0;
    stage = await startStage('socket', (app) => register(app, heard));
    const { workspace } = stage;
    const karen = workspace.people.add('Karen Holm');
    workspace.people.add('Poul Madsen');
    workspace.channels.add('it-café', { members: [karen.id] });
    site = await startSite({
      workspace,
      players: [{ id: karen.id, role: 'frivillig' }],
      port: 0,
      examples: () => [{ question: 'Hvad er MitID?', answer: [] }],
      onFailure: (error) => heard.push(error),
    });
    site.botIsReady();
  });
  afterEach(async () => {
    await site.stop();
    await stage.close();
  });

  it.each(['desktop', 'phone'] as const)('are filled in, put right, and sent (%s)', async (size) => {
    const here = await visit(browser, site.address, size);
    const { page, goTo, write } = here;
    await goTo('it-café');
    await write('/hjælp svar');
    const modal = page.getByRole('dialog', { name: 'Nyt svar' });
    await modal.waitFor();
    expect(await violationsOn(page)).toEqual([]);

    // What must be filled in is asked for under its field, and the focus goes there.
    await modal.getByRole('button', { name: 'Gem svaret' }).click();
    await modal.getByText('Noget skal rettes').waitFor();
    const title = modal.getByRole('textbox', { name: 'Spørgsmål' });
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    const focused = async () => page.evaluate<string>('document.activeElement.id');
    await expect.poll(focused).toBe(await title.getAttribute('id'));
    expect(await violationsOn(page)).toEqual([]);

    await title.fill('Må man have ø?');
    await modal.getByRole('textbox', { name: 'Svar', exact: true }).fill('Ja.');
    await modal.getByRole('combobox', { name: 'Emne' }).click();
    await modal.getByRole('option', { name: 'Svindel' }).click();
    await modal.getByRole('combobox', { name: 'Hører til' }).fill('ø');
    await modal.getByRole('combobox', { name: 'Hører til' }).fill('brug');
    await modal.getByRole('option', { name: 'brug 1' }).click();
    await modal.getByRole('checkbox', { name: 'Engelsk' }).check();
    await modal.getByRole('combobox', { name: 'Hvem' }).fill('pou');
    await modal.getByRole('option', { name: 'Poul Madsen' }).click();
    await modal.getByLabel('Tjekket').fill('2026-11-23');

    // A second modal on top, and back: what was filled in is still there.
    await modal.getByRole('button', { name: 'Se et eksempel' }).click();
    const above = page.getByRole('dialog', { name: 'Eksempel' });
    await above.getByText('Ja, det må man gerne.').waitFor();
    await page.keyboard.press('Escape');
    await above.waitFor({ state: 'detached' });
    expect(await title.inputValue()).toBe('Må man have ø?');

    // What the app complains about stands under its field; put right, it is taken.
    await modal.getByRole('button', { name: 'Gem svaret' }).click();
    await modal.getByText('Svaret er for kort.').waitFor();
    await modal.getByRole('textbox', { name: 'Svar', exact: true }).fill('Ja, det må man gerne.');
    await modal.getByRole('button', { name: 'Gem svaret' }).click();
    await modal.waitFor({ state: 'detached' });
    expect(heard.at(-1)).toMatchObject({
      title: { text: { value: 'Må man have ø?' } },
      answer: { text: { value: 'Ja, det må man gerne.' } },
      topic: { choice: { selected_option: { value: 'svindel' } } },
      entry: { search: { selected_option: { value: 'brug 1' } } },
      languages: { several: { selected_options: [{ value: 'engelsk' }] } },
      day: { date: { selected_date: '2026-11-23' } },
    });
    await here.end();
  });

  it('are closed with Escape, of which the app hears', async () => {
    const here = await visit(browser, site.address, 'desktop');
    await here.goTo('it-café');
    await here.write('/hjælp svar');
    const modal = here.page.getByRole('dialog', { name: 'Nyt svar' });
    await modal.waitFor();
    await here.page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    await expect.poll(() => heard).toContain('closed');
    await here.end();
  });

  it('and messages show what the page does not know as an error', async () => {
    const here = await visit(browser, site.address, 'desktop');
    const { workspace } = stage;
    await here.goTo('it-café');
    const elements = [{ type: 'rich_text_section', elements: [{ type: 'color', value: '#7a1022' }] }];
    const blocks = [{ type: 'rich_text', elements }];
    const channel = workspace.channels.get('it-café').id;
    await callApi(workspace, 'chat.postMessage', { channel, text: 'En farve', blocks });
    await here.page.getByRole('main').getByText('Denne blok kan ikke vises her: color').waitFor();
    await here.end();
  });

  it('show the app’s own page when it is opened', async () => {
    const here = await visit(browser, site.address, 'phone');
    const { page, goTo } = here;
    await goTo('Hjælpers Hjem-side');
    await page.getByRole('heading', { level: 2, name: 'Velkommen' }).waitFor();
    await page.getByRole('button', { name: 'Opret et svar' }).click();
    const question = page.getByRole('dialog', { name: 'Er du sikker?' });
    await question.getByRole('button', { name: 'Ja, åbn det' }).click();
    await page.getByRole('dialog', { name: 'Nyt svar' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await here.end();
  });
});
