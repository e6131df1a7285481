import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../../src/knowledge/snapshot.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { buildMatcher, lessonsOf } from '../../src/matching/matcher.ts';

const known = new LRUCache<string, Matcher>({ max: 20 });

/**
 * Builds a matcher as the bot does. What was taught the same before, in whatever test, is not taught again: of each story's
 * time, learning would otherwise be the most.
 */
export async function buildOnce(snapshot: Snapshot, before?: Matcher): Promise<Matcher> {
  const lessons = JSON.stringify([lessonsOf(snapshot), snapshot.calibration]);
  const matcher = await buildMatcher(snapshot, known.get(lessons) ?? before);
  known.set(lessons, matcher);
  return matcher;
}
