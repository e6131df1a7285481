import { isChat, type Entry, type Snapshot, type Topic } from '../knowledge/snapshot.ts';
import { safetyFirst } from '../matching/confidence/safety-first.ts';
import type { Match, Matcher, Matching } from '../matching/match.ts';
import type { Answer, Answered, Unknown } from './answer.ts';
import { NEAREST_ENTRIES, NEAREST_TOPICS, RELATED_MAX, SUGGESTIONS } from './policy.ts';

/**
 * Decides what to say to a question, in any form that people type it. Never throws; an empty question is unknown. The
 * likeliest entry answers from the matcher's answer threshold on; the likeliest three are offered when the right one is
 * likely enough to be among them. Where somebody may come to harm, only what is about safety is answered, or stands first.
 * Chat is no question and never answered from an entry. `before`: what the same person asked just before in the same place.
 */
export function answerQuestion(matcher: Matcher, question: string, before?: string): Answer {
  return answerTo(matcher, matcher.match(question, before));
}

/** Decides what to say when it is known what a question was found to be about. */
export function answerTo({ snapshot, thresholds }: Matcher, matching: Matching): Answer {
  const { matches, harm, notCovered, language, isJoined } = matching;
  const [best] = matches;
  const confidence = best?.confidence ?? 0;
  const isSafetyFirst = harm >= thresholds.harm;
  if (notCovered !== null && isChat(notCovered) && !isSafetyFirst) {
    const { kind } = notCovered;
    return kind === 'smalltalk' ? unknown(snapshot, matching) : { outcome: 'chat', kind, confidence };
  }
  const sure = surest(matches);
  if (best !== undefined && sure >= thresholds.answer && (!isSafetyFirst || best.entry.safety)) {
    return { ...answerWith(snapshot, best.entry, language), isJoined, confidence: sure };
  }
  const suggestions = isSafetyFirst
    ? safetyFirst(matches, ({ entry }) => entry.safety)
    : matches.slice(0, SUGGESTIONS.max);
  const together = suggestions.reduce((sum, match) => sum + match.confidence, 0);
  if (suggestions.length >= SUGGESTIONS.min && (isSafetyFirst || together >= thresholds.suggest)) {
    return { outcome: 'suggestions', suggestions, isJoined, confidence };
  }
  return unknown(snapshot, matching);
}

/** How sure the best entry is right, together with those that answer alike: then any of them helps. */
function surest(matches: readonly Match[]): number {
  const [best, ...others] = matches;
  if (best === undefined) return 0;
  const { alike } = best.entry;
  const same = others
    .slice(0, SUGGESTIONS.max - 1)
    .filter(({ entry }) => alike !== null && entry.alike === alike);
  return same.reduce((sum, { confidence }) => sum + confidence, best.confidence);
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
  return { outcome: 'answered', entry, choices, related, language, isJoined: false, confidence: 1 };
}

/** Nothing that is sure enough. What holds a word of the field, or is about nothing that is known, gets the nearest entries. */
function unknown(snapshot: Snapshot, { matches, notCovered: about, isOurs }: Matching): Unknown {
  const isNear = about === null || (isOurs && !isChat(about));
  return {
    outcome: 'unknown',
    about,
    nearest: isNear ? matches.slice(0, NEAREST_ENTRIES).map(({ entry }) => entry) : [],
    topics: about === null || about.kind === 'near' ? nearestTopics(snapshot, matches) : [],
    confidence: matches[0]?.confidence ?? 0,
  };
}

/** The topics of the best matches, filled up with the first topics so that there is always somewhere to go. */
function nearestTopics(snapshot: Snapshot, matches: readonly Match[]): Topic[] {
  const ids = [...matches.map((match) => match.entry.topic), ...snapshot.topics.map((topic) => topic.id)];
  return [...new Set(ids)]
    .flatMap((id) => snapshot.topics.find((topic) => topic.id === id) ?? [])
    .slice(0, NEAREST_TOPICS);
}
