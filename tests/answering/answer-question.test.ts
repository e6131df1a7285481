import { describe, expect, it } from 'vitest';
import { answerQuestion, answerWith } from '../../src/answering/answer-question.ts';
import { exampleEntries } from '../../src/answering/examples.ts';
import type { Matcher, Matching } from '../../src/matching/match.ts';
import { entryOf, snapshotOf, subjectOf } from '../support/snapshot.ts';
import { FROM, sureMatcher } from '../support/sure-matcher.ts';

const entries = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  entryOf({
    id,
    topic: id < 'd' ? 'tidlig' : 'sen',
    related: ['e', 'findes-ikke', 'd', 'b', 'c'].filter((r) => r !== id),
  }),
);
const snapshot = snapshotOf(entries);

/** Whatever is asked. */
const sure = (confidences: Record<string, number>, found: Partial<Matching> = {}): Matcher =>
  sureMatcher(snapshot, confidences, found);

describe('deciding what to say', () => {
  it('answers when sure, with at most three next steps that exist', () => {
    const answer = answerQuestion(sure({ a: FROM.answer, b: 0.1 }), '?');
    expect(answer).toMatchObject({ outcome: 'answered', entry: { id: 'a' }, confidence: FROM.answer });
    expect(answer.outcome === 'answered' && answer.related.map(({ id }) => id)).toEqual(['e', 'd', 'b']);
  });

  it('asks back with two or three when unsure', () => {
    const almost = FROM.answer - 0.01;
    const suggestions = (given: Record<string, number>): string[] | false => {
      const answer = answerQuestion(sure(given), '?');
      return answer.outcome === 'suggestions' && answer.suggestions.map(({ entry }) => entry.id);
    };
    expect(suggestions({ a: almost, b: almost, c: almost, d: almost })).toEqual(['a', 'b', 'c']);
    expect(suggestions({ a: almost, b: 0.01 })).toEqual(['a', 'b']);
  });

  it('asks back when the best three together are likely enough to hold the answer, though none is alone', () => {
    const third = FROM.suggest / 3 + 0.001;
    expect(answerQuestion(sure({ a: third, b: third, c: third }), '?').outcome).toBe('suggestions');
    expect(answerQuestion(sure({ a: third, b: third, c: 0, d: third }), '?').outcome).toBe('unknown');
  });

  it('says that it does not know below that, and names the nearest topics', () => {
    const answer = answerQuestion(sure({ d: FROM.suggest - 0.02, a: 0.01 }), '?');
    expect(answer).toMatchObject({ outcome: 'unknown', about: null, confidence: FROM.suggest - 0.02 });
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

  it('offers the three entries that lie nearest when it does not know, since it may be about MitID after all', () => {
    const nearest = (found: Partial<Matching>): string[] | false => {
      const answer = answerQuestion(sure({ d: 0.1, a: 0.05, b: 0.02, c: 0.01 }, found), '?');
      return answer.outcome === 'unknown' && answer.nearest.map(({ id }) => id);
    };
    expect(nearest({})).toEqual(['d', 'a', 'b']);
    const notCovered = subjectOf({ kind: 'near' });
    expect(nearest({ notCovered, isOurs: true })).toEqual(['d', 'a', 'b']);
    expect(nearest({ notCovered, isOurs: false })).toEqual([]);
    expect(nearest({ notCovered: subjectOf({ kind: 'smalltalk' }), isOurs: true })).toEqual([]);
  });

  it('does not ask back with a single suggestion', () => {
    expect(answerQuestion(sure({ a: FROM.suggest }), '?').outcome).toBe('unknown');
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

describe('entries that answer alike', () => {
  const alike = snapshotOf([
    entryOf({ id: 'lukket', alike: 'nemid-er-slut' }),
    entryOf({ id: 'papkort', alike: 'nemid-er-slut' }),
    entryOf({ id: 'begge', alike: 'nemid-er-slut' }),
    entryOf({ id: 'pris' }),
    entryOf({ id: 'bank', alike: 'bankens-besked' }),
  ]);
  const half = FROM.answer / 2;

  it('are added up, and the likeliest of them answers: any of them helps', () => {
    const answer = answerQuestion(sureMatcher(alike, { lukket: half, pris: 0.1, papkort: half }), '?');
    expect(answer).toMatchObject({ outcome: 'answered', entry: { id: 'lukket' }, confidence: 2 * half });
  });

  it('count no more than the three that would be offered', () => {
    const third = FROM.answer / 3;
    const found = { lukket: third, papkort: third, pris: 0.01, begge: third };
    expect(answerQuestion(sureMatcher(alike, found), '?').outcome).toBe('suggestions');
  });

  it('are not added to what answers something else', () => {
    for (const other of ['pris', 'bank']) {
      const answer = answerQuestion(sureMatcher(alike, { lukket: half, [other]: half }), '?');
      expect(answer).toMatchObject({ outcome: 'suggestions', confidence: half });
    }
  });
});

describe('a question that comes after another', () => {
  it('is read with the one before, and it is said where that decided', () => {
    const heard: unknown[] = [];
    const matcher = sure({ a: FROM.answer }, { isJoined: true });
    const answer = answerQuestion(
      {
        ...matcher,
        match: (...questions) => {
          heard.push(questions);
          return matcher.match(...questions);
        },
      },
      'og uden pas?',
      'Hvordan får man MitID?',
    );
    expect(heard).toEqual([['og uden pas?', 'Hvordan får man MitID?']]);
    expect(answer).toMatchObject({ outcome: 'answered', isJoined: true });
    expect(answerQuestion(sure({ a: 0.4, b: 0.1 }, { isJoined: true }), '?')).toMatchObject({
      outcome: 'suggestions',
      isJoined: true,
    });
    expect(answerQuestion(sure({ a: FROM.answer }), '?')).toMatchObject({ isJoined: false });
  });
});

describe('a question about something that no entry answers', () => {
  it('is said to be about that when no entry is likely, with the nearest topics where it lies near', () => {
    const topics = [{ id: 'sen' }, { id: 'tidlig' }];
    for (const [kind, offered] of [
      ['near', topics],
      ['other', []],
    ] as const) {
      const notCovered = subjectOf({ kind });
      const answer = answerQuestion(sure({ d: FROM.suggest - 0.01 }, { notCovered }), '?');
      expect(answer).toMatchObject({ outcome: 'unknown', about: notCovered, topics: offered });
    }
  });

  it('still gets the answer or the suggestions that are likely enough', () => {
    const notCovered = subjectOf({ kind: 'other' });
    expect(answerQuestion(sure({ a: FROM.answer }, { notCovered }), '?').outcome).toBe('answered');
    expect(answerQuestion(sure({ a: FROM.suggest, b: 0 }, { notCovered }), '?').outcome).toBe('suggestions');
  });

  it('is never answered from an entry when it is small talk', () => {
    const notCovered = subjectOf({ kind: 'smalltalk' });
    for (const confidence of [1, FROM.suggest, 0]) {
      const answer = answerQuestion(sure({ a: confidence, b: 0 }, { notCovered }), 'tak');
      expect(answer).toMatchObject({ outcome: 'unknown', about: notCovered, topics: [], confidence });
    }
  });
});

describe('a word about the answer before', () => {
  it.each(['complaint', 'person', 'repeat'] as const)(
    'is taken as such, however like an entry: %s',
    (kind) => {
      const notCovered = subjectOf({ kind });
      for (const confidence of [1, FROM.suggest, 0]) {
        expect(answerQuestion(sure({ a: confidence, b: 0 }, { notCovered }), '?')).toEqual({
          outcome: 'chat',
          kind,
          confidence,
        });
      }
    },
  );
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
