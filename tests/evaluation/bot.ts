import type { TestQuestion } from '../../src/evaluation/questions.ts';
import { tryQuestion, type Trial } from '../../src/evaluation/trial.ts';
import type { Matcher, Matching } from '../../src/matching/match.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';

const snapshot = snapshotOf([
  ...['a', 'b', 'c', 'd'].map((id) => entryOf({ id })),
  entryOf({ id: 'svindel', safety: true }),
]);

/** How sure the matcher is of entries, best first. */
type Confidences = Readonly<Record<string, number>>;
/** What the matcher finds in a question besides. */
type Besides = Partial<Omit<Matching, 'matches'>>;

/**
 * A matcher that finds for each question what it is told to; answers from 0.7 on, asks back from 0.3. A question after another
 * is looked up as both, with "…" between them.
 */
export function told(found: Readonly<Record<string, Confidences>>, besides: Besides = {}): Matcher {
  const matchesOf = (q: string): Matching['matches'] =>
    Object.entries(found[q] ?? {}).flatMap(([id, confidence]) => {
      const entry = snapshot.entries.get(id);
      return entry === undefined ? [] : [{ entry, confidence }];
    });
  return {
    snapshot,
    thresholds: { answer: 0.7, suggest: 0.3, harm: 0.5 },
    match: (q, before) => ({
      matches: matchesOf(before === undefined ? q : `${before} … ${q}`),
      harm: 0,
      notCovered: null,
      isOurs: false,
      known: 1,
      isJoined: before !== undefined,
      language: 'da',
      ...besides,
    }),
    explainSubject: () => null,
    explain: (q) =>
      matchesOf(q).map(({ entry }) => ({
        entry,
        features: [{ kind: 'word', name: q, weight: 1.5 }],
        nearest: entry.title,
      })),
  };
}

/** A question; what it expects is written beside it. */
export function asked(
  q: string,
  expect: readonly string[],
  style = 'plain',
  given: Partial<TestQuestion> = {},
): TestQuestion {
  return { q, expect, style, after: null, kind: null, ...given };
}

/** One question put to a matcher that finds this. */
export function trialOf(
  expect: readonly string[],
  found: Confidences,
  { besides = {}, ...given }: Partial<TestQuestion> & { readonly besides?: Besides } = {},
): Promise<Trial> {
  const both = given.after === undefined ? 'q' : `${given.after} … q`;
  return tryQuestion(told({ [both]: found }, besides), asked('q', expect, given.style, given));
}
