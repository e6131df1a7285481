import { expect, it } from 'vitest';
import { refuseWrites } from '../../support/refuse-writes.ts';
import type { WithPair } from './places.ts';
import { deed, on } from './stories.ts';

export function channelsContract(withPair: WithPair): void {
  it(
    'knows what coordinators chose for each channel, with the act of who chose it',
    withPair(async ({ one, other }) => {
      expect(await one.channels.listening('C1')).toBeNull();
      const choosing = (by: string, day: number) =>
        deed({ at: on(day), by, kind: 'listening', subject: 'C1' });
      await one.channels.listen('C1', 'channel', choosing('UKAREN', 10));
      await one.channels.listen('C2', 'threads', choosing('UKAREN', 11));
      await other.channels.listen('C1', 'nothing', choosing('UBENT', 12));
      expect(await one.channels.listening('C1')).toBe('nothing');
      expect(await other.channels.listening('C2')).toBe('threads');
      expect((await other.acts.latest(1))[0]).toMatchObject({
        by: 'UBENT',
        kind: 'listening',
        subject: 'C1',
      });
      expect(await one.acts.latest(10)).toHaveLength(3);
    }),
  );

  it(
    'changes nothing in a channel when that cannot be written down',
    withPair(async ({ one, other, place }) => {
      await refuseWrites(place, 'acts');
      await expect(one.channels.listen('C1', 'channel', deed())).rejects.toThrow('refused');
      expect(await other.channels.listening('C1')).toBeNull();
    }),
  );

  it(
    'knows the threads that were answered in, until long after the last answer',
    withPair(async ({ one, other }) => {
      const thread = { channel: 'C1', threadTs: '1.1' };
      expect(await one.channels.hasAnsweredIn(thread)).toBe(false);
      await one.channels.answerIn({ ...thread, at: on(10) });
      await one.channels.answerIn({ ...thread, threadTs: '1.2', at: on(10) });
      await other.channels.answerIn({ ...thread, at: on(12) });
      expect(await other.channels.hasAnsweredIn(thread)).toBe(true);
      expect(await other.channels.hasAnsweredIn({ ...thread, channel: 'C2' })).toBe(false);
      await other.expire(on(11));
      expect(await one.channels.hasAnsweredIn(thread)).toBe(true);
      expect(await one.channels.hasAnsweredIn({ ...thread, threadTs: '1.2' })).toBe(false);
    }),
  );
}
