import { expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../../src/playground/page/route.ts';

it.each<[string, Route]>([
  ['#/U1', { person: 'U1', place: null }],
  ['#/U1/velkommen', { person: 'U1', place: { kind: 'welcome' } }],
  ['#/U1/hjem', { person: 'U1', place: { kind: 'home' } }],
  ['#/U1/bot', { person: 'U1', place: { kind: 'channel', channel: 'bot', thread: null } }],
  ['#/U1/C1/17.01', { person: 'U1', place: { kind: 'channel', channel: 'C1', thread: '17.01' } }],
])('%s leads back to the same place', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(formatRoute(route)).toBe(hash);
});

it.each(['', '#', '#/', '#/<b>/x', '#constructor', '#/u1'])('%s is nowhere', (hash) => {
  expect(parseRoute(hash)).toEqual({ person: null, place: null });
});

it('takes no name of an object for a place', () => {
  expect(parseRoute('#/U1/constructor/x').place).toEqual({
    kind: 'channel',
    channel: 'constructor',
    thread: null,
  });
});
