import { expect, it } from 'vitest';
import type { WithPair } from './places.ts';
import type { AskedQuestion } from '../../../src/storage/questions/questions.ts';
import { asker, closing, DIRECT, NOTHING, on, question, report, THREAD, toNone } from './stories.ts';

export function questionsContract(withPair: WithPair): void {
  it(
    'gives what may have been missed: neither pressed nor answered, and counted at no miss',
    withPair(async ({ one, other }) => {
      const open = { outcome: 'suggestions', entryId: null } as const;
      await one.questions.add(question('old', { ...open, at: on(8) }));
      await one.questions.add(question('first', open));
      await one.questions.add(question('aside', { ...open, outcome: 'not-covered', at: on(11) }));
      await one.questions.add(question('pressed', { ...open, entryId: 'pin' }));
      await one.questions.add(question('answered'));
      await one.questions.add(question('counted', open));
      await one.misses.record(report('m1', asker('counted')), toNone);
      await one.questions.add(question('new', { ...open, at: on(12) }));
      const found = await other.questions.maybeMissed(on(9), on(12));
      expect(found.map(({ id }) => id)).toEqual(['aside', 'first']);
    }),
  );

  it(
    'gives a question back as it was asked, whatever is in it',
    withPair(async ({ one, other }) => {
      const asked = question('q1', {
        text: `"æøå" 👍🏽 'citat'; -- $1 ? \\ \n\t${'x'.repeat(40_000)}`,
        language: 'en',
        surface: 'direct',
        outcome: 'unknown',
        entryId: null,
        place: DIRECT,
      });
      await one.questions.add(asked);
      expect(await other.questions.find('q1')).toEqual(asked);
      expect(await other.questions.find('q2')).toBeNull();
    }),
  );

  it(
    'drops a NUL, which no database keeps, and nothing else',
    withPair(async ({ one }) => {
      await one.questions.add(question('q1', { text: 'før\0efter' }));
      expect(await one.questions.find('q1')).toMatchObject({ text: 'førefter' });
    }),
  );

  it(
    'remembers the suggestion that was chosen',
    withPair(async ({ one, other }) => {
      await one.questions.add(question('q1', { outcome: 'suggestions', entryId: null }));
      await one.questions.choose('q1', 'glemt-pin');
      expect(await other.questions.find('q1')).toMatchObject({
        outcome: 'suggestions',
        entryId: 'glemt-pin',
      });
    }),
  );

  it(
    'finds what the same person asked last in the same place by one of some ways, small talk aside',
    withPair(async ({ one, other }) => {
      const asked = [
        question('too-old', { at: on(10, '10:00:00') }),
        question('first', { at: on(10, '10:05:00') }),
        question('second', { at: on(10, '10:06:00'), joinedTo: 'first' }),
        question('thanks', { at: on(10, '10:07:00'), outcome: 'smalltalk' }),
        question('his', { at: on(10, '10:07:00'), userId: 'UBENT' }),
        question('elsewhere', { at: on(10, '10:07:00'), place: { ...THREAD, channel: 'C2' } }),
        question('other-thread', { at: on(10, '10:07:00'), place: { ...THREAD, threadTs: '2.1' } }),
        question('in-private', { at: on(10, '10:07:00'), place: { ...THREAD, isPrivate: true } }),
        question('by-command', { at: on(10, '10:07:00'), surface: 'command' }),
        question('by-shortcut', { at: on(10, '10:07:00'), surface: 'shortcut' }),
        question('direct', { at: on(10, '10:07:00'), surface: 'direct', place: DIRECT }),
        question('now', { at: on(10, '10:15:00') }),
      ];
      for (const each of asked) await one.questions.add(each);
      const latest = async (changes: Partial<AskedQuestion>, until = on(10, '10:15:00')) => {
        const before = question('now', changes);
        const ways = ['mention', 'direct'] as const;
        return (await other.questions.latestOf(before, ways, on(10, '10:05:00'), until))?.id ?? null;
      };
      expect(await latest({})).toBe('second');
      expect(await latest({}, on(10, '10:06:00'))).toBe('first');
      expect(await latest({}, on(10, '10:05:00'))).toBeNull();
      expect(await latest({ userId: 'UBENT' })).toBe('his');
      expect(await latest({ surface: 'direct', place: DIRECT })).toBe('direct');
      expect(await latest({ surface: 'direct', place: { ...DIRECT, threadTs: '3.1' } })).toBeNull();
      expect(await other.questions.find('second')).toMatchObject({ joinedTo: 'first' });
    }),
  );

  it(
    'takes a question back from the one before it, with the answer that it got alone',
    withPair(async ({ one, other }) => {
      await one.questions.add(question('q1', { joinedTo: 'q0', entryId: 'pin' }));
      await one.questions.separate('q1', { outcome: 'unknown', entryId: null });
      expect(await other.questions.find('q1')).toEqual(
        question('q1', { joinedTo: null, outcome: 'unknown', entryId: null }),
      );
    }),
  );

  it(
    'lists what a person asked, newest first, and nothing of others',
    withPair(async ({ one }) => {
      await one.questions.add(question('old', { at: on(8) }));
      await one.questions.add(question('new', { at: on(12) }));
      await one.questions.add(question('middle', { at: on(10) }));
      await one.questions.add(question('hers', { userId: 'UBENT', at: on(13) }));
      const ids = async (limit: number) => (await one.questions.ofUser('UANNA', limit)).map(({ id }) => id);
      expect(await ids(10)).toEqual(['new', 'middle', 'old']);
      expect(await ids(2)).toEqual(['new', 'middle']);
    }),
  );

  it(
    'knows which entries were shown most',
    withPair(async ({ one }) => {
      const shown = ['pin', 'app', 'pin', 'kort', null, 'app', 'pin', 'before'];
      for (const [n, entryId] of shown.entries())
        await one.questions.add(question(`q${n}`, { entryId, at: entryId === 'before' ? on(8) : on(10) }));
      expect(await one.questions.mostShown(on(9), 2)).toEqual([
        { entryId: 'pin', count: 3 },
        { entryId: 'app', count: 2 },
      ]);
      expect(await one.questions.mostShown(on(11), 2)).toEqual([]);
    }),
  );

  it(
    'knows by entry how often it was shown, and what people found, in a span',
    withPair(async ({ one, other }) => {
      const vote = (
        questionId: string,
        userId: string,
        entryId: string | null,
        helped: boolean,
        at = on(10),
      ) => one.votes.cast({ questionId, userId, entryId, vote: helped ? 'helped' : 'not-helped', at });
      await one.questions.add(question('q1', { entryId: 'pin' }));
      await one.questions.add(question('q2', { entryId: 'pin', at: on(12) }));
      await one.questions.add(question('q3', { entryId: null }));
      await vote('q1', 'UANNA', 'pin', false);
      await vote('q1', 'UBENT', 'pin', true);
      await vote('q2', 'UBENT', 'app', false, on(11));
      await vote('q3', 'UANNA', null, false);
      await one.questions.count({ at: on(10), outcome: 'answered', entryId: 'kort' });
      const look = async () => other.questions.byEntry(on(10, '00:00:00'), on(12, '00:00:00'));
      const found = [
        { entryId: 'app', shown: 0, helped: 0, notHelped: 1 },
        { entryId: 'kort', shown: 1, helped: 0, notHelped: 0 },
        { entryId: 'pin', shown: 1, helped: 1, notHelped: 1 },
      ];
      expect(await look()).toEqual(found);
      await one.forget('UANNA');
      await one.expire(on(11, '00:00:00'));
      expect(await look()).toEqual(found);
      expect(await one.votes.of('q1')).toEqual([]);
    }),
  );

  it(
    'counts a question that nobody is known of, and keeps nothing of it',
    withPair(async ({ one, other }) => {
      const asked = [
        { at: on(10), outcome: 'answered', entryId: 'pin' },
        { at: on(10, '23:00:00'), outcome: 'answered', entryId: 'pin' },
        { at: on(10), outcome: 'unknown', entryId: null },
        { at: on(12), outcome: 'unknown', entryId: null },
      ] as const;
      await Promise.all(asked.map(async (each, n) => (n % 2 === 0 ? one : other).questions.count(each)));
      const day = await other.questions.figures(on(10, '00:00:00'), on(11, '00:00:00'));
      expect(day).toEqual({ ...NOTHING, asked: 3, answered: 2, unknown: 1 });
      expect(await one.questions.mostShown(on(9), 2)).toEqual([{ entryId: 'pin', count: 2 }]);
    }),
  );

  it(
    'counts what happened in a span, its start included and its end not',
    withPair(async ({ one }) => {
      const outcomes = [
        'answered',
        'answered',
        'suggestions',
        'unknown',
        'not-covered',
        'smalltalk',
      ] as const;
      for (const [n, outcome] of outcomes.entries()) await one.questions.add(question(`q${n}`, { outcome }));
      await one.questions.add(question('before', { at: on(9, '23:59:59') }));
      await one.questions.add(question('end', { at: on(11) }));
      const vote = { questionId: 'q0', userId: 'UANNA', entryId: null, at: on(10) };
      await one.votes.cast({ ...vote, vote: 'helped' });
      await one.votes.cast({ ...vote, userId: 'UBENT', vote: 'not-helped' });
      await one.misses.record(report('m1', asker('q3')), toNone);
      await one.misses.record(report('m2', asker('q4')), toNone);
      await one.acts.perform(closing('m1', null, on(10)));
      await one.acts.perform(closing('m2', 'pin'));
      expect(await one.questions.figures(on(10), on(11))).toEqual({
        asked: 6,
        answered: 2,
        suggestions: 1,
        unknown: 1,
        notCovered: 1,
        smalltalk: 1,
        helped: 1,
        notHelped: 1,
        misses: 2,
        closedMisses: 1,
        tooLate: 0,
      });
      expect(await one.questions.figures(on(1), on(9))).toEqual(NOTHING);
    }),
  );
}
