import { describe, expect, it } from 'vitest';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { entryOf, snapshotOf, subjectOf } from '../support/snapshot.ts';

const about = (id: string, safety: boolean, ...da: string[]): ReturnType<typeof entryOf> =>
  entryOf({ id, title: da[0] ?? id, safety, questions: { da, en: [] } });

const matcher = await buildMatcher({
  ...snapshotOf([
    about(
      'kodeviser-pris',
      false,
      'hvad koster en kodeviser',
      'er kodeviseren gratis',
      'prisen på en kodeviser',
    ),
    about('kodeviser-batteri', false, 'batteriet i kodeviseren er fladt', 'nyt batteri til kodeviseren'),
    about('chip-pris', false, 'hvad koster en chip', 'er chippen gratis', 'prisen på en chip'),
    about('chip-brug', false, 'hvordan bruger jeg chippen', 'hvor sætter jeg chippen i'),
    about('svindel', true, 'en svindler fik min kode', 'jeg er blevet snydt af en svindler'),
  ]),
  notCovered: [
    subjectOf({ kind: 'smalltalk', title: 'tak', questions: { da: ['tusind tak', 'mange tak'], en: [] } }),
  ],
});

/** The likeliest entry, and whether the question before was needed. */
function read(
  question: string,
  before?: string,
): { readonly id: string | undefined; readonly isJoined: boolean } {
  const { matches, isJoined } = matcher.match(question, before);
  return { id: matches[0]?.entry.id, isJoined };
}

describe('a question after another', () => {
  it('is read together with it where it is not sure alone, and what is asked now decides', () => {
    expect(read('hvad koster den', 'jeg fik en chip i går')).toEqual({
      id: 'chip-pris',
      isJoined: true,
    });
    expect(read('hvad koster den', 'han vil have en kodeviser')).toEqual({
      id: 'kodeviser-pris',
      isJoined: true,
    });
  });

  it('is read alone where that is sure', () => {
    expect(read('hvad koster en chip', 'batteriet i kodeviseren er fladt')).toEqual({
      id: 'chip-pris',
      isJoined: false,
    });
  });

  it('is read alone where there is none before it', () => {
    expect(read('hvad koster den').isJoined).toBe(false);
  });

  it('is thanks all the same', () => {
    const thanked = matcher.match('tusind tak', 'hvad koster en kodeviser');
    expect(thanked).toMatchObject({ isJoined: false, notCovered: { kind: 'smalltalk' } });
  });

  it('smells of harm as much as the one before', () => {
    const alone = matcher.match('hvad gør jeg nu');
    const after = matcher.match('hvad gør jeg nu', 'jeg er blevet snydt af en svindler');
    expect(after.harm).toBeGreaterThan(alone.harm);
    expect(after.harm).toBeGreaterThanOrEqual(matcher.thresholds.harm);
  });

  it('gives confidences from 0 to 1, best first', () => {
    const confidences = matcher
      .match('og chippen?', 'hvad koster en kodeviser')
      .matches.map((one) => one.confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    for (const confidence of confidences) expect(confidence).toBeLessThanOrEqual(1);
  });
});
