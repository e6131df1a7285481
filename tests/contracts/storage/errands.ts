import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

export function errandsContract(withPair: WithPair): void {
  it(
    'gives what is to be said once to one process at a time, until it is done',
    withPair(async ({ one, other }) => {
      const claim = { at: on(10, '08:00:00'), until: on(10, '08:01:00') };
      const taken = await Promise.all([one.errands.take('week', claim), other.errands.take('week', claim)]);
      expect(taken.filter((got) => got !== null)).toEqual([{ since: claim.at, isAgain: false }]);
      expect(await one.errands.take('another', claim)).toEqual({ since: claim.at, isAgain: false });
      const freeAt = async (at: string) => [...(await other.errands.free(['week', 'another', 'new'], at))];
      expect(await freeAt(claim.at)).toEqual(['new']);
      await one.errands.done('another', claim.at);
      expect(await freeAt(claim.until)).toEqual(['week', 'new']);
      expect(await one.errands.free([], claim.at)).toEqual(new Set());

      // Whoever had it died.
      const later = { at: claim.until, until: on(10, '08:02:00') };
      const again = await Promise.all([one.errands.take('week', later), other.errands.take('week', later)]);
      expect(again.filter((got) => got !== null)).toEqual([{ since: claim.at, isAgain: true }]);

      await one.errands.later('week', on(10, '08:01:30'));
      const soon = { at: on(10, '08:01:30'), until: on(10, '08:03:00') };
      expect(await other.errands.take('week', soon)).toEqual({ since: claim.at, isAgain: true });
      await other.errands.done('week', on(10, '08:02:00'));
      await one.errands.later('week', on(10, '08:02:00'));
      expect(await one.errands.take('week', { at: on(11), until: on(12) })).toBeNull();
    }),
  );
}
