import type { Browser, Locator } from 'playwright-core';
import { expect } from 'vitest';

export const SIZES = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;

/** What is waited for comes into sight soon, but the machine may be busy. */
const PATIENCE_MS = 60_000;

/**
 * Opens the page in a browser that has never been here. Gives the things that somebody does on it. `lacking`: a script that
 * takes away what an older browser does not have.
 */
export async function visit(browser: Browser, address: string, size: Size, lacking = '') {
  const context = await browser.newContext({ viewport: SIZES[size], locale: 'da-DK' });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(lacking);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) wrong.push(`asked for ${request.url()}`);
  });
  await page.goto(`${address}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();

  const openMenu = async (): Promise<void> => {
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    if (await menu.isVisible()) await menu.click();
  };
  return {
    page,
    /** A channel, the direct message, the welcome: whatever the list at the left has. */
    goTo: async (place: string): Promise<void> => {
      await openMenu();
      // "MitID-hjælper", and not "MitID-hjælpers Hjem-side".
      const name = new RegExp(`${place}(?!\\p{L})`, 'u');
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name: place }).waitFor();
    },
    become: async (person: string): Promise<void> => {
      await openMenu();
      const choice = page.getByRole('combobox', { name: 'Du er nu' });
      const option = choice.getByRole('option', { name: person });
      const id = (await option.getAttribute('value')) ?? '';
      await choice.selectOption(id);
      await page.locator(`[data-seen-by="${id}"]`).waitFor();
      const close = page.getByRole('button', { name: 'Luk menuen' });
      if (await close.isVisible()) await close.click();
    },
    /** The field where one writes in a channel. */
    field: (): Locator => page.getByRole('main').getByRole('textbox'),
    write: async (text: string): Promise<void> => {
      const field = page.getByRole('main').getByRole('textbox');
      await field.fill(text);
      await field.press('Enter');
    },
    thread: (): Locator => page.getByRole('complementary'),
    /** Messages in the middle with some text in them, the oldest first. */
    messages: (text: string | RegExp): Locator =>
      page.getByRole('main').getByRole('article').filter({ hasText: text }),
    /** Ends the visit; nothing must have gone wrong, and nothing must have been asked of another machine. */
    end: async (): Promise<void> => {
      await context.close();
      expect(wrong).toEqual([]);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** Presses something in the last of several messages. */
export async function pressIn(message: Locator, name: string | RegExp): Promise<void> {
  await message.last().getByRole('button', { name, exact: true }).first().click();
}

/** What the thread under the message is called once there are replies. */
export function repliesTo(message: Locator): Locator {
  return message.getByRole('button', { name: /svar i tråden/ });
}
