/*
 * When to answer, when to ask back and when to say "det ved jeg ikke". The thresholds are the only place that decides.
 * They are confidences, 0 to 1. A wrong answer read aloud to a citizen costs far more than a question back, so
 * answering takes much more than suggesting.
 */

/** From here on the best match is given as the answer. */
export const ANSWER_FROM = 0.5;

/** From here on a match is worth a "Mente du …?". Below it a suggestion is noise. */
export const SUGGEST_FROM = 0.25;

/** Slack readers choose quickly among three; one alone would be no choice. */
export const SUGGESTIONS = { min: 2, max: 3 } as const;

/** Next steps offered with an answer. */
export const RELATED_MAX = 3;

/** Topics offered when nothing is known. */
export const NEAREST_TOPICS = 3;
