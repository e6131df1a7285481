import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../src/evaluation/questions.ts';

const IDS = new Set(['noeglekort', 'kodeviser']);
const SOUND = '{"q":"Hvad er en kodeviser?","expect":["kodeviser"],"style":"plain"}';

describe('a file of questions', () => {
  it('is read line by line; empty lines and further fields are nothing to it', () => {
    expect(readQuestions(`${SOUND}\n\n{"q":"","expect":[],"style":"x","by":"Karen"}\n`, IDS)).toEqual({
      questions: [
        { q: 'Hvad er en kodeviser?', expect: ['kodeviser'], style: 'plain', after: null, kind: null },
        { q: '', expect: [], style: 'x', after: null, kind: null },
      ],
    });
  });

  it.each([
    ['{"q":', 'not-json'],
    ['[]', 'not-object'],
    ['"tekst"', 'not-object'],
    ['null', 'not-object'],
    ['{"expect":[],"style":"x"}', 'q'],
    ['{"q":7,"expect":[],"style":"x"}', 'q'],
    ['{"q":"?","style":"x"}', 'expect'],
    ['{"q":"?","expect":"kodeviser","style":"x"}', 'expect'],
    ['{"q":"?","expect":[1,2],"style":"x"}', 'expect'],
    ['{"q":"?","expect":[]}', 'style'],
    ['{"q":"?","expect":[],"style":""}', 'style'],
    ['{"q":"?","expect":[],"style":"x","after":7}', 'after'],
    ['{"q":"?","expect":[],"style":"x","after":""}', 'after'],
    ['{"q":"?","expect":[],"style":"x","kind":"hello"}', 'kind'],
  ])('has %s reported once, by its line', (line, code) => {
    expect(readQuestions(`${SOUND}\n\n${line}\n`, IDS)).toEqual({
      problems: [{ line: 3, code, details: {} }],
    });
  });

  it('may come after another question, or be none', () => {
    const line =
      '{"q":"og den grå?","expect":["kodeviser"],"style":"follow-up","after":"Hvad er en kodeviser?"}';
    const thanks = '{"q":"tak","expect":[],"style":"chat","kind":"thanks"}';
    expect(readQuestions(`${line}\n${thanks}`, IDS)).toMatchObject({
      questions: [
        { after: 'Hvad er en kodeviser?', kind: null },
        { after: null, kind: 'thanks' },
      ],
    });
  });

  it('has everything reported at once', () => {
    const read = readQuestions(`{}\n${SOUND}\nx`, IDS);
    expect('problems' in read && read.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 q',
      '1 expect',
      '1 style',
      '3 not-json',
    ]);
  });

  it('names entries that are not there, and what was probably meant', () => {
    expect(readQuestions('{"q":"?","expect":["kodevisser","kodeviser"],"style":"x"}', IDS)).toEqual({
      problems: [{ line: 1, code: 'unknown-id', details: { id: 'kodevisser', suggestion: 'kodeviser' } }],
    });
  });

  it('must have questions', () => {
    expect(readQuestions('\n \n', IDS)).toEqual({
      problems: [{ line: 1, code: 'no-questions', details: {} }],
    });
  });
});
