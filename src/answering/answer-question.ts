import type { Entry, Snapshot, Topic } from '../knowledge/snapshot.ts';
import type { Match, Matcher } from '../matching/match.ts';
import type { Answer, Answered } from './answer.ts';
import { ANSWER_FROM, NEAREST_TOPICS, RELATED_MAX, SUGGEST_FROM, SUGGESTIONS } from './policy.ts';

/** Decides what to say to a question, in any form that people type it. Never throws; an empty question is unknown. */
export function answerQuestion(matcher: Matcher, question: string): Answer {
  const matches = matcher.match(question);
  const best = matches[0];
  const confidence = best?.confidence ?? 0;
  if (best !== undefined && confidence >= ANSWER_FROM) {
    return { ...answerWith(matcher.snapshot, best.entry), confidence };
  }
  const suggestions = matches.filter((match) => match.confidence >= SUGGEST_FROM).slice(0, SUGGESTIONS.max);
  if (suggestions.length > 0 && matches.length >= SUGGESTIONS.min) {
    return {
      outcome: 'suggestions',
      suggestions: suggestions.length < SUGGESTIONS.min ? matches.slice(0, SUGGESTIONS.min) : suggestions,
      confidence,
    };
  }
  return { outcome: 'unknown', topics: nearestTopics(matcher.snapshot, matches), confidence };
}

/** The answer an entry gives when a person has chosen it, so certain by definition. */
export function answerWith(snapshot: Snapshot, entry: Entry): Answered {
  const related = entry.related.flatMap((id) => snapshot.entries.get(id) ?? []).slice(0, RELATED_MAX);
  return { outcome: 'answered', entry, related, confidence: 1 };
}

/** The topics of the best matches, filled up with the first topics so that there is always somewhere to go. */
function nearestTopics(snapshot: Snapshot, matches: readonly Match[]): Topic[] {
  const ids = [...matches.map((match) => match.entry.topic), ...snapshot.topics.map((topic) => topic.id)];
  return [...new Set(ids)]
    .flatMap((id) => snapshot.topics.find((topic) => topic.id === id) ?? [])
    .slice(0, NEAREST_TOPICS);
}
