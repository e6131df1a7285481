import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { findChromium } from './chromium.ts';
import { openHouse } from './house.ts';
import { repliesTo, type Size, SIZES, visit } from './visit.ts';
import { shareBrowser } from './share-browser.ts';

describe.runIf(findChromium() !== null)('the page of the local workspace', () => {
  const { browser, place: house } = shareBrowser(openHouse);

  it.each<Size>(['desktop', 'phone'])('keeps to the rules of accessibility (%s)', async (size) => {
    const here = await visit(browser(), house().address, size);
    const { page, goTo, write, messages, thread } = here;
    await page.getByRole('main').getByRole('listitem').getByRole('button').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await goTo('it-frivillige');
    const question = `@MitID-hjælper må man have ø i sit brugernavn? (${size})`;
    await write(question);
    await repliesTo(messages(question)).waitFor();
    await write('/mitid kodebrikken er løbet tør for strøm');
    await messages('Mente du').waitFor();
    await messages(question)
      .getByRole('button', { name: /^Muligheder/ })
      .click();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await repliesTo(messages(question)).click();
    await thread().getByText('Ja, du må gerne bruge').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await here.end();
  });

  it('is as wide as the window, and every button is big enough for a thumb', async () => {
    const here = await visit(browser(), house().address, 'phone');
    const { page, goTo, write, messages } = here;
    await goTo('it-café');
    await write('/mitid må man bruge æ, ø og å i sit bruger-ID?');
    await messages('Tjekket').getByRole('button').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(SIZES.phone.width);
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.height ?? 44, (await button.textContent()) ?? '').toBeGreaterThanOrEqual(44);
    }
    await here.end();
  });

  it('can be used with the keyboard alone', async () => {
    const here = await visit(browser(), house().address, 'desktop');
    const { page, messages, thread } = here;
    const { keyboard } = page;
    const focused = () =>
      page.evaluate<string>(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
      );
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await keyboard.press('Tab');
        if ((await focused()).match(name) !== null) return;
      }
      throw new Error(`Tab never came to ${name}; last: ${await focused()}`);
    };
    await page.getByRole('link', { name: 'it-café' }).waitFor();

    // Into the channel: the focus is in the field; a person is picked with the arrow keys.
    await tabTo('it-café');
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Skriv i #it-café');
    await keyboard.type('@');
    await page.getByRole('listbox').waitFor();
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowDown');
    await keyboard.type('MitID');
    await keyboard.press('Enter');
    await keyboard.type('må man have ø i sit brugernavn? Tastatur');
    await keyboard.press('Shift+Enter');
    await keyboard.type('Anden linje');
    await keyboard.press('Enter');
    const mine = messages('Tastatur');
    await repliesTo(mine).waitFor();

    // Into the thread and back: the focus follows.
    await repliesTo(mine).focus();
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Skriv et svar i tråden');
    await keyboard.type('Tak for svaret');
    await keyboard.press('Enter');
    await thread().getByText('Tak for svaret').waitFor();
    await keyboard.press('Escape');
    await expect.poll(focused).toContain('svar i tråden under beskeden');

    // The menu at a message, with arrow keys and Escape.
    await keyboard.press('Tab');
    await expect.poll(focused).toMatch(/^Muligheder for beskeden/);
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Find svar');
    await keyboard.press('ArrowUp');
    await expect.poll(focused).toBe('Slet beskeden');
    await keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^Muligheder for beskeden/);

    // A suggestion that gives way to its answer does not lose the focus.
    await page.getByRole('textbox', { name: 'Skriv i #it-café' }).focus();
    await keyboard.type('/mitid kodebrikken er løbet tør for strøm');
    await keyboard.press('Enter');
    await messages('Mente du').getByRole('button').first().focus();
    await keyboard.press('Enter');
    await messages('»kodebrikken er løbet').getByRole('button', { name: 'Det hjalp' }).waitFor();
    await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('ARTICLE');
    await here.end();
  });

  it('reads new messages out to those who do not see them', async () => {
    const here = await visit(browser(), house().address, 'desktop');
    const { page, goTo, write } = here;
    await goTo('MitID-hjælper');
    await write('Må man have ø i sit brugernavn?');
    await page
      .getByRole('log')
      .getByText(/^MitID-hjælper i MitID-hjælper: Kan man bruge æ, ø og å/)
      .waitFor();
    expect(await page.getByRole('log').getByText('Må man have ø').count()).toBe(0);
    await here.end();
  });

  it('shows what people write as what they wrote', async () => {
    const here = await visit(browser(), house().address, 'desktop');
    const { page, goTo, write, messages, thread } = here;
    await goTo('it-café');
    const hostile =
      '<img src=x onerror="document.title=1"> <b>fed</b> <script>alert(1)</script> [x](javascript:alert(1))';
    await write(hostile);
    await messages('onerror').getByText(hostile).waitFor();
    const message = messages('onerror').locator('.content');
    expect(await message.locator('img, b, script, a').count()).toBe(0);
    await messages('onerror')
      .getByRole('button', { name: /^Muligheder/ })
      .click();
    await page.getByRole('menuitem', { name: 'Svar i tråd' }).click();
    await thread().getByText(hostile).waitFor();
    await here.end();
  });

  it('shows bold, italics, code, quotes and links as Slack’s editor does', async () => {
    const here = await visit(browser(), house().address, 'desktop');
    const { goTo, field, write, messages } = here;
    await goTo('it-café');
    await write('*Husk* _nu_ ~gamle~ `kode` på mitid.dk 2*3*4');
    const content = messages('Husk').locator('.content');
    await content.locator('strong', { hasText: /^Husk$/ }).waitFor();
    for (const [element, text] of [
      ['em', 'nu'],
      ['s', 'gamle'],
      ['code', 'kode'],
      ['a', 'mitid.dk'],
    ] as const)
      expect(await content.locator(element).textContent()).toBe(text);
    expect(await content.textContent()).toBe('Husk nu gamle kode på mitid.dk 2*3*4');
    await field().fill('> Må man det?\nJa.');
    await field().press('Enter');
    const quote = messages('Må man det?').locator('blockquote');
    expect(await quote.textContent()).toBe('Må man det?');
    await here.end();
  });

  it('puts a message right, and takes it away', async () => {
    const here = await visit(browser(), house().address, 'desktop');
    const { page, goTo, write, messages } = here;
    await goTo('it-frivillige');
    await write('@Poul Madsen Vi ses på <tirsdag> & onsdag');
    const mine = messages('Vi ses på');
    const pick = async (name: string): Promise<void> => {
      await mine.getByRole('button', { name: /^Muligheder/ }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await pick('Ret beskeden');
    const field = page.getByRole('textbox', { name: 'Ret din besked' });
    expect(await field.inputValue()).toBe('@Poul Madsen Vi ses på <tirsdag> & onsdag');
    await field.fill('@Poul Madsen Vi ses på torsdag');
    await field.press('Enter');
    await mine.getByText('(rettet)').waitFor();
    expect(await mine.locator('.content').textContent()).toBe('@Poul Madsen Vi ses på torsdag(rettet)');
    await pick('Slet beskeden');
    await page
      .getByRole('dialog', { name: 'Slet beskeden?' })
      .getByRole('button', { name: 'Ja, slet den' })
      .click();
    await mine.waitFor({ state: 'detached' });
    await here.end();
  });

  it('says what Slack refuses, and gives back what was written', async () => {
    const here = await visit(browser(), house().address, 'desktop');
    const { page, goTo, field, write } = here;
    await goTo('it-café');
    await write('/findesikke hej');
    await page.getByRole('alert').getByText('Den kommando findes ikke').waitFor();
    expect(await field().inputValue()).toBe('/findesikke hej');
    await page.getByRole('button', { name: 'Luk beskeden' }).click();
    expect(await page.getByRole('alert').getByText('Den kommando').count()).toBe(0);
    await here.end();
  });

  it('marks what is new elsewhere, and stays where one was after a reload', async () => {
    const karen = await visit(browser(), house().address, 'desktop');
    const poul = await visit(browser(), house().address, 'desktop');
    await poul.become('Poul Madsen');
    await poul.goTo('opslag');
    await karen.goTo('it-frivillige');
    await karen.write('Er der nogen?');
    await poul.page.getByRole('link', { name: /it-frivillige.*nye beskeder/ }).waitFor();
    await poul.page.reload();
    await poul.page.getByRole('heading', { level: 1, name: '#opslag' }).waitFor();
    expect(
      await poul.page.getByRole('combobox', { name: 'Du er nu' }).locator('option:checked').textContent(),
    ).toBe('Poul Madsen (koordinator)');
    await poul.goTo('it-frivillige');
    await poul.messages('Er der nogen?').waitFor();
    await Promise.all([karen.end(), poul.end()]);
  });

  it('says so when the program is gone', async () => {
    const other = await openHouse();
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.goto(other.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await other.close();
    await page.getByRole('status').getByText('Forbindelsen til programmet er væk').waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
    await page.getByRole('alert').getByText('programmet svarer ikke').waitFor();
    await context.close();
  });
});
