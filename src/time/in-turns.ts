import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may hold up everything else at a time, in milliseconds. Nobody notices an answer that is this much later. */
const TURN_MS = 8;

/** Lets whatever else waits have its turn, between two steps that are too long to be one. */
export async function giveWay(): Promise<void> {
  await nextTurn();
}

/** Does something with every item, in order, letting whatever else waits (an answer, say) have its turn in between. */
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
