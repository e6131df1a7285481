/*
 * How many of each to offer. Whether to answer, ask back or say "det ved jeg ikke" depends on the matcher's measured
 * thresholds.
 */

/** People choose quickly among three; one alone would be no choice. */
export const SUGGESTIONS = { min: 2, max: 3 } as const;

/** How long a question can be followed up by another one that says less, in milliseconds. */
export const FOLLOWED_MS = 10 * 60 * 1000;

/** Next steps offered with an answer. */
export const RELATED_MAX = 3;

/** Topics offered when nothing is known. */
export const NEAREST_TOPICS = 3;

/** Entries offered when nothing is sure, but it may be about MitID after all. */
export const NEAREST_ENTRIES = 3;
