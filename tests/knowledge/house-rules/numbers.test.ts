import { describe, expect, it } from 'vitest';
import { differingNumbers } from '../../../src/knowledge/house-rules/numbers.ts';

const SAME = { danish: [], inEnglish: [] };

describe('the numbers of the two languages', () => {
  it.each([
    ['prices', 'Koster 41,76 kroner.', 'Costs 41.76 kroner.'],
    ['thousands', 'Højst 8.000 kroner.', 'At most 8,000 kroner.'],
    ['telephone numbers', 'Ring 33 98 00 10.', 'Call 33980010.'],
    ['times', 'Klokken 8 til 20 den 24. december.', 'From 8 to 20 on 24 December.'],
    ['steps, however many', 'Sådan:\n\n1. Ring\n2. Vent', 'So:\n\n1. Call'],
    ['numbers in another part', 'Ja.\n\n5 tal.', 'Yes.\n\n## More\n\n5 digits.'],
  ])('may be the same: %s', (_, danish, english) => {
    expect(differingNumbers(danish, english)).toEqual(SAME);
  });

  it.each([
    ['a digit', 'Ring 33 98 00 10.', 'Call 33 98 00 11.', ['33980010'], ['33980011']],
    ['a price that is missing', 'Koster 20 kroner.', 'It costs money.', ['20'], []],
    ['a number in words', 'Vent to timer.', 'Wait 2 hours.', [], ['2']],
    ['a comma that moved', 'Koster 41,76 kroner.', 'Costs 4,176 kroner.', ['41.76'], ['4176']],
  ])('may differ by %s', (_, danish, english, onlyDanish, onlyEnglish) => {
    expect(differingNumbers(danish, english)).toEqual({ danish: onlyDanish, inEnglish: onlyEnglish });
  });
});
