import type { TestQuestion } from '../../src/evaluation/questions.ts';
import { tryQuestion, type Trial } from '../../src/evaluation/trial.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

const snapshot = snapshotOf(['a', 'b', 'c', 'd'].map((id) => entryOf({ id })));

/** What the matcher finds for each question, best first. */
type Found = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A matcher that finds for each question what it is told to; answers from 0.7 on, asks back from 0.3. */
export function told(found: Found): Matcher {
  const matchesOf = (q: string): { entry: ReturnType<typeof entryOf>; confidence: number }[] =>
    Object.entries(found[q] ?? {}).flatMap(([id, confidence]) => {
      const entry = snapshot.entries.get(id);
      return entry === undefined ? [] : [{ entry, confidence }];
    });
  return {
    snapshot,
    thresholds: { answer: 0.7, suggest: 0.3, harm: 0.5 },
    match: (q) => ({
      matches: matchesOf(q),
      harm: 0,
      notCovered: null,
      isOurs: false,
      isJoined: false,
      language: 'da',
    }),
    explain: (q) =>
      matchesOf(q).map(({ entry }) => ({
        entry,
        features: [{ kind: 'word', name: q, weight: 1.5 }],
        nearest: entry.title,
      })),
  };
}

/** A question; what it expects is written beside it. */
export function asked(q: string, expect: readonly string[], style = 'plain'): TestQuestion {
  return { q, expect, style };
}

/** One question put to a matcher that finds this. */
export function trialOf(expect: readonly string[], found: Readonly<Record<string, number>>): Trial {
  return tryQuestion(told({ q: found }), asked('q', expect));
}
