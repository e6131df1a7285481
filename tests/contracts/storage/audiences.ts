import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import { CONTENT, ids } from './announcements.ts';
import { on } from './stories.ts';

const ACT = { kind: 'audience-saved', by: 'UKAREN' };
const NORTH = {
  id: 'north',
  version: null,
  name: 'Region Nord',
  channels: ['C1', 'C2'],
  at: on(10),
  act: ACT,
};

export function audiencesContract(withPair: WithPair): void {
  it(
    'keeps named groups of channels, no two of the same name, and the first of two changes',
    withPair(async ({ one, other }) => {
      const { audiences } = one.announcements;
      const north = await audiences.save(NORTH);
      expect(north).toEqual({ id: 'north', version: 1, name: 'Region Nord', channels: ['C1', 'C2'] });
      expect(await other.announcements.audiences.save({ ...NORTH, id: 'x', name: ' region  NORD ' })).toBe(
        'taken',
      );
      await audiences.save({ ...NORTH, id: 'east', name: 'Østjylland', channels: ['C3'] });
      expect((await other.announcements.audiences.all()).map(({ id }) => id)).toEqual(['north', 'east']);
      const change = { ...NORTH, version: 1, channels: ['C1'] };
      const changed = await Promise.all([
        audiences.save({ ...change, name: 'Nord' }),
        other.announcements.audiences.save({ ...change, name: 'Nordpå' }),
      ]);
      expect(changed.filter((result) => result === 'changed')).toHaveLength(1);
      expect(await audiences.save({ ...change, version: 2, name: 'Østjylland' })).toBe('taken');
      expect(await audiences.remove('north', 1, on(11), ACT)).toBe(false);
      expect(await other.announcements.audiences.find('north')).toMatchObject({ version: 2 });
      expect(await one.announcements.acts('north')).toHaveLength(2);
    }),
  );

  it(
    'sends to the channels that an audience has by then, each once, and to those it had when it was deleted',
    withPair(async ({ one: { announcements }, other }) => {
      const { audiences } = announcements;
      await audiences.save(NORTH);
      const content = { ...CONTENT, channels: ['C2', 'C9'], audiences: ['north', 'forged'] };
      for (const id of ['a1', 'a2'])
        await announcements.saveDraft({ id, author: 'UKAREN', content, replaces: null, at: on(10) });
      await audiences.save({ ...NORTH, version: 1, channels: ['C1', 'C2', 'C3'] });
      expect([...(await announcements.channelsOf(content))].toSorted()).toEqual(['C1', 'C2', 'C3', 'C9']);
      const start = { version: 1, from: ['draft'], at: on(11), act: null } as const;
      await announcements.begin({ ...start, id: 'a1', newId: ids('one') });
      const posts = await other.announcements.deliveries.of('a1');
      expect(posts.map(({ channel }) => channel)).toEqual(['C1', 'C2', 'C3', 'C9']);
      expect((await announcements.find('a1'))?.channels.toSorted()).toEqual(['C1', 'C2', 'C3', 'C9']);

      expect(await audiences.remove('north', 2, on(12), ACT)).toBe(true);
      const draft = await other.announcements.find('a2');
      expect(draft).toMatchObject({ audiences: ['forged'], version: 1 });
      expect(draft?.channels.toSorted()).toEqual(['C1', 'C2', 'C3', 'C9']);
      expect((await announcements.find('a1'))?.audiences).toEqual(['north', 'forged']);
    }),
  );
}
