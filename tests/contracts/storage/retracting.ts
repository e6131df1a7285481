import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { asker, closing, on, question, report, to, toNone } from './stories.ts';

export function retractingContract(withPair: WithPair): void {
  it(
    'takes back a question that is put into other words, its votes and its place in a miss, uncounted',
    withPair(async ({ one, other }) => {
      await one.questions.add(question('q1', { outcome: 'unknown', entryId: null }));
      await one.votes.cast({ questionId: 'q1', userId: 'UBENT', vote: 'helped', entryId: null, at: on(10) });
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.questions.add(question('q2', { text: 'Kan en kat få MitID?', userId: 'UBENT' }));
      await one.misses.record(report('m1', asker('q2', 'UBENT')), to('m1'));
      await other.retract('q1');
      expect(await one.questions.find('q1')).toBeNull();
      expect(await one.votes.of('q1')).toEqual([]);
      expect(await one.misses.find('m1')).toMatchObject({ count: 1, text: 'Kan en kat få MitID?' });
      await other.retract('q2');
      await other.retract('q2');
      expect(await one.misses.open()).toEqual([]);
      expect(await one.questions.figures(on(1), on(20))).toMatchObject({ asked: 0, helped: 0, misses: 0 });
    }),
  );

  it(
    'leaves what coordinators were asked, and a miss that is answered',
    withPair(async ({ one, other }) => {
      await one.questions.add(question('q1'));
      await one.misses.record(report('m1', asker('q1')), toNone);
      await one.misses.showAsker('m1', 'q1', null);
      await other.retract('q1');
      expect(await one.questions.find('q1')).not.toBeNull();
      expect(await one.misses.askers('m1')).toHaveLength(1);
      await one.misses.record(report('m2', asker('q2')), toNone);
      await one.acts.perform(closing('m2'));
      await other.retract('q2');
      expect(await one.misses.find('m2')).toMatchObject({ status: 'answered', count: 1 });
      expect(await one.misses.askers('m2')).toEqual([]);
    }),
  );
}
