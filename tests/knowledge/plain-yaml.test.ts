import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/knowledge/front-matter.ts';
import { readPlainYaml } from '../../src/knowledge/plain-yaml.ts';

/** What the parser says that knows where everything stands. */
const read = (text: string): unknown => parse(text, { stringKeys: true });

const SOUND = `id: glemt-kode
title: "Hvad gør man, hvis man har glemt sin kode?"
questions:
  da:
    - jeg har glemt koden
    - 'koden er væk: hvad nu?'
  en: [I forgot my code, code lost]
sources:
  - { id: kilde, checked: 2026-11-23 }
note: >-
  Den er lang
  og går over flere linjer

  i to afsnit.
steps: |
  1. Åbn
    2. Luk
count: 3
none:
`;

describe('plain YAML', () => {
  it('is read as the other parser reads it: all our own files', async () => {
    const names = await readdir('knowledge', { recursive: true });
    const texts = await Promise.all(
      names
        .filter((name) => /\.(?:md|yaml)$/u.test(name))
        .map(async (name) => readFile(join('knowledge', name), 'utf8')),
    );
    const yaml = texts.flatMap((text) => {
      if (!text.startsWith('---')) return text.startsWith('#  ') ? [] : [text];
      const split = splitFrontMatter(text);
      return 'yaml' in split ? [split.yaml] : [];
    });
    for (const text of yaml) {
      const plain = readPlainYaml(text);
      if (plain !== null) expect(plain.value).toEqual(read(text));
    }
    expect(yaml.filter((text) => readPlainYaml(text) !== null).length).toBeGreaterThan(yaml.length * 0.9);
  });

  it('is read as the other parser reads it: whatever can be written', () => {
    const word = fc.stringMatching(/^[a-zæøå][a-z0-9æøå-]{0,8}$/u);
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      word,
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const width = fc.constantFrom(20, 60, 118);
    fc.assert(
      fc.property(tree, width, fc.boolean(), (value, lineWidth, inBrackets) => {
        const text = stringify(value, { lineWidth, collectionStyle: inBrackets ? 'flow' : 'any' });
        const plain = readPlainYaml(text);
        if (plain !== null) expect(plain.value).toEqual(read(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is read as the other parser reads it: what people mistype', () => {
    const sign = fc.constantFrom(...'ab1~:-?[]{}#&*!|>\'"%@`,. \n\t'.split(''));
    const slip = fc.record({
      at: fc.nat(SOUND.length),
      gone: fc.nat(3),
      typed: fc.string({ unit: sign, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const text = slips.reduce(
          (before, { at, gone, typed }) => before.slice(0, at) + typed + before.slice(at + gone),
          SOUND,
        );
        const plain = readPlainYaml(text);
        if (plain === null) return;
        expect(parseDocument(text, { stringKeys: true }).errors).toEqual([]);
        expect(plain.value).toEqual(read(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a tag', 'a: !b c'],
    ['an anchor', 'a: &b c'],
    ['an alias', 'a: &b c\nd: *b'],
    ['a key that stands twice', 'a: 1\na: 2'],
    ['a slip', 'a: "b'],
    ['two documents', 'a: 1\n---\na: 2'],
    ['a key that is no word', '0x10: a'],
    ['a key that is nothing', 'a: { ~: b }'],
  ])('is not %s', (_what, text) => expect(readPlainYaml(text)).toBeNull());
});
