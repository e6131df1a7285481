import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { asker, closing, deed, on, question, report, to, toNone } from './stories.ts';

const vote = (questionId: string, userId: string) =>
  ({ questionId, userId, vote: 'helped', entryId: null, at: on(10) }) as const;

export function forgettingContract(withPair: WithPair): void {
  it(
    'erases what a person asked and voted, says how much, and leaves the rest',
    withPair(async ({ one, other }) => {
      await one.questions.add(question('q1'));
      await one.questions.add(question('q2'));
      await one.questions.add(question('q3', { userId: 'UBENT' }));
      await one.votes.cast(vote('q1', 'UANNA'));
      await one.votes.cast(vote('q1', 'UBENT'));
      await one.misses.record(report('m1', asker('q1', 'UANNA')), toNone);
      await one.misses.record(report('other', asker('q2', 'UANNA'), on(11)), to('m1'));
      await one.misses.record(report('other', asker('q3', 'UBENT'), on(11)), to('m1'));
      const before = await one.questions.figures(on(1), on(30));
      const shown = await one.questions.mostShown(on(1), 5);

      expect(await other.forget('UANNA')).toEqual({ questions: 2, votes: 1, misses: 1 });

      expect(await one.questions.ofUser('UANNA', 10)).toEqual([]);
      expect(await one.questions.find('q1')).toBeNull();
      expect(await one.votes.of('q1')).toEqual([{ userId: 'UBENT', vote: 'helped' }]);
      expect((await one.misses.askers('m1')).map(({ userId }) => userId)).toEqual(['UBENT']);
      expect(await one.misses.find('m1')).toMatchObject({ status: 'open', count: 3 });
      expect(await one.questions.ofUser('UBENT', 10)).toHaveLength(1);
      expect(await one.questions.figures(on(1), on(30))).toEqual(before);
      expect(await one.questions.mostShown(on(1), 5)).toEqual(shown);
      expect(await other.forget('UANNA')).toEqual({ questions: 0, votes: 0, misses: 0 });
    }),
  );

  it(
    'drops a question that nobody else asked, and words one that others ask as they do',
    withPair(async ({ one }) => {
      const mine = { text: 'Kan min kat Misse få MitID?' };
      for (const id of ['q1', 'q3']) await one.questions.add(question(id, mine));
      await one.questions.add(question('q2', { userId: 'UBENT', text: 'Kan katte få MitID?' }));
      await one.misses.record({ ...report('alone', asker('q1')), ...mine }, toNone);
      await one.misses.record({ ...report('shared', asker('q3')), ...mine }, toNone);
      await one.misses.record(report('other', asker('q2', 'UBENT')), to('shared'));
      const before = await one.questions.figures(on(1), on(30));
      await one.forget('UANNA');
      expect(await one.misses.find('alone')).toBeNull();
      expect(await one.misses.find('shared')).toMatchObject({ text: 'Kan katte få MitID?', count: 2 });
      expect(await one.questions.figures(on(1), on(30))).toEqual(before);
    }),
  );

  it(
    'tells nobody who wants to be forgotten',
    withPair(async ({ one }) => {
      await one.misses.record(report('m1', asker('q1', 'UANNA')), toNone);
      await one.acts.perform(closing('m1', 'katte'));
      await one.forget('UANNA');
      expect(await one.misses.nextToTell({ at: on(12), until: on(13) })).toBeNull();
    }),
  );

  it(
    'keeps what a coordinator did and without the coordinator',
    withPair(async ({ one }) => {
      await one.acts.perform(deed({ at: on(10), changes: ['{}'] }));
      await one.acts.perform(deed({ at: on(11), by: 'ULEIF', kind: 'coordinator-added', subject: 'UKAREN' }));
      await one.forget('UKAREN');
      expect(await one.learned.active()).toMatchObject([{ by: null, change: '{}' }]);
      expect(await one.acts.latest(10)).toEqual([
        { at: on(11), by: 'ULEIF', kind: 'coordinator-added', subject: '' },
        { at: on(10), by: null, kind: 'edit', subject: 'pin' },
      ]);
    }),
  );

  it(
    'leaves a coordinator in office: forgetting is no dismissal',
    withPair(async ({ one }) => {
      await one.coordinators.add('UKAREN', deed({ by: 'ULEIF' }));
      await one.forget('UKAREN');
      await one.forget('ULEIF');
      expect(await one.coordinators.all()).toEqual(['UKAREN']);
    }),
  );

  it(
    'empties the inbox of what they wrote, and still knows a second delivery',
    withPair(async ({ one }) => {
      const at = on(10);
      await one.inbox.store({ key: 'hers', event: JSON.stringify({ user: 'UANNA', text: 'hej' }), at });
      await one.inbox.store({ key: 'his', event: JSON.stringify({ user: 'UBENT', text: 'UANNA?' }), at });
      await one.forget('UANNA');
      expect((await one.inbox.open(on(9), on(11))).map(({ key }) => key)).toEqual(['his']);
      expect(await one.inbox.store({ key: 'hers', event: '{}', at })).toBe(false);
    }),
  );
}
