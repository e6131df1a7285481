import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may block the event loop at a time, in milliseconds; nobody notices so short a delay. */
const TURN_MS = 8;

/** Lets other waiting work run, such as answering. */
export async function giveWay(): Promise<void> {
  await nextTurn();
}

/** Does something with every item, in order, and gives way every TURN_MS milliseconds. */
export async function inTurns<Item>(
  items: ArrayLike<Item>,
  work: (item: Item, at: number) => void,
): Promise<void> {
  let started = performance.now();
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    work(item, at);
    if (performance.now() - started < TURN_MS) continue;
    await giveWay();
    started = performance.now();
  }
}

/** The same for work that makes something of every item. */
export async function mapInTurns<Item, Made>(
  items: ArrayLike<Item>,
  work: (item: Item, at: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  await inTurns(items, (item, at) => made.push(work(item, at)));
  return made;
}
