import { describe, expect, it } from 'vitest';
import { formatMoment } from '../../src/i18n/da/dates.ts';
import { danishTimeOf, momentOf } from '../../src/time/danish-time.ts';

describe('a day and a time in Denmark', () => {
  it.each([
    ['in winter', '2026-11-23', '09:30', '2026-11-23T08:30:00.000Z'],
    ['in summer', '2026-06-05', '00:15', '2026-06-04T22:15:00.000Z'],
    ['at the end of the year', '2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
    ['just before clocks go forward', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['just after clocks went forward', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['just before clocks go back', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['just after clocks went back', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('are a moment %s, and the moment is them again', (_, day, time, moment) => {
    expect(momentOf({ day, time })).toBe(moment);
    expect(danishTimeOf(new Date(moment))).toEqual({ day, time });
  });

  it.each(['02:00', '02:30', '02:59'])('are no moment when clocks skip them: %s', (time) => {
    expect(momentOf({ day: '2027-03-28', time })).toBeNull();
  });

  it('that come twice are meant the first time, and people are told which it is', () => {
    const first = momentOf({ day: '2026-10-25', time: '02:30' });
    expect(first).toBe('2026-10-25T00:30:00.000Z');
    expect(formatMoment('2026-10-25T00:30:00.000Z')).toBe(
      'søndag den 25. oktober 2026 kl. 02.30 (sommertid)',
    );
    expect(formatMoment('2026-10-25T01:30:00.000Z')).toBe(
      'søndag den 25. oktober 2026 kl. 02.30 (vintertid)',
    );
    expect(formatMoment('2026-10-25T02:30:00.000Z')).toBe('søndag den 25. oktober 2026 kl. 03.30');
  });

  it.each([
    ['2026-02-30', '09:00'],
    ['2026-02-28', '25:00'],
    ['', ''],
  ])('are nothing when there is no such day or time: %s %s', (day, time) => {
    expect(momentOf({ day, time })).toBeNull();
  });
});
