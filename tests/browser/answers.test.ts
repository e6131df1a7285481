import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { answerHeight, GOAL } from './answer-height.ts';
import { violationsOn } from './axe.ts';
import { findChromium, launch } from './chromium.ts';
import { openHouse, type House } from './house.ts';
import { pressIn, visit } from './visit.ts';

/** An answer with much to do, one for whoever was just cheated, one with prices, a list of what is allowed, and a guide. */
const ENTRIES = [
  'ny-telefon',
  'uventet-kode',
  'bestilling-og-pris',
  'hjaelper-maa-og-maa-ikke',
  'glemt-kode',
];

describe.runIf(findChromium() !== null)('answers on a phone', () => {
  let browser: Browser;
  let house: House;
  beforeAll(async () => {
    [browser, house] = await Promise.all([launch(), openHouse()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('are seen at one glance, down to the last button', async () => {
    const here = await visit(browser, house.address, 'phone');
    await here.goTo('it-café');
    const { entries } = await ownKnowledge();
    const heights: number[] = [];
    for (const id of ENTRIES) {
      heights.push((await answerHeight(here, entries.get(id)?.title ?? id)) ?? Infinity);
    }
    const sorted = heights.toSorted((one, other) => one - other);
    expect(sorted.at(-1)).toBeLessThanOrEqual(GOAL.ninetyFifth);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(GOAL.median);
    await here.end();
  });

  it('come by way of a guide, whose choices can be told apart by ear', async () => {
    const here = await visit(browser, house.address, 'phone');
    const { page, goTo, write, messages } = here;
    await goTo('it-café');
    await write('/mitid glemt kode');
    const guide = messages('»glemt kode«');
    await guide
      .getByRole('button', { name: /^Vælg: / })
      .first()
      .waitFor();
    expect(await guide.getByRole('button', { name: /^Vælg: / }).count()).toBeGreaterThan(1);
    expect(await violationsOn(page)).toEqual([]);
    await pressIn(guide, /^Vælg: .*PIN/);
    await messages('»glemt kode«').getByRole('button', { name: 'Det hjalp', exact: true }).waitFor();
    await here.end();
  });
});
