import { eachEntry, type HouseRule } from './rule.ts';

/** When an answer is to be read again. */
export const dateRules: readonly HouseRule[] = [
  eachEntry('review-missing', ({ review }) => (review === undefined ? [{ path: ['review'] }] : [])),
  eachEntry(
    'review-overdue',
    ({ review }, { today }) =>
      review !== undefined && review < today ? [{ path: ['review'], details: { value: review } }] : [],
    'warning',
  ),
];
