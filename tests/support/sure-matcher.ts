import type { Snapshot } from '../../src/knowledge/snapshot.ts';
import type { Matcher, Matching } from '../../src/matching/match.ts';

/** From which confidence on the matcher of these stories answers, asks back, or puts safety first. */
export const FROM = { answer: 0.6, suggest: 0.3, harm: 0.2 } as const;

/** A matcher that is this sure of these entries, whatever is asked. `found`: what else it finds in the question. */
export function sureMatcher(
  snapshot: Snapshot,
  confidences: Readonly<Record<string, number>>,
  found: Partial<Matching> = {},
): Matcher {
  const matches = Object.entries(confidences).flatMap(([id, confidence]) => {
    const entry = snapshot.entries.get(id);
    return entry === undefined ? [] : [{ entry, confidence }];
  });
  return {
    snapshot,
    thresholds: FROM,
    match: () => ({
      matches,
      harm: 0,
      notCovered: null,
      isOurs: false,
      known: 1,
      isJoined: false,
      language: 'da',
      ...found,
    }),
    explain: () => [],
    explainSubject: () => null,
  };
}
