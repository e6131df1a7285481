import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { DESK } from '../../src/blocks/desk/ids.ts';
import { startDesk, textOf } from '../support/desk.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

it('the list of answers to look at holds all of them, page by page', async () => {
  const titles = Array.from({ length: 12 }, (_, n) => `Hvad er sag nummer ${n + 1}?`);
  const dir = await writeKnowledge(
    titles.map((title, n) => ({
      id: `sag-${n + 1}`,
      title,
      review: `2026-12-${String(n + 1).padStart(2, '0')}`,
    })),
  );
  const stage = await startDesk({ knowledgeDir: dir, clock: () => new Date('2027-01-02T09:00:00.000Z') });
  try {
    const { workspace, kirsten } = stage;
    const home = await stage.homeOf(kirsten);
    await workspace.pressInView(kirsten, home.id, DESK.showDue);
    const first = await stage.opens(kirsten, '1–10 af 12');
    expect(titles.filter((title) => textOf(first).includes(title))).toEqual(titles.slice(0, 10));
    await stage.pressIn(kirsten, first, 'Næste');
    const second = await stage.opens(kirsten, '11–12 af 12');
    expect(titles.filter((title) => textOf(second).includes(title))).toEqual(titles.slice(10));
    expect(textOf(second)).toContain('Forrige');
  } finally {
    await stage.close();
    await rm(dir, { recursive: true });
  }
});
