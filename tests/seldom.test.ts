import { expect, it } from 'vitest';
import { createSeldom } from '../src/seldom.ts';

const MINUTE_MS = 60 * 1000;

it('a trouble that stays is said at once, and then once an hour with how often it came', () => {
  let now = 0;
  const timesOf = createSeldom(() => now);
  const said: [minute: number, times: number][] = [];
  for (; now < 130 * MINUTE_MS; now += MINUTE_MS) {
    const times = timesOf('database');
    if (times !== null) said.push([now / MINUTE_MS, times]);
  }
  expect(said).toEqual([
    [0, 1],
    [60, 60],
    [120, 60],
  ]);
  expect(timesOf('something else')).toBe(1);
});
