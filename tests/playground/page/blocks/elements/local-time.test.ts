import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLocal, toLocal } from '../../../../../src/playground/page/blocks/elements/local-time.ts';

describe('a moment in a field', () => {
  it('is the local time of the browser', () => {
    const seconds = String(new Date(2026, 10, 3, 9, 5).getTime() / 1000);
    expect(toLocal(seconds)).toBe('2026-11-03T09:05');
    expect(fromLocal('2026-11-03T09:05')).toBe(seconds);
  });

  it('comes back as it went in, to the minute', () => {
    // In the hour that is lived twice when summer time ends, one local time names two moments.
    const isAmbiguous = (minute: number) =>
      [-60, 60].some((by) => toLocal(String((minute + by) * 60)) === toLocal(String(minute * 60)));
    fc.assert(
      fc.property(fc.integer({ min: 16_666_667, max: 166_666_666 }), (minute) => {
        fc.pre(!isAmbiguous(minute));
        const seconds = String(minute * 60);
        expect(fromLocal(toLocal(seconds))).toBe(seconds);
      }),
    );
  });

  it.each(['', 'i morgen', '2026-13-45T99:99'])('is none in %j', (text) => {
    expect(fromLocal(text)).toBeNull();
  });

  it('leaves the field empty when the seconds are none', () => {
    expect(toLocal('snart')).toBe('');
  });
});
