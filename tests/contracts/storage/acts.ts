import { expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { refuseWrites } from '../../support/refuse-writes.ts';
import type { WithPair } from './places.ts';
import { asker, closing, deed, on, report, toNone } from './stories.ts';

export function actsContract(withPair: WithPair): void {
  it(
    'closes a miss, learns and writes down who did it, in one act',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      expect(await one.acts.perform({ ...closing('m1'), changes: ['én', 'to'] })).toHaveLength(2);
      expect(await everything(other)).toMatchObject({
        misses: [],
        learned: [{ change: 'én' }, { change: 'to' }],
        acts: [{ at: on(12), by: 'UKAREN', kind: 'wording', subject: 'katte' }],
      });
      expect(await other.misses.find('m1')).toMatchObject({ status: 'answered', entryId: 'katte' });
    }),
  );

  it(
    'lets one of two close a miss at the same moment; nothing of the other is kept',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      const done = await Promise.all([
        one.acts.perform({ ...closing('m1', 'katte'), changes: ['om katte'] }),
        other.acts.perform({ ...closing('m1', null), changes: ['ikke om katte'] }),
      ]);
      const isFirst = done[0] !== null;
      expect(done.filter((numbers) => numbers !== null)).toHaveLength(1);
      expect(await one.misses.find('m1')).toMatchObject({ status: isFirst ? 'answered' : 'not-for-us' });
      expect(await everything(one)).toMatchObject({
        learned: [{ change: isFirst ? 'om katte' : 'ikke om katte' }],
        acts: [{ subject: isFirst ? 'katte' : 'm1' }],
      });
      for (const missId of ['m1', 'never'])
        expect(await one.acts.perform({ ...closing(missId), changes: ['for sent'] })).toBeNull();
      expect((await everything(one)).learned).toHaveLength(1);
    }),
  );

  it.each(['misses', 'learned', 'acts'])(
    'does nothing of what fails at %s, and can be done again',
    async (table) =>
      withPair(async ({ one, other, place }) => {
        await one.misses.record(report('m1', asker('q1')), toNone);
        const before = await everything(one);
        const act = { ...closing('m1'), changes: ['én', 'to'] };
        const allow = await refuseWrites(place, table);
        await expect(one.acts.perform(act)).rejects.toThrow('refused');
        expect(await everything(other)).toEqual(before);
        await allow();
        expect(await one.acts.perform(act)).toHaveLength(2);
      })(),
  );

  it(
    'takes changes back with who did it, opens the miss again that they answered, and keeps what they were',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      const made = await one.acts.perform({ ...closing('m1'), changes: ['svaret', 'spørgsmålet'] });
      const version = await other.learned.version();
      const back = deed({ at: on(13), by: 'UBENT', kind: 'taken-back', subject: 'katte' });
      expect(await other.acts.perform({ ...back, takesBack: made ?? [], reopens: 'm1' })).toEqual([]);
      expect(await one.learned.active()).toEqual([]);
      expect(await one.learned.version()).not.toBe(version);
      expect(await one.misses.find('m1')).toMatchObject({ status: 'open', entryId: null });
      const takenBack = { at: on(13), by: 'UBENT' };
      expect(await one.learned.of('katte')).toMatchObject([
        { change: 'spørgsmålet', by: 'UKAREN', exportedAt: null, takenBack },
        { change: 'svaret', by: 'UKAREN', exportedAt: null, takenBack },
      ]);
      expect(await one.learned.of('hunde')).toEqual([]);
      expect(await one.acts.latest(1)).toMatchObject([{ by: 'UBENT', kind: 'taken-back', subject: 'katte' }]);
      await one.learned.exported(made ?? [], on(14));
      expect(await one.learned.of('katte')).toMatchObject([{ exportedAt: null }, { exportedAt: null }]);
    }),
  );

  it(
    'lets one of two take a change back at the same moment, and nobody what is exported; nothing else is done then',
    withPair(async ({ one, other }) => {
      const [first = 0] = (await one.acts.perform(deed({ changes: ['én'] }))) ?? [];
      const [second = 0] = (await one.acts.perform(deed({ changes: ['to'] }))) ?? [];
      const back = (by: string, ...takesBack: number[]) =>
        deed({ at: on(13), by, kind: 'taken-back', takesBack });
      const done = await Promise.all([
        one.acts.perform(back('UKAREN', first)),
        other.acts.perform(back('UBENT', first)),
      ]);
      expect(done.filter((numbers) => numbers !== null)).toEqual([[]]);
      expect(await one.acts.perform(back('UBENT', second, first))).toBeNull();
      expect(await one.learned.active()).toMatchObject([{ change: 'to' }]);
      await one.learned.exported([second], on(13));
      expect(await one.acts.perform(back('UBENT', second))).toBeNull();
      expect((await one.acts.latest(10)).map(({ kind }) => kind)).toEqual(['taken-back', 'edit', 'edit']);
    }),
  );

  it(
    'knows the coordinators that were named, each once, with the act of who named them or took them off',
    withPair(async ({ one, other }) => {
      const naming = (by: string, day: number) =>
        deed({ at: on(day), by, kind: 'named', subject: 'coordinators' });
      expect(await one.coordinators.add('UKAREN', naming('ULEIF', 10))).toBe(true);
      expect(await other.coordinators.add('UBENT', naming('UKAREN', 11))).toBe(true);
      expect(await other.coordinators.add('UKAREN', naming('UBENT', 12))).toBe(false);
      expect(await one.coordinators.all()).toEqual(['UKAREN', 'UBENT']);
      const takingOff = deed({ at: on(13), by: 'UBENT', kind: 'taken-off', subject: 'coordinators' });
      expect(await one.coordinators.remove('UKAREN', takingOff)).toBe(true);
      expect(await one.coordinators.remove('UNOBODY', takingOff)).toBe(false);
      expect(await other.coordinators.all()).toEqual(['UBENT']);
      expect((await other.acts.latest(10)).map(({ kind, by }) => [kind, by])).toEqual([
        ['taken-off', 'UBENT'],
        ['named', 'UKAREN'],
        ['named', 'ULEIF'],
      ]);
    }),
  );

  it(
    'names nobody, and takes nobody off, when that cannot be written down',
    withPair(async ({ one, other, place }) => {
      await one.coordinators.add('UKAREN', deed());
      await refuseWrites(place, 'acts');
      await expect(one.coordinators.add('UBENT', deed())).rejects.toThrow('refused');
      await expect(one.coordinators.remove('UKAREN', deed())).rejects.toThrow('refused');
      expect(await other.coordinators.all()).toEqual(['UKAREN']);
    }),
  );

  it(
    'lists what coordinators did, newest first',
    withPair(async ({ one, other }) => {
      for (const day of [1, 2, 3])
        await one.acts.perform(deed({ at: on(day), kind: 'edit', subject: `entry-${day}` }));
      await one.acts.perform(deed({ at: on(3), kind: 'checked', subject: 'entry-1' }));
      expect(await other.acts.latest(2)).toEqual([
        { at: on(3), by: 'UKAREN', kind: 'checked', subject: 'entry-1' },
        { at: on(3), by: 'UKAREN', kind: 'edit', subject: 'entry-3' },
      ]);
      expect(await other.acts.latest(10)).toHaveLength(4);
    }),
  );
}

async function everything({ misses, learned, acts }: Storage) {
  return { misses: await misses.open(), learned: await learned.active(), acts: await acts.latest(100) };
}
