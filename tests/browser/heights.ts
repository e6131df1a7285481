import { loadKnowledge } from '../../src/knowledge/load.ts';
import { today } from '../../src/time/days.ts';
import { answerHeight, GOAL } from './answer-height.ts';
import { launch } from './chromium.ts';
import { openHouse } from './house.ts';
import { visit } from './visit.ts';

/*
 * Measures how high every answer is on a phone, as the workspace on this machine shows it: npm run heights
 */

const { snapshot } = await loadKnowledge('knowledge', { today: today() });
const entries = [...(snapshot?.entries.values() ?? [])];
const browser = await launch();
const house = await openHouse();
const here = await visit(browser, house.address, 'phone');
await here.goTo('it-café');
const measured: { readonly id: string; readonly px: number }[] = [];
for (const { id, title } of entries) {
  const px = await answerHeight(here, title);
  if (px === null) console.log(`not answered: ${id}`);
  else measured.push({ id, px });
}
await here.end();
await browser.close();
await house.close();

const highest = measured.toSorted((one, other) => other.px - one.px);
const atMost = (share: number): number => highest[Math.floor((1 - share) * highest.length)]?.px ?? 0;
const [median, ninetyFifth] = [atMost(0.5), atMost(0.95)];
console.log(`${measured.length} of ${entries.length} entries, 390 x 844, from the top to the last button`);
console.log(`median           ${median} px (goal: ${GOAL.median})`);
console.log(`95 of 100 up to  ${ninetyFifth} px (goal: ${GOAL.ninetyFifth})`);
for (const { id, px } of highest.slice(0, 10)) console.log(`${String(px).padStart(6)} px  ${id}`);
process.exitCode = median <= GOAL.median && ninetyFifth <= GOAL.ninetyFifth ? 0 : 1;
