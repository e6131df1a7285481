import { describe, expect, it } from 'vitest';
import { entryText, SOURCES, type Files } from '../support/knowledge-folder.ts';
import { ENTRY, entry, entryFile, problemsIn, sources } from '../support/knowledge-problems.ts';

describe('front matter and YAML', () => {
  it.each<[string, Files, string[]]>([
    ['none', entryFile('Bare et svar.'), [`${ENTRY}:1:1 front-matter-missing`]],
    ['an empty file', entryFile(''), [`${ENTRY}:1:1 front-matter-missing`]],
    ['unclosed', entryFile('---\nid: glemt\n\nEt svar.'), [`${ENTRY}:1:1 front-matter-unclosed`]],
    ['a list', entryFile('---\n- id\n---\nx'), [`${ENTRY}:2:1 wrong-kind`]],
    ['a colon in a text', entry('english: Yes: you can\n'), [`${ENTRY}:7:10 yaml-syntax`]],
    ['a tabulator', entry('keywords:\n\t- x\n'), [`${ENTRY}:8:1 yaml-syntax`]],
    ['an open quote', entry('english: "Yes\n'), [`${ENTRY}:7:14 yaml-syntax`]],
    ['a text that begins with @', entry('english: @you\n'), [`${ENTRY}:7:10 yaml-syntax`]],
    ['a key twice', entry('english: a\nenglish: b\n'), [`${ENTRY}:8:1 yaml-duplicate-key`]],
    ['a list for a name', entry('? [a]\n: b\n'), [`${ENTRY}:7:3 yaml-syntax`]],
    ['an anchor', entry('english: &you can\n'), [`${ENTRY}:7:10 yaml-special-sign`]],
    ['an alias', entry('english: *you\n'), [`${ENTRY}:7:10 yaml-special-sign`]],
    ['a tag', entry('english: !!js/function x\n'), [`${ENTRY}:7:10 yaml-special-sign`]],
    ['syntax in a list', sources('published: null', 'published: a: b'), ['sources.yaml:5:14 yaml-syntax']],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual(expected);
  });

  it('keeps a bomb of aliases from going off', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `k${n + 1}: &k${n + 1} [*k${n}, *k${n}]\n`);
    const found = await problemsIn(entry(`k0: &k0 [x]\n${rows.join('')}`));
    expect(found).toHaveLength(31);
    expect(found[0]).toBe(`${ENTRY}:7:5 yaml-special-sign`);
  });

  it('takes a byte order mark and Windows line ends, and keeps the places', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(
      await problemsIn({ [ENTRY]: windows(entryText('glemt')), 'sources.yaml': windows(SOURCES) }),
    ).toEqual([]);
    expect(await problemsIn({ [ENTRY]: windows(entryText('glemt', 'review: 2027-02-30\n')) })).toEqual([
      `${ENTRY}:7:9 review not-a-date`,
    ]);
  });
});
