import { describe, expect, it } from 'vitest';
import { answerQuestion, answerWith } from '../../src/answering/answer-question.ts';
import { exampleEntries } from '../../src/answering/examples.ts';
import { ANSWER_FROM, SUGGEST_FROM } from '../../src/answering/policy.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

const entries = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  entryOf({
    id,
    topic: id < 'd' ? 'tidlig' : 'sen',
    related: ['e', 'findes-ikke', 'd', 'b', 'c'].filter((r) => r !== id),
  }),
);
const snapshot = snapshotOf(entries);

/** A matcher that is this sure of these entries, whatever is asked. */
function sure(confidences: Record<string, number>): Matcher {
  const matches = Object.entries(confidences).flatMap(([id, confidence]) => {
    const entry = snapshot.entries.get(id);
    return entry === undefined ? [] : [{ entry, confidence }];
  });
  return { snapshot, match: () => matches };
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
    expect(suggestions({ a: almost, b: SUGGEST_FROM - 0.01, c: 0.01 })).toEqual(['a', 'b']);
  });

  it('says that it does not know below that, and names the nearest topics', () => {
    const answer = answerQuestion(sure({ d: SUGGEST_FROM - 0.01, a: 0.01 }), '?');
    expect(answer).toMatchObject({ outcome: 'unknown', confidence: SUGGEST_FROM - 0.01 });
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

  it('is certain of what a person chose', () => {
    const [chosen] = entries;
    expect(chosen && answerWith(snapshot, chosen)).toMatchObject({ confidence: 1, entry: { id: 'a' } });
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
