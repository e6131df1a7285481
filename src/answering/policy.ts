/*
 * How much is offered. When to answer, ask back or say "det ved jeg ikke" is a matter of the matcher's thresholds
 * (`Matcher.thresholds`), which are measured.
 */

/** Slack readers choose quickly among three; one alone would be no choice. */
export const SUGGESTIONS = { min: 2, max: 3 } as const;

/** Next steps offered with an answer. */
export const RELATED_MAX = 3;

/** Topics offered when nothing is known. */
export const NEAREST_TOPICS = 3;
