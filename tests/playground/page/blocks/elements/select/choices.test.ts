import { describe, expect, it } from 'vitest';
import {
  afterPicking,
  asChoice,
  asOption,
  matching,
  optionsOf,
  valuesOf,
} from '../../../../../../src/playground/page/blocks/elements/select/choices.ts';

const choice = (value: string, description?: string) => ({ value, text: value, description });
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = { text: plain('Kodeviser'), value: 'kodeviser', description: plain('Uden telefon') };

describe('searching in a menu', () => {
  const groups = [
    { label: 'Hjælpemidler', choices: [choice('Kodeviser', 'til Ældre'), choice('App')] },
    { label: 'Andet', choices: [choice('Spærring')] },
  ];
  const offered = (query: string) =>
    matching(groups, query).map(({ label, choices }) => [label, ...choices.map(({ value }) => value)]);

  it('offers everything before anything is typed', () => {
    expect(offered(' ')).toEqual([
      ['Hjælpemidler', 'Kodeviser', 'App'],
      ['Andet', 'Spærring'],
    ]);
  });

  it.each([
    ['SPÆR', [['Andet', 'Spærring']]],
    ['æld', [['Hjælpemidler', 'Kodeviser']]],
    ['findes ikke', []],
  ])(
    'finds %s in whatever case, in descriptions too, and leaves out groups without a hit',
    (query, found) => {
      expect(offered(query)).toEqual(found);
    },
  );
});

describe('picking in a menu', () => {
  const [a, b, c] = [choice('a'), choice('b'), choice('c')];
  const values = (chosen: readonly { value: string }[]) => chosen.map(({ value }) => value).join('');

  it('replaces the only choice', () => {
    expect(values(afterPicking([a], b, false))).toBe('b');
    expect(values(afterPicking([a], a, false))).toBe('a');
  });

  it('adds to several, takes out what is picked again, and stops when enough are chosen', () => {
    expect(values(afterPicking([a], b, true))).toBe('ab');
    expect(values(afterPicking([a, b], a, true))).toBe('b');
    expect(values(afterPicking([a, b], c, true, 2))).toBe('ab');
    expect(values(afterPicking([a, b], b, true, 2))).toBe('a');
  });
});

describe('what is filled in', () => {
  it('gives values whichever way it is kept', () => {
    expect(valuesOf(null)).toEqual([]);
    expect(valuesOf('U1')).toEqual(['U1']);
    expect(valuesOf(['U1', 'U2'])).toEqual(['U1', 'U2']);
    expect(valuesOf(option)).toEqual(['kodeviser']);
    expect(valuesOf([option])).toEqual(['kodeviser']);
  });

  it('gives options back as the app wrote them', () => {
    expect(optionsOf([option]).map(asChoice).map(asOption)).toEqual([option]);
    expect(optionsOf('kodeviser')).toEqual([]);
  });
});
