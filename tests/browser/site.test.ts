import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../src/cli/site/command.ts';
import { saidBy } from '../support/said-by.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { violationsOn } from './axe.ts';
import { findChromium, launch } from './chromium.ts';

const PAGES = { url: 'https://mitid.example.org/svar', cafeName: null };

describe.runIf(findChromium() !== null)('the pages as files, opened from the disk', () => {
  let browser: Browser;
  let dir: string;
  let front: string;
  beforeAll(async () => {
    browser = await launch();
    dir = await mkdtemp(join(tmpdir(), 'site-'));
    front = pathToFileURL(join(dir, 'index.html')).href;
    expect(await write(['--out', dir])).toMatchObject({ code: 0, err: '' });
  });
  afterAll(async () => {
    await browser.close();
    await rm(dir, { recursive: true });
  });

  it('find an answer in the browser, and lead on to its sheet and back', async () => {
    const page = await browser.newPage();
    await page.goto(front);
    await page.getByRole('searchbox').fill('glemt pinkode');
    const results = page.locator('[data-results]');
    await results
      .getByRole('link', { name: 'Hvad gør man, når PIN-koden er glemt, eller appen er låst?' })
      .click();
    await page.getByRole('heading', { level: 1, name: /PIN-koden er glemt/u }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Svaret på papir' }).click();
    await page.getByRole('link', { name: 'Tilbage til svaret' }).click();
    await page.getByRole('link', { name: 'Svar om MitID' }).click();
    await page.getByRole('searchbox').fill('xqzwvk');
    await page.getByText('Der er intet svar med de ord').waitFor();
    await page.close();
  });

  it('are an index of all questions without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(front);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    const { entries } = await ownKnowledge();
    expect(await page.locator('.entries a').count()).toBe(entries.size);
    await page.getByRole('link', { name: 'Hvordan spærrer man sit MitID?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hvordan spærrer man sit MitID?' }).waitFor();
    await context.close();
  });

  it('have a sitemap of every answer', async () => {
    const { entries } = await ownKnowledge();
    const sitemap = await readFile(join(dir, 'sitemap.xml'), 'utf8');
    for (const id of entries.keys()) expect(sitemap).toContain(`<loc>${PAGES.url}/om/${id}/</loc>`);
  });

  it.each([
    [[], 'skriv efter --out, hvilken mappe'],
    [['--ud', 'x'], '"--ud" kendes ikke'],
    [['x'], '"x" hører ikke til her'],
  ])('say what is wrong with %j', async (args, said) => {
    const { code, err } = await write(args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it('say so where nothing can be written', async () => {
    const { code, err } = await write(['--out', join(dir, 'index.html', 'x')]);
    expect(code).toBe(1);
    expect(err).toContain('Der kan ikke skrives i');
  });
});

async function write(args: readonly string[]) {
  const context = { knowledgeDir: 'knowledge', pages: PAGES, today: '2026-11-30' };
  return saidBy(async (streams) => site(args, context, streams));
}
