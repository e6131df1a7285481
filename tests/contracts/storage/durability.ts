import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStorage } from '../../../src/storage/open.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { compile } from '../../../bin/compile.mjs';
import type { Place, WithPlace } from './places.ts';
import { on } from './stories.ts';

const KILLS = 10;
const TAKER = fileURLToPath(new URL('taker.ts', import.meta.url));

export function durabilityContract(withPlace: WithPlace): void {
  it(
    'loses nothing that was acknowledged when the process is killed',
    withPlace(async (place) => {
      const taker = await compile(TAKER, place.folder);
      const acknowledged: string[] = [];
      for (let kill = 1; kill <= KILLS; kill += 1) {
        // Each lives for another while, so that death comes at another moment.
        acknowledged.push(...(await killAfter(taker, place, `k${kill}`, 3 + kill * 5)));
      }
      // The dead owner's lock died with it.
      const storage = await openStorage({ ...place, owner: true });
      try {
        expect(acknowledged.length).toBeGreaterThan(KILLS * 3);
        expect(await lost(storage, acknowledged)).toEqual([]);
        for (const { id, count } of await storage.misses.open())
          expect(await storage.misses.askers(id)).toHaveLength(count);
      } finally {
        await storage.close();
      }
    }),
  );
}

/** Runs a process that stores things until it has acknowledged so many; gives all that it acknowledged. */
async function killAfter(
  taker: string,
  { databaseUrl, file }: Place,
  name: string,
  count: number,
): Promise<string[]> {
  const args = [taker, file, name, ...(databaseUrl === null ? [] : [databaseUrl])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const ids: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    ids.push(id);
    if (ids.length === count) child.kill('SIGKILL');
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return ids;
}

async function lost({ questions, votes, inbox, misses }: Storage, ids: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const id of ids) {
    const isThere =
      (await questions.find(id)) !== null &&
      (await votes.of(id)).length === 1 &&
      (await misses.ofQuestion(id)) !== null &&
      !(await inbox.store({ key: id, event: '{}', at: on(10) }));
    if (!isThere) gone.push(id);
  }
  return gone;
}
