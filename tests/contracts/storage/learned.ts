import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

const change = (text: string) => ({ at: on(10), by: 'UKAREN', change: JSON.stringify({ text }) });

export function learnedContract(withPair: WithPair): void {
  it(
    'keeps what was learned in its order until it is exported',
    withPair(async ({ one, other }) => {
      const first = await one.learned.add(change('én'));
      const second = await other.learned.add(change('to'));
      expect(second).toBeGreaterThan(first);
      expect(await other.learned.active()).toEqual([
        { id: first, ...change('én') },
        { id: second, ...change('to') },
      ]);
      await one.learned.exported([first], on(11));
      await one.learned.exported([], on(11));
      expect((await other.learned.active()).map(({ id }) => id)).toEqual([second]);
      await one.learned.exported([first, second], on(12));
      expect(await other.learned.active()).toEqual([]);
      expect(await one.learned.add(change('tre'))).toBeGreaterThan(second);
    }),
  );

  it(
    'has a new version after each change of what is active, for every process, and otherwise the same',
    withPair(async ({ one, other }) => {
      const versions = [await one.learned.version()];
      const look = async () => versions.push(await other.learned.version());
      const first = await one.learned.add(change('én'));
      await look();
      await one.learned.exported([first], on(11));
      await look();
      const second = await one.learned.add(change('to'));
      await look();
      const third = await one.learned.add(change('tre'));
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
