import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { asked, told } from './bot.ts';

const matcher = told({
  rigtigt: { a: 0.9 },
  forkert: { b: 0.9, a: 0.1 },
  'også forkert': { b: 0.8 },
  'forkert øverst': { c: 0.5, a: 0.4 },
  'uden svar': { d: 0.95 },
  'før … og så': { a: 0.9 },
});

const { overall, styles, confusions, failures, ...counts } = await evaluate(matcher, [
  asked('rigtigt', ['a'], 'typo'),
  asked('forkert', ['a', 'd'], 'typo'),
  asked('også forkert', ['a']),
  asked('forkert øverst', ['a']),
  asked('intet fundet', ['a']),
  asked('uden svar', [], 'near'),
  asked('ukendt', [], 'near'),
  asked('og så', ['a'], 'follow-up', { after: 'før' }),
]);

describe('an evaluation', () => {
  it('counts over all and by style', () => {
    expect(counts).toMatchObject({ questions: 8, answerable: 6, followUps: 1 });
    expect(overall.firstRight).toMatchObject({ value: 0.2, of: 5 });
    expect([...styles.keys()]).toEqual(['typo', 'plain', 'near', 'follow-up']);
    expect(styles.get('follow-up')?.firstRight).toMatchObject({ value: 1, of: 1 });
    expect(styles.get('typo')?.firstRight).toMatchObject({ value: 0.5, of: 2 });
    expect(styles.get('near')).toMatchObject({ firstRight: { of: 0 }, falseAnswers: { value: 0.5, of: 2 } });
  });

  it('lists what was taken for what, most often first', () => {
    expect(confusions).toEqual([
      { asked: 'a', given: 'b', count: 2 },
      { asked: null, given: 'd', count: 1 },
      { asked: 'a', given: null, count: 1 },
      { asked: 'a', given: 'c', count: 1 },
    ]);
  });

  it('keeps each question that went wrong, how, and what decided', () => {
    expect(failures.map(({ trial, kind }) => [trial.question.q, kind])).toEqual([
      ['forkert', 'answeredWrong'],
      ['også forkert', 'answeredWrong'],
      ['intet fundet', 'unhelpful'],
      ['uden svar', 'falseAnswer'],
    ]);
    expect(failures[0]?.evidence).toMatchObject([{ entry: { id: 'b' } }, { entry: { id: 'a' } }]);
  });

  it('keeps who was soothed, and chat that was taken for something else', async () => {
    const notHeard = await evaluate(told({ 'sagde ja': { a: 0.9 }, 'øv bøv': { a: 0.4, b: 0.2 } }), [
      asked('sagde ja', ['svindel'], 'harm'),
      asked('øv bøv', [], 'chat', { kind: 'complaint' }),
      asked('tak', [], 'chat', { kind: 'thanks' }),
    ]);
    expect(notHeard.failures.map(({ trial, kind }) => [trial.question.q, kind])).toEqual([
      ['sagde ja', 'soothed'],
      ['øv bøv', 'chatMissed'],
      ['tak', 'chatMissed'],
    ]);
  });
});
