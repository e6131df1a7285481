import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

export function actsContract(withPair: WithPair): void {
  it(
    'knows the coordinators that were named, each once',
    withPair(async ({ one, other }) => {
      await one.coordinators.add('UKAREN', 'ULEIF', on(10));
      await other.coordinators.add('UBENT', 'UKAREN', on(11));
      await other.coordinators.add('UKAREN', 'UBENT', on(12));
      expect(await one.coordinators.all()).toEqual(['UKAREN', 'UBENT']);
      await one.coordinators.remove('UKAREN');
      await one.coordinators.remove('UNOBODY');
      expect(await other.coordinators.all()).toEqual(['UBENT']);
    }),
  );

  it(
    'lists what coordinators did, newest first',
    withPair(async ({ one, other }) => {
      const acts = [1, 2, 3].map((day) => ({
        at: on(day),
        by: 'UKAREN',
        kind: 'edit',
        subject: `entry-${day}`,
      }));
      for (const act of acts) await one.acts.add(act);
      await one.acts.add({ at: on(3), by: null, kind: 'import', subject: 'all' });
      expect(await other.acts.latest(2)).toEqual([
        { at: on(3), by: null, kind: 'import', subject: 'all' },
        { at: on(3), by: 'UKAREN', kind: 'edit', subject: 'entry-3' },
      ]);
      expect(await other.acts.latest(10)).toHaveLength(4);
    }),
  );
}
