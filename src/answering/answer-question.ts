import type { Entry, NotCovered, Snapshot, Topic } from '../knowledge/snapshot.ts';
import type { Match, Matcher } from '../matching/match.ts';
import type { Answer, Answered, Unknown } from './answer.ts';
import { NEAREST_TOPICS, RELATED_MAX, SUGGESTIONS } from './policy.ts';

/**
 * Decides what to say to a question, in any form that people type it. Never throws; an empty question is unknown. The
 * likeliest entry answers from the matcher's answer threshold on; the likeliest three are offered when the right one is
 * likely enough to be among them. Small talk is no question and never answered from an entry.
 */
export function answerQuestion(matcher: Matcher, question: string): Answer {
  const { snapshot, thresholds } = matcher;
  const { matches, notCovered, language } = matcher.match(question);
  const [best] = matches;
  const confidence = best?.confidence ?? 0;
  if (notCovered?.kind === 'smalltalk') return unknown(snapshot, matches, notCovered);
  if (best !== undefined && confidence >= thresholds.answer) {
    return { ...answerWith(snapshot, best.entry, language), confidence };
  }
  const suggestions = matches.slice(0, SUGGESTIONS.max);
  const together = suggestions.reduce((sum, match) => sum + match.confidence, 0);
  if (suggestions.length >= SUGGESTIONS.min && together >= thresholds.suggest) {
    return { outcome: 'suggestions', suggestions, confidence };
  }
  return unknown(snapshot, matches, notCovered);
}

/** The answer an entry gives when a person has chosen it, so certain by definition. */
export function answerWith(
  snapshot: Snapshot,
  entry: Entry,
  language: Answered['language'] = 'da',
): Answered {
  const related = entry.related.flatMap((id) => snapshot.entries.get(id) ?? []).slice(0, RELATED_MAX);
  const choices = entry.choices.flatMap(({ label, to }) => {
    const chosen = snapshot.entries.get(to);
    return chosen === undefined ? [] : [{ label, entry: chosen }];
  });
  return { outcome: 'answered', entry, choices, related, language, confidence: 1 };
}

function unknown(snapshot: Snapshot, matches: readonly Match[], about: NotCovered | null): Unknown {
  const topics = about?.kind === 'smalltalk' ? [] : nearestTopics(snapshot, matches);
  return { outcome: 'unknown', about, topics, confidence: matches[0]?.confidence ?? 0 };
}

/** The topics of the best matches, filled up with the first topics so that there is always somewhere to go. */
function nearestTopics(snapshot: Snapshot, matches: readonly Match[]): Topic[] {
  const ids = [...matches.map((match) => match.entry.topic), ...snapshot.topics.map((topic) => topic.id)];
  return [...new Set(ids)]
    .flatMap((id) => snapshot.topics.find((topic) => topic.id === id) ?? [])
    .slice(0, NEAREST_TOPICS);
}
