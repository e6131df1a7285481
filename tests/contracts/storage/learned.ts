import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { asker, closing, deed, learned, on, report, toNone } from './stories.ts';

export function learnedContract(withPair: WithPair): void {
  it(
    'keeps what was learned in its order until it is exported',
    withPair(async ({ one, other }) => {
      const first = await learned(one, 'én');
      const second = await learned(other, 'to');
      expect(second).toBeGreaterThan(first);
      const { at, by } = deed();
      expect(await other.learned.active()).toEqual([
        { id: first, at, by, change: 'én', missId: null },
        { id: second, at, by, change: 'to', missId: null },
      ]);
      await one.learned.exported([first], on(11));
      await one.learned.exported([], on(11));
      expect((await other.learned.active()).map(({ id }) => id)).toEqual([second]);
      await one.learned.exported([first, second], on(12));
      expect(await other.learned.active()).toEqual([]);
      expect(await learned(one, 'tre')).toBeGreaterThan(second);
    }),
  );

  it(
    'knows which miss a change answers',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      const numbers = await one.acts.perform({ ...closing('m1'), changes: ['svaret', 'spørgsmålet'] });
      expect(await other.learned.active()).toMatchObject([
        { id: numbers?.[0], change: 'svaret', missId: 'm1' },
        { id: numbers?.[1], change: 'spørgsmålet', missId: 'm1' },
      ]);
    }),
  );

  it(
    'has a new version after each change of what is active, for every process, and otherwise the same',
    withPair(async ({ one, other }) => {
      const versions = [await one.learned.version()];
      const look = async () => versions.push(await other.learned.version());
      const first = await learned(one, 'én');
      await look();
      await one.learned.exported([first], on(11));
      await look();
      const second = await learned(one, 'to');
      await look();
      const third = await learned(one, 'tre');
      await look();
      await one.learned.exported([second, third], on(11));
      await look();
      expect(new Set(versions).size).toBe(versions.length);
      await one.learned.exported([second], on(12));
      expect(await other.learned.version()).toBe(versions.at(-1));
      expect(await one.learned.version()).toBe(versions.at(-1));
    }),
  );
}
