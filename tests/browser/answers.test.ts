import { describe, expect, it } from 'vitest';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { answerHeight, GOAL } from './answer-height.ts';
import { violationsOn } from './axe.ts';
import { findChromium } from './chromium.ts';
import { openHouse } from './house.ts';
import { pressIn, visit } from './visit.ts';
import { shareBrowser } from './share-browser.ts';

/** Of so many answers one is measured, to stand for all; `npm run heights` measures all. */
const STEP = 3;

describe.runIf(findChromium() !== null)('answers on a phone', () => {
  const { browser, place: house } = shareBrowser(openHouse);

  it('are seen at one glance, down to the last button', async () => {
    const here = await visit(browser(), house().address, 'phone');
    await here.goTo('it-café');
    const { entries } = await ownKnowledge();
    const heights: number[] = [];
    const some = [...entries.values()].filter((_, index) => index % STEP === 0);
    for (const { title } of some) heights.push((await answerHeight(here, title)) ?? Infinity);
    const sorted = heights.toSorted((one, other) => one - other);
    expect(sorted.at(-1)).toBeLessThanOrEqual(GOAL.ninetyFifth);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(GOAL.median);
    await here.end();
  });

  it('come by way of a guide, whose choices can be told apart by ear', async () => {
    const here = await visit(browser(), house().address, 'phone');
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
