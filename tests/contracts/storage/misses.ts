import { expect, it } from 'vitest';
import { openBeside, type WithPair } from './places.ts';
import { asker, closing, missOf, on, question, report, THREAD, to, toNone, toOne } from './stories.ts';

export function missesContract(withPair: WithPair): void {
  it(
    'holds a new miss with the one who asked, who is not shown',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1', 'UANNA', THREAD)), toNone);
      const stored = missOf('m1');
      expect(await other.misses.find('m1')).toEqual(stored);
      expect(await other.misses.ofQuestion('q1')).toEqual(stored);
      expect(await other.misses.askers('m1')).toEqual([
        { missId: 'm1', questionId: 'q1', userId: 'UANNA', place: THREAD, isOpen: false, note: null },
      ]);
      expect(await one.misses.find('m2')).toBeNull();
      expect(await one.misses.ofQuestion('q2')).toBeNull();
    }),
  );

  it(
    'counts the same question asked again, and each asked question once',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.misses.record(report('other', asker('q2', 'UBENT'), on(11)), to('m1'));
      await one.misses.record(report('other', asker('q2', 'UBENT'), on(12)), to('m1'));
      await one.misses.record(report('other', asker('q1'), on(12)), to('m1'));
      expect(await other.misses.find('m1')).toMatchObject({ count: 2, firstAt: on(10), lastAt: on(11) });
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? one : other).misses.record(
            report('other', asker(`many${n % 10}`), on(13)),
            to('m1'),
          ),
        ),
      );
      expect(await other.misses.find('m1')).toMatchObject({ count: 12 });
      expect(await other.misses.askers('m1')).toHaveLength(12);
      const again = await one.misses.record(report('m2', asker('q1')), toNone);
      expect(again).toMatchObject({ miss: { id: 'm1', count: 12 }, isNews: false });
    }),
  );

  it(
    'makes one miss of the same question on three processes at the same moment',
    withPair(async ({ one, other, place }) => {
      const third = await openBeside(place);
      try {
        for (let round = 1; round <= 10; round += 1) {
          const text = `Kan kat nummer ${round} få MitID?`;
          const recorded = await Promise.all(
            [one, other, third].map(({ misses }, n) =>
              misses.record(
                { ...report(`r${round}-${n}`, asker(`q${round}-${n}`, `U${n}`)), text },
                toOne((wording) => wording.text === text),
              ),
            ),
          );
          expect(new Set(recorded.map(({ miss }) => miss.id)).size).toBe(1);
          expect(recorded.map(({ miss }) => miss.count).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
        }
        expect(await one.misses.open()).toHaveLength(10);
      } finally {
        await third.close();
      }
    }),
  );

  it(
    'numbers the wordings of open misses, a new one higher than all there are',
    withPair(async ({ one, other }) => {
      await one.questions.add(question('q1', { text: 'Kan min kat Misse få MitID?' }));
      await one.questions.add(question('q2', { userId: 'UBENT', text: 'Kan katte få MitID?' }));
      await one.misses.record({ ...report('m1', asker('q1')), text: 'Kan min kat Misse få MitID?' }, toNone);
      await other.misses.record(report('m1', asker('q2', 'UBENT')), to('m1'));
      await one.misses.record(report('m2', asker('q3', 'UBENT')), toNone);
      const known = await other.misses.wordings(0);
      expect(known.map(({ id }) => id)).toEqual(['m1', 'm2']);
      const highest = known.at(-1)?.number ?? 0;
      expect(await other.misses.wordings(highest)).toEqual([]);
      await one.forget('UANNA');
      await one.acts.perform(closing('m2'));
      const [reworded, ...others] = await other.misses.wordings(highest);
      expect(reworded).toMatchObject({ id: 'm1', text: 'Kan katte få MitID?', language: 'da' });
      expect(others).toEqual([]);
    }),
  );

  it(
    'knows who closed it, with an entry or without, until that person is forgotten',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.misses.record(report('m2', asker('q2')), toNone);
      expect(await one.misses.closedBy('m1')).toBeNull();
      await one.acts.perform({ ...closing('m1'), by: 'UKAREN' });
      await one.acts.perform({ ...closing('m2', null), by: 'ULEIF' });
      expect(await other.misses.closedBy('m1')).toBe('UKAREN');
      expect(await other.misses.closedBy('m2')).toBe('ULEIF');
      await one.forget('UKAREN');
      expect(await other.misses.closedBy('m1')).toBeNull();
    }),
  );

  it(
    'counts at no miss that was closed or put into other words since a process knew it',
    withPair(async ({ one, other }) => {
      const known = toOne(() => true);
      await one.misses.record(report('m1', asker('q1')), known);
      await one.misses.record(report('x', asker('q2', 'UBENT')), known);
      await other.acts.perform(closing('m1'));
      const { miss } = await one.misses.record(report('m2', asker('q3', 'UBENT')), known);
      expect(miss).toMatchObject({ id: 'm2', count: 1 });
    }),
  );

  it(
    'queues the most asked first, then the newest, and only open ones',
    withPair(async ({ one }) => {
      await one.misses.record(report('old', asker('q1')), toNone);
      await one.misses.record(report('often', asker('q2'), on(9)), toNone);
      await one.misses.record(report('other', asker('q3'), on(9)), to('often'));
      await one.misses.record(report('new', asker('q4'), on(11)), toNone);
      await one.misses.record(report('closed', asker('q5')), toNone);
      await one.acts.perform(closing('closed'));
      expect((await one.misses.open()).map(({ id }) => id)).toEqual(['often', 'new', 'old']);
    }),
  );

  it(
    'shows only the asker who wants to be seen, with what they added',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.misses.record(report('other', asker('q2', 'UBENT'), on(11)), to('m1'));
      await one.misses.showAsker('m1', 'q2', 'Det er en iPhone.');
      await one.misses.showAsker('m1', 'q2', null);
      expect(
        (await other.misses.askers('m1')).map(({ userId, isOpen, note }) => [userId, isOpen, note]),
      ).toEqual([
        ['UANNA', false, null],
        ['UBENT', true, 'Det er en iPhone.'],
      ]);
    }),
  );

  it(
    'is taken on by one of two at once, until it is given back; a closed one by nobody',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1')), toNone);
      const taken = await Promise.all([
        one.misses.take('m1', 'UKAREN', on(11)),
        other.misses.take('m1', 'ULEIF', on(11)),
      ]);
      expect(taken.filter(Boolean)).toHaveLength(1);
      const by = (await other.misses.find('m1'))?.taken?.by ?? '';
      expect(await other.misses.find('m1')).toMatchObject({ taken: { by, at: on(11) } });
      expect(await one.misses.take('m1', by, on(12))).toBe(true);
      expect(await one.misses.find('m1')).toMatchObject({ taken: { by, at: on(11) } });
      await other.misses.giveBack('m1');
      expect(await one.misses.find('m1')).toMatchObject({ taken: null });
      await one.acts.perform(closing('m1'));
      expect(await one.misses.take('m1', 'UKAREN', on(12))).toBe(false);
    }),
  );

  it(
    'knows who stands behind the open ones, and what was shown to them and did not help',
    withPair(async ({ one, other }) => {
      await one.misses.record(report('m1', asker('q1', 'UANNA', THREAD)), toNone);
      await one.misses.record(report('other', asker('q2', 'UBENT'), on(11)), to('m1'));
      await one.misses.record(report('m2', asker('q3')), toNone);
      await one.acts.perform(closing('m2'));
      const vote = { userId: 'UANNA', vote: 'not-helped' } as const;
      await one.votes.cast({ ...vote, questionId: 'q1', entryId: 'pin', at: on(10) });
      await one.votes.cast({ ...vote, questionId: 'q2', entryId: 'app', at: on(11) });
      await one.votes.cast({ ...vote, questionId: 'q2', userId: 'UBENT', entryId: null, at: on(12) });
      await one.votes.cast({ ...vote, questionId: 'q3', entryId: 'kort', at: on(12) });
      expect((await other.misses.openAskers()).map(({ questionId }) => questionId).toSorted()).toEqual([
        'q1',
        'q2',
      ]);
      expect(await other.misses.notHelpedBy('m1')).toEqual(['app', 'pin']);
    }),
  );
}
