import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

export function welcomesContract(withPair: WithPair): void {
  it(
    'welcomes each person once, also when two processes do so at the same moment',
    withPair(async ({ one, other }) => {
      const first = await Promise.all(
        [one, other, one, other].map(async ({ welcomes }) => welcomes.add('UANNA', on(10))),
      );
      expect(first.filter(Boolean)).toHaveLength(1);
      expect(await other.welcomes.add('UBENT', on(11))).toBe(true);
      await one.expire(on(20));
      expect(await other.welcomes.add('UBENT', on(21))).toBe(false);
    }),
  );

  it(
    'welcomes somebody anew whom it did not reach, and who was forgotten',
    withPair(async ({ one, other }) => {
      await one.welcomes.add('UANNA', on(10));
      await one.welcomes.add('UBENT', on(10));
      await one.welcomes.remove('UANNA');
      expect(await other.welcomes.add('UANNA', on(10))).toBe(true);
      await other.forget('UANNA');
      expect(await one.welcomes.add('UANNA', on(11))).toBe(true);
      expect(await one.welcomes.add('UBENT', on(11))).toBe(false);
    }),
  );
}
