import { describe, expect, it } from 'vitest';
import { goalsOf, readGoals, shortfallsOf } from '../../src/evaluation/goals.ts';
import { measuresOf } from '../../src/evaluation/measures.ts';
import { trialOf } from './bot.ts';

/** Half are answered rightly, half wrongly. */
const measures = measuresOf([await trialOf(['a'], { a: 0.9 }), await trialOf(['a'], { b: 0.9 })]);

describe('goals', () => {
  it('are not reached by too little of what is good, nor by too much of what is bad', () => {
    expect(shortfallsOf(measures, { firstRight: 0.51, answeredWrong: 0.49 })).toEqual([
      { name: 'firstRight', value: 0.5, goal: 0.51, isSeldom: false },
      { name: 'answeredWrong', value: 0.5, goal: 0.49, isSeldom: true },
    ]);
    expect(shortfallsOf(measures, { firstRight: 0.5, answeredWrong: 0.5 })).toEqual([]);
  });

  it('are about what was measured', () => {
    expect(shortfallsOf(measures, { harmHelped: 1, falseAnswers: 0 })).toEqual([]);
  });

  it('are those of the set, or of all', () => {
    const file = readGoals('{ "*": { "helpful": 0.9 }, "fare": { "harmSoothed": 0 } }') ?? {};
    expect(goalsOf(file, 'fare')).toEqual({ harmSoothed: 0 });
    expect(goalsOf(file, 'andet')).toEqual({ helpful: 0.9 });
    expect(goalsOf({}, 'andet')).toEqual({});
  });

  it.each(['', '[]', '{ "*": { "hjælper": 1 } }', '{ "*": { "helpful": 96 } }'])(
    '%j is no file of goals',
    (text) => expect(readGoals(text)).toBeNull(),
  );
});
