import type { Locator } from 'playwright-core';
import type { visit } from './visit.ts';

/** The highest that answers should be on a phone, in px: half of them, and 95 of 100. A screen of 844 px shows about 700 of a message. */
export const GOAL = { median: 640, ninetyFifth: 800 } as const;

type Here = Pick<Awaited<ReturnType<typeof visit>>, 'page' | 'write'>;

/** Asks with /mitid; gives the height of the answer in px, to its last button, and null when there is no answer. */
export async function answerHeight({ page, write }: Here, question: string): Promise<number | null> {
  const articles = page.getByRole('main').getByRole('article');
  const before = await articles.count();
  await write(`/mitid ${question}`);
  const reply = articles.nth(before);
  const buttons = reply.getByRole('button');
  await buttons.last().waitFor();
  if ((await reply.getByRole('button', { name: 'Vis mere' }).count()) === 0) return null;
  const [message, button] = await Promise.all([boxOf(reply), boxOf(buttons.last())]);
  return Math.round(button.y + button.height - message.y);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not in sight');
  return box;
}
