import { expect, it } from 'vitest';
import { safetyFirst } from '../../../src/matching/confidence/safety-first.ts';

/** Capitals are about safety. */
const offered = (found: string): string =>
  safetyFirst(found.split(''), (one) => one === one.toUpperCase()).join('');

it.each([
  ['the two likeliest about safety come before the likeliest other one', 'aBcDE', 'BDa'],
  ['one about safety still comes first', 'abC', 'Ca'],
  ['with nothing else, a third about safety', 'ABCD', 'ABC'],
  ['with nothing about safety, the likeliest', 'ab', 'a'],
  ['nothing', '', ''],
])('%s', (_what, found, expected) => expect(offered(found)).toBe(expected));
