import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import type { Answer } from '../../src/answering/answer.ts';
import type { Matching } from '../../src/matching/match.ts';
import { entryOf, snapshotOf, subjectOf } from '../support/snapshot.ts';
import { FROM, sureMatcher } from '../support/sure-matcher.ts';

const snapshot = snapshotOf([
  entryOf({ id: 'godkend-med-appen' }),
  entryOf({ id: 'ny-telefon' }),
  ...['misbrug', 'svindel', 'spaer'].map((id) => entryOf({ id, safety: true })),
]);

/** What is said when somebody may come to harm, and the matcher is this sure of these entries. */
function said(confidences: Record<string, number>, found: Partial<Matching> = {}): Answer {
  return answerQuestion(sureMatcher(snapshot, confidences, { harm: FROM.harm, ...found }), '?');
}

function offered(answer: Answer): string[] | false {
  return answer.outcome === 'suggestions' && answer.suggestions.map(({ entry }) => entry.id);
}

describe('where somebody may come to harm', () => {
  it('what to do about it is answered when that is sure', () => {
    expect(said({ misbrug: FROM.answer, svindel: 0 })).toMatchObject({
      outcome: 'answered',
      entry: { id: 'misbrug' },
    });
  });

  it('how to approve is not answered, however sure, but offered after two about safety', () => {
    const answer = said({ 'godkend-med-appen': 1, 'ny-telefon': 0, spaer: 0, svindel: 0, misbrug: 0 });
    expect(offered(answer)).toEqual(['spaer', 'svindel', 'godkend-med-appen']);
  });

  it('what is about safety is offered, however unsure, and nothing else where nothing else was found', () => {
    expect(offered(said({ misbrug: 0, svindel: 0, spaer: 0 }))).toEqual(['misbrug', 'svindel', 'spaer']);
  });

  it.each(['smalltalk', 'complaint', 'person', 'repeat', 'near', 'other'] as const)(
    'it is not taken for something else: %s',
    (kind) => {
      const found = { notCovered: subjectOf({ kind }) };
      expect(offered(said({ 'ny-telefon': 0.1, misbrug: 0.01 }, found))).toEqual(['misbrug', 'ny-telefon']);
    },
  );

  it('is told by its threshold', () => {
    const below = { harm: FROM.harm - 0.01 };
    expect(said({ 'godkend-med-appen': 1, misbrug: 0 }, below)).toMatchObject({
      outcome: 'answered',
      entry: { id: 'godkend-med-appen' },
    });
    expect(said({ 'ny-telefon': 0.1, misbrug: 0.01 }, below).outcome).toBe('unknown');
  });
});
