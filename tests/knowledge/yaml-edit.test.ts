import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/knowledge/front-matter.ts';
import { deleteFromYaml, insertInYaml, setInYaml } from '../../src/knowledge/yaml-edit.ts';

const ENTRY = `# Om svaret
id: glemt   # ret aldrig et id
title: "Hvad nu?"
questions:
  da:
    - et    # det første
    - to
  en:
  - one
sources:
  - id: kilde
    checked: 2026-11-23   # i dag
english: >-
  First line
  and more.
`;

describe('an edit of a file', () => {
  it.each([
    ['title', ['title'], 'Hvad: nu?', 'title: "Hvad nu?"', "title: 'Hvad: nu?'"],
    ['a date', ['sources', 0, 'checked'], '2026-12-01', 'checked: 2026-11-23', 'checked: 2026-12-01'],
    ['a text in lines', ['english'], 'New.', 'First line\n  and more.', 'New.'],
  ])('sets %s and no other line', (_, path, value, before, after) => {
    expect(setInYaml(ENTRY, path, value)).toBe(ENTRY.replace(before, after));
  });

  it('adds a key behind the others', () => {
    expect(setInYaml(ENTRY, ['review'], '2027-01-01')).toBe(`${ENTRY}review: 2027-01-01\n`);
    expect(setInYaml('id: x', ['review'], '2027-01-01')).toBe('id: x\nreview: 2027-01-01\n');
  });

  it('takes a key away', () => {
    expect(deleteFromYaml(ENTRY, 'english')).toBe(ENTRY.slice(0, ENTRY.indexOf('english')));
    expect(deleteFromYaml(ENTRY, 'keywords')).toBe(ENTRY);
  });

  it('puts values before and behind those of a list, as far in as they are', () => {
    expect(insertInYaml(ENTRY, ['questions', 'da'], 'last', ['tre: 3', 'ja'])).toBe(
      ENTRY.replace('    - to\n', "    - to\n    - 'tre: 3'\n    - ja\n"),
    );
    expect(insertInYaml(ENTRY, ['questions', 'en'], 'last', ['two'])).toBe(
      ENTRY.replace('  - one\n', '  - one\n  - two\n'),
    );
    expect(insertInYaml(ENTRY, ['questions', 'da'], 'first', ['nul'])).toBe(
      ENTRY.replace('    - et', '    - nul\n    - et'),
    );
  });

  it('lets rows stand apart where they do', () => {
    expect(insertInYaml('# Alt\n- id: a\n\n- id: b\n', [], 'last', [{ id: 'c' }, { id: 'd' }])).toBe(
      '# Alt\n- id: a\n\n- id: b\n\n- id: c\n\n- id: d\n',
    );
    expect(insertInYaml('- id: a\n- id: b', [], 'last', [{ id: 'c' }])).toBe('- id: a\n- id: b\n- id: c\n');
  });

  it.each([
    ['', [], ['a']],
    ['# kun en bemærkning\n', [], ['a']],
    ['[]\n', [], ['a']],
    ['[{"id": 1}]\n', [], [{ id: 1 }, 'a']],
    ['q: {da: [b]}\n', ['q', 'da'], { q: { da: ['b', 'a'] } }],
    ['q:\n', ['q'], { q: ['a'] }],
    ['q:\n  en: [b]\n', ['q', 'da'], { q: { en: ['b'], da: ['a'] } }],
    ['id: x\n', ['q', 'da'], { id: 'x', q: { da: ['a'] } }],
  ])('makes the list in %j', (text, path, outcome) => {
    expect(parse(insertInYaml(text, path, 'last', ['a']))).toEqual(outcome);
  });

  it('of the own entries changes one line, whichever list it goes to', async () => {
    const paths = (await readdir('knowledge', { recursive: true })).filter((path) =>
      /^\w[^/]*\/\w.*\.md$/u.test(path),
    );
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const front = splitFrontMatter(await readFile(join('knowledge', path), 'utf8'));
      if (!('yaml' in front)) throw new Error(path);
      const yaml = `${front.yaml}\n`;
      for (const list of [['questions', 'da'], ['questions', 'en'], ['keywords']]) {
        const lines = insertInYaml(yaml, list, 'last', ['et nyt spørgsmål']).split('\n');
        const added = lines.findIndex((line) => line.endsWith('- et nyt spørgsmål'));
        expect(lines.toSpliced(added, 1).join('\n')).toBe(yaml);
      }
    }
  });
});
