import { describe, expect, it } from 'vitest';
import { answerQuestion, answerWith } from '../../src/answering/answer-question.ts';
import { exampleEntries } from '../../src/answering/examples.ts';
import type { Matcher, Matching } from '../../src/matching/match.ts';
import { entryOf, snapshotOf, subjectOf } from '../support/snapshot.ts';

const entries = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  entryOf({
    id,
    topic: id < 'd' ? 'tidlig' : 'sen',
    related: ['e', 'findes-ikke', 'd', 'b', 'c'].filter((r) => r !== id),
  }),
);
const snapshot = snapshotOf(entries);

const ANSWER_FROM = 0.6;
const SUGGEST_FROM = 0.3;

/** A matcher that is this sure of these entries, whatever is asked, in whatever language and about whatever else. */
function sure(confidences: Record<string, number>, found: Partial<Matching> = {}): Matcher {
  const matches = Object.entries(confidences).flatMap(([id, confidence]) => {
    const entry = snapshot.entries.get(id);
    return entry === undefined ? [] : [{ entry, confidence }];
  });
  return {
    snapshot,
    thresholds: { answer: ANSWER_FROM, suggest: SUGGEST_FROM },
    match: () => ({ matches, notCovered: null, language: 'da', ...found }),
    explain: () => [],
  };
}

describe('deciding what to say', () => {
  it('answers when sure, with at most three next steps that exist', () => {
    const answer = answerQuestion(sure({ a: ANSWER_FROM, b: 0.1 }), '?');
    expect(answer).toMatchObject({ outcome: 'answered', entry: { id: 'a' }, confidence: ANSWER_FROM });
    expect(answer.outcome === 'answered' && answer.related.map(({ id }) => id)).toEqual(['e', 'd', 'b']);
  });

  it('asks back with two or three when unsure', () => {
    const almost = ANSWER_FROM - 0.01;
    const suggestions = (given: Record<string, number>): string[] | false => {
      const answer = answerQuestion(sure(given), '?');
      return answer.outcome === 'suggestions' && answer.suggestions.map(({ entry }) => entry.id);
    };
    expect(suggestions({ a: almost, b: almost, c: almost, d: almost })).toEqual(['a', 'b', 'c']);
    expect(suggestions({ a: almost, b: 0.01 })).toEqual(['a', 'b']);
  });

  it('asks back when the best three together are likely enough to hold the answer, though none is alone', () => {
    const third = SUGGEST_FROM / 3 + 0.001;
    expect(answerQuestion(sure({ a: third, b: third, c: third }), '?').outcome).toBe('suggestions');
    expect(answerQuestion(sure({ a: third, b: third, c: 0, d: third }), '?').outcome).toBe('unknown');
  });

  it('says that it does not know below that, and names the nearest topics', () => {
    const answer = answerQuestion(sure({ d: SUGGEST_FROM - 0.02, a: 0.01 }), '?');
    expect(answer).toMatchObject({ outcome: 'unknown', about: null, confidence: SUGGEST_FROM - 0.02 });
    expect(answer.outcome === 'unknown' && answer.topics.map(({ id }) => id)).toEqual(['sen', 'tidlig']);
  });

  it('says that it does not know when nothing matches at all, and still has topics to offer', () => {
    const answer = answerQuestion(sure({}), '');
    expect(answer).toMatchObject({
      outcome: 'unknown',
      confidence: 0,
      topics: [{ id: 'tidlig' }, { id: 'sen' }],
    });
  });

  it('does not ask back with a single suggestion', () => {
    expect(answerQuestion(sure({ a: SUGGEST_FROM }), '?').outcome).toBe('unknown');
  });

  it('is certain of what a person chose, and gives it in Danish', () => {
    const [chosen] = entries;
    expect(chosen && answerWith(snapshot, chosen)).toMatchObject({
      confidence: 1,
      entry: { id: 'a' },
      language: 'da',
    });
  });

  it('answers in the language of the question', () => {
    const answer = answerQuestion(sure({ a: 1 }, { language: 'en' }), '?');
    expect(answer).toMatchObject({ outcome: 'answered', language: 'en' });
  });
});

describe('a question about something that no entry answers', () => {
  it('is said to be about that, with the nearest topics, when no entry is likely', () => {
    const notCovered = subjectOf({ kind: 'near' });
    const answer = answerQuestion(sure({ d: SUGGEST_FROM - 0.01 }, { notCovered }), '?');
    expect(answer).toMatchObject({
      outcome: 'unknown',
      about: notCovered,
      topics: [{ id: 'sen' }, { id: 'tidlig' }],
    });
  });

  it('still gets the answer or the suggestions that are likely enough', () => {
    const notCovered = subjectOf({ kind: 'other' });
    expect(answerQuestion(sure({ a: ANSWER_FROM }, { notCovered }), '?').outcome).toBe('answered');
    expect(answerQuestion(sure({ a: SUGGEST_FROM, b: 0 }, { notCovered }), '?').outcome).toBe('suggestions');
  });

  it('is never answered from an entry when it is small talk', () => {
    const notCovered = subjectOf({ kind: 'smalltalk' });
    for (const confidence of [1, SUGGEST_FROM, 0]) {
      const answer = answerQuestion(sure({ a: confidence, b: 0 }, { notCovered }), 'tak');
      expect(answer).toMatchObject({ outcome: 'unknown', about: notCovered, topics: [], confidence });
    }
  });
});

describe('examples of what to ask', () => {
  it('takes one of each topic first, then more', () => {
    expect(exampleEntries(snapshot).map(({ id }) => id)).toEqual(['a', 'd', 'b']);
  });

  it('prefers what the topics name', () => {
    const topics = [{ id: 'sen', title: 'Sen', example: 'e' }, ...snapshot.topics.slice(0, 1)];
    expect(exampleEntries({ ...snapshot, topics }).map(({ id }) => id)).toEqual(['e', 'd', 'a']);
  });
});
