import { expect, it } from 'vitest';
import { TALKS, talkOf } from '../../src/pages/talks.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

it('every step of the talk and of the course has answers to show', async () => {
  const snapshot = await ownKnowledge();
  for (const name of TALKS) {
    const talk = talkOf(name, { snapshot });
    const steps = snapshot.entries.get(name)?.answer.steps.match(/^\d+\./gmu) ?? [];
    expect(talk?.parts.length).toBe(steps.length);
    expect(talk?.parts.filter(({ entries }) => entries.length === 0)).toEqual([]);
  }
});

it('where nothing is said of a talk there is none, and a topic is shown in the order of its files', () => {
  const snapshot = snapshotOf([entryOf({ id: 'b' }), entryOf({ id: 'a' })]);
  expect(talkOf('foredrag', { snapshot })).toBeNull();
  expect(talkOf('emne', { snapshot })?.parts[0]?.entries.map(({ id }) => id)).toEqual(['b', 'a']);
});
