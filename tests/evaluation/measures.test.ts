import { describe, expect, it } from 'vitest';
import { MEASURE_NAMES, measuresOf } from '../../src/evaluation/measures.ts';
import type { Trial } from '../../src/evaluation/trial.ts';
import { trialOf } from './bot.ts';

/** The shares alone, null where there is nothing to count. */
function shares(trials: readonly Trial[]): Record<string, number | null> {
  const measures = measuresOf(trials);
  return Object.fromEntries(MEASURE_NAMES.map((name) => [name, measures[name].value]));
}

const ANSWERED_RIGHT = trialOf(['a'], { a: 0.9 });
const ANSWERED_WRONG = trialOf(['a'], { b: 0.9, a: 0.05 });
const SUGGESTED_RIGHT = trialOf(['a'], { b: 0.4, a: 0.3 });
const SUGGESTED_WRONG = trialOf(['a'], { b: 0.4, c: 0.3, d: 0.2, a: 0.1 });
const RIGHT_BUT_UNSURE = trialOf(['a'], { a: 0.2 });
const NOTHING = trialOf(['a'], {});
const FALSE_ANSWER = trialOf([], { a: 0.8 });
const FALSE_SUGGESTION = trialOf([], { a: 0.4, b: 0.2 });
const RIGHTLY_UNKNOWN = trialOf([], { a: 0.1 });

describe('what each measure counts', () => {
  const nobody = { falseAnswers: null, unknownOnUnanswerable: null };
  const nothing = { firstRight: 0, topThree: 0, answeredRight: 0, answeredWrong: 0, helpful: 0, ...nobody };

  it.each([
    ['a right answer', ANSWERED_RIGHT, { firstRight: 1, topThree: 1, answeredRight: 1, helpful: 1 }],
    ['a wrong answer, the right entry behind it', ANSWERED_WRONG, { topThree: 1, answeredWrong: 1 }],
    ['suggestions with the right entry', SUGGESTED_RIGHT, { topThree: 1, helpful: 1 }],
    ['suggestions without, the right entry fourth', SUGGESTED_WRONG, {}],
    ['the right entry first, but too unsure to say', RIGHT_BUT_UNSURE, { firstRight: 1, topThree: 1 }],
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

  it('takes any of several right entries', () => {
    expect(shares([trialOf(['c', 'a'], { a: 0.9 })])).toMatchObject({ firstRight: 1, answeredRight: 1 });
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
