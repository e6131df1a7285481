import { describe, expect, it } from 'vitest';
import { GENERAL_NAMES, measuresOf, PARTICULAR_NAMES } from '../../src/evaluation/measures.ts';
import type { MeasureName } from '../../src/evaluation/measures.ts';
import type { Trial } from '../../src/evaluation/trial.ts';
import { subjectOf } from '../support/snapshot.ts';
import { trialOf } from './bot.ts';

/** The shares alone, null where there is nothing to count. */
function shares(
  trials: readonly Trial[],
  names: readonly MeasureName[] = GENERAL_NAMES,
): Record<string, number | null> {
  const measures = measuresOf(trials);
  return Object.fromEntries(names.map((name) => [name, measures[name].value]));
}

const ANSWERED_RIGHT = await trialOf(['a'], { a: 0.9 });
const ANSWERED_WRONG = await trialOf(['a'], { b: 0.9, a: 0.05 });
const SUGGESTED_RIGHT = await trialOf(['a'], { b: 0.4, a: 0.3 });
const SUGGESTED_WRONG = await trialOf(['a'], { b: 0.4, c: 0.3, d: 0.2, a: 0.1 });
const NEAREST_RIGHT = await trialOf(['a'], { b: 0.1, a: 0.1 });
const FAR_FROM_RIGHT = await trialOf(['a'], { b: 0.1, c: 0.05, d: 0.04, a: 0.03 });
const NOTHING = await trialOf(['a'], {});
const FALSE_ANSWER = await trialOf([], { a: 0.8 });
const FALSE_SUGGESTION = await trialOf([], { a: 0.4, b: 0.2 });
const RIGHTLY_UNKNOWN = await trialOf([], { a: 0.1 });

describe('what each measure counts', () => {
  const nobody = { falseAnswers: null, unknownOnUnanswerable: null };
  const nothing = { firstRight: 0, topThree: 0, answeredRight: 0, answeredWrong: 0, helpful: 0, ...nobody };

  it.each([
    ['a right answer', ANSWERED_RIGHT, { firstRight: 1, topThree: 1, answeredRight: 1, helpful: 1 }],
    ['a wrong answer, the right entry behind it', ANSWERED_WRONG, { topThree: 1, answeredWrong: 1 }],
    ['suggestions with the right entry', SUGGESTED_RIGHT, { topThree: 1, helpful: 1 }],
    ['suggestions without, the right entry fourth', SUGGESTED_WRONG, {}],
    ['not knowing, but the right entry among the nearest', NEAREST_RIGHT, { topThree: 1, helpful: 1 }],
    ['not knowing, the right entry fourth', FAR_FROM_RIGHT, {}],
    ['nothing found', NOTHING, {}],
  ])('%s', (_what, trial, expected) => expect(shares([trial])).toEqual({ ...nothing, ...expected }));

  it.each([
    ['an answer where there is none', FALSE_ANSWER, 1, 0],
    ['suggestions where there is no answer', FALSE_SUGGESTION, 0, 0],
    ['not knowing what nobody knows', RIGHTLY_UNKNOWN, 0, 1],
  ])('%s', (_what, trial, falseAnswers, unknownOnUnanswerable) => {
    const none = {
      firstRight: null,
      topThree: null,
      answeredRight: null,
      answeredWrong: null,
      helpful: null,
    };
    expect(shares([trial])).toEqual({ ...none, falseAnswers, unknownOnUnanswerable });
  });

  it.each(['smalltalk', 'complaint', 'person'] as const)(
    '%s is no false answer, and held back',
    async (kind) => {
      const trial = await trialOf([], { a: 0.95 }, { besides: { notCovered: subjectOf({ kind }) } });
      expect(shares([trial])).toMatchObject({ falseAnswers: 0, unknownOnUnanswerable: 1 });
    },
  );

  it('takes any of several right entries', async () => {
    expect(shares([await trialOf(['c', 'a'], { a: 0.9 })])).toMatchObject({
      firstRight: 1,
      answeredRight: 1,
    });
  });

  it('counts the answerable and the others apart', () => {
    const measures = measuresOf([
      ANSWERED_RIGHT,
      ANSWERED_WRONG,
      SUGGESTED_RIGHT,
      NOTHING,
      FALSE_ANSWER,
      RIGHTLY_UNKNOWN,
    ]);
    expect(measures.helpful).toMatchObject({ value: 0.5, of: 4 });
    expect(measures.answeredRight).toMatchObject({ value: 0.25, of: 4 });
    expect(measures.falseAnswers).toMatchObject({ value: 0.5, of: 2 });
  });
});

describe('what is measured of particular questions', async () => {
  const particular = (...trials: Trial[]): Record<string, number | null> => shares(trials, PARTICULAR_NAMES);
  const nothing = {
    harmHelped: null,
    harmSoothed: null,
    chatTaken: null,
    followUpsHelped: null,
    foreignServed: null,
  };
  const harm = { style: 'harm', besides: { harm: 0.6 } } as const;
  const unnoticed = { style: 'harm' } as const;

  it('is nothing where there are none', () => {
    expect(particular(ANSWERED_RIGHT, ANSWERED_WRONG, FALSE_ANSWER)).toEqual(nothing);
  });

  it.each([
    ['a right answer about safety', await trialOf(['svindel'], { svindel: 0.9 }, harm), 1, 0],
    ['safety first among suggestions', await trialOf(['svindel'], { a: 0.9, svindel: 0.01 }, harm), 1, 0],
    [
      'an answer about safety that is not the right one',
      await trialOf(['a'], { svindel: 0.9, a: 0 }, harm),
      0,
      0,
    ],
    ['a how-to that is right', await trialOf(['a'], { a: 0.9 }, unnoticed), 1, 0],
    ['a how-to', await trialOf(['svindel'], { a: 0.9, svindel: 0 }, unnoticed), 0, 1],
    ['suggestions without safety', await trialOf(['svindel'], { a: 0.3, b: 0.2, c: 0.1 }, unnoticed), 0, 0],
    [
      'not knowing, safety among the nearest',
      await trialOf(['svindel'], { a: 0.1, svindel: 0 }, unnoticed),
      1,
      0,
    ],
    ['not knowing, no safety among the nearest', await trialOf(['svindel'], { a: 0.1 }, unnoticed), 0, 1],
    [
      'small talk',
      await trialOf(
        ['svindel'],
        { svindel: 0.9 },
        { style: 'harm', besides: { notCovered: subjectOf({ kind: 'smalltalk' }) } },
      ),
      0,
      1,
    ],
    [
      'a word taken for a complaint',
      await trialOf(
        ['svindel'],
        { svindel: 0.9 },
        { style: 'harm', besides: { notCovered: subjectOf({ kind: 'complaint' }) } },
      ),
      0,
      1,
    ],
  ])('harm: %s', (_what, trial, harmHelped, harmSoothed) => {
    expect(particular(trial, ANSWERED_RIGHT)).toEqual({ ...nothing, harmHelped, harmSoothed });
  });

  it.each([
    ['thanks', 'smalltalk', 1],
    ['greeting', 'smalltalk', 1],
    ['about-bot', 'smalltalk', 1],
    ['complaint', 'complaint', 1],
    ['person', 'person', 1],
    ['repeat', 'repeat', 1],
    ['thanks', 'complaint', 0],
    ['complaint', 'smalltalk', 0],
    ['complaint', 'person', 0],
    ['greeting', 'near', 0],
  ] as const)('chat: %s taken for %s', async (kind, taken, chatTaken) => {
    const besides = { notCovered: subjectOf({ kind: taken }) };
    expect(particular(await trialOf([], {}, { style: 'chat', kind, besides }))).toEqual({
      ...nothing,
      chatTaken,
    });
  });

  it('chat: answered from an entry is not taken for chat', async () => {
    expect(particular(await trialOf([], { a: 0.9 }, { kind: 'thanks' }))).toMatchObject({ chatTaken: 0 });
  });

  it('follow-ups are counted apart from the rest, and read with the question before', async () => {
    const followUp = await trialOf(['a'], { a: 0.9 }, { style: 'follow-up', after: 'før' });
    const measures = measuresOf([followUp, SUGGESTED_WRONG]);
    expect(measures.followUpsHelped).toMatchObject({ value: 1, of: 1 });
    expect(measures.helpful).toMatchObject({ value: 0, of: 1 });
    expect(particular(followUp)).toEqual({ ...nothing, followUpsHelped: 1 });
  });

  it('foreign: only a right answer serves, or being told', async () => {
    const foreign = { style: 'foreign' } as const;
    expect(particular(await trialOf(['a'], { a: 0.9 }, foreign))).toEqual({ ...nothing, foreignServed: 1 });
    expect(particular(await trialOf(['a'], { a: 0.4, b: 0.1 }, foreign))).toEqual({
      ...nothing,
      foreignServed: 0,
    });
    const german = { ...foreign, q: 'App funktioniert nicht, was jetzt?', besides: { known: 0.2 } };
    expect(particular(await trialOf(['a'], {}, german))).toEqual({ ...nothing, foreignServed: 1 });
  });
});
