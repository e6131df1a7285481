import { expect, it } from 'vitest';
import { clockTime, dateOf, dayName } from '../../../src/playground/page/time.ts';

const TS = `${Date.UTC(2026, 10, 23, 22, 59) / 1000}.000200`;
const MIDNIGHT = Date.UTC(2026, 10, 23, 23, 0);

it('tells the time as it is in Denmark', () => {
  expect(clockTime(TS)).toBe('23.59');
  expect(dateOf(TS)).toBe('2026-11-23');
});

it('names the day as people do', () => {
  expect(dayName(TS, MIDNIGHT - 1)).toBe('I dag');
  expect(dayName(TS, MIDNIGHT)).toBe('I går');
  expect(dayName(TS, MIDNIGHT + 24 * 60 * 60 * 1000)).toMatch(/^mandag (den )?23\. november$/);
});
