import { expect, it } from 'vitest';
import { createSeldom } from '../src/seldom.ts';

const MINUTE_MS = 60 * 1000;

it('a trouble that stays is said at once, and then once an hour with how often it came', () => {
  let now = 0;
  const { timesOf } = createSeldom(() => now);
  const said: [minute: number, times: number][] = [];
  for (; now < 130 * MINUTE_MS; now += MINUTE_MS) {
    const times = timesOf('database', null);
    if (times !== null) said.push([now / MINUTE_MS, times]);
  }
  expect(said).toEqual([
    [0, 1],
    [60, 60],
    [120, 60],
  ]);
  expect(timesOf('something else', null)).toBe(1);
});

it('a trouble that is over is said once more, with how often it came meanwhile, and at most once an hour', () => {
  let now = 0;
  const { timesOf, over } = createSeldom<string>(() => now);
  const said: [minute: number, times: number][] = [];
  const comesAt = (minute: number): boolean => minute < 3 || (minute >= 20 && minute < 22) || minute === 90;
  for (; now < 200 * MINUTE_MS; now += MINUTE_MS) {
    const minute = now / MINUTE_MS;
    if (comesAt(minute)) timesOf('database', 'the database is away');
    for (const { trouble, times } of over()) {
      expect(trouble).toBe('the database is away');
      said.push([minute, times]);
    }
  }
  // What came again in the same hour waits for its end, and what was said when it came needs no more words.
  expect(said).toEqual([
    [7, 2],
    [60, 2],
  ]);
});
