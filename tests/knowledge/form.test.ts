import { describe, expect, it } from 'vitest';
import { entryText, SOURCES, type Files } from '../support/knowledge-folder.ts';
import { detailsIn, ENTRY, entry, entryFile, problemsIn, sources } from '../support/knowledge-problems.ts';

describe('the form of an entry', () => {
  it.each<[string, Files, string[]]>([
    [
      'nothing',
      entryFile('---\n---\n'),
      [
        ...['id', 'title', 'sources'].map((key) => `${ENTRY}:2:1 ${key} missing`),
        `${ENTRY}:3:1 answer answer-empty`,
      ],
    ],
    [
      'a part of a source',
      entryFile(entryText('glemt').replace('    checked: 2026-11-23\n', '')),
      [`${ENTRY}:5:5 sources[0].checked missing`],
    ],
    ['a key with nothing behind it', entry('related:\n'), [`${ENTRY}:7:1 related empty`]],
    ['a blank text', entry("english: ' '\n"), [`${ENTRY}:7:10 english empty`]],
    ['an empty line in a list', entry('keywords:\n  - a\n  -\n'), [`${ENTRY}:9:4 keywords[1] empty`]],
    ['a text for a list', entry('keywords: pas\n'), [`${ENTRY}:7:11 keywords wrong-kind`]],
    ['a list for a text', entry('english: [a]\n'), [`${ENTRY}:7:10 english wrong-kind`]],
    ['a number for a text', entry('keywords:\n  - 2021\n'), [`${ENTRY}:8:5 keywords[0] wrong-kind`]],
    ['an unknown key', entry('revew: 2027-01-01\n'), [`${ENTRY}:7:1 revew unknown-key`]],
    ['an unknown key inside', entry('questions:\n  dk: [a]\n'), [`${ENTRY}:8:3 questions.dk unknown-key`]],
    [
      'keys of JavaScript',
      entry('__proto__: 1\nconstructor: 2\n'),
      [`${ENTRY}:7:1 __proto__ unknown-key`, `${ENTRY}:8:1 constructor unknown-key`],
    ],
    [
      'a long title',
      entryFile(entryText('glemt').replace('Hvad er glemt?', 'x'.repeat(76))),
      [`${ENTRY}:3:8 title too-long`],
    ],
    [
      'a question of two lines',
      entry('questions:\n  da:\n    - |\n      a\n      b\n'),
      [`${ENTRY}:9:7 questions.da[0] several-lines`],
    ],
    [
      'no sources',
      entryFile('---\nid: glemt\ntitle: x\nsources: []\n---\nx'),
      [`${ENTRY}:4:10 sources too-few`],
    ],
    ['an id with capitals', entry('related: [Mit_ID]\n'), [`${ENTRY}:7:11 related[0] bad-id`]],
    ['a day that does not exist', entry('review: 2027-02-29\n'), [`${ENTRY}:7:9 review not-a-date`]],
    ['a year alone', entry('review: 2027\n'), [`${ENTRY}:7:9 review not-a-date`]],
    [
      'something that varies in no known way',
      entry('varies: [price]\n'),
      [`${ENTRY}:7:10 varies[0] unknown-varies`],
    ],
    ['an empty answer', entry('', ' \n'), [`${ENTRY}:8:1 answer answer-empty`]],
    ['a table in the answer', entry('', 'Ja.\n\n| skærm | knap |'), [`${ENTRY}:11:1 answer markdown-table`]],
    [
      'headings and HTML in the English answer',
      entry('english: |\n  Yes.\n\n  # Steps\n\n  <h2>x</h2>\n'),
      [`${ENTRY}:7:10 english markdown-heading`, `${ENTRY}:7:10 english markdown-html`],
    ],
    [
      'an image in an earlier answer',
      entry(
        'earlier:\n  - date: 2021-04-28\n    source: mitid-bruger-id\n    answer: Se ![her](https://x.dk)\n',
      ),
      [`${ENTRY}:10:13 earlier[0].answer markdown-image`],
    ],
    ['the answer as a field', entry('answer: Ja.\n'), [`${ENTRY}:7:1 answer answer-in-front-matter`]],
    [
      'an answer too long for Slack',
      entry('', `\n${'æ & ø '.repeat(400)}`),
      [`${ENTRY}:10:1 answer too-long-for-slack`],
    ],
    [
      'an English answer too long',
      entry(`english: ${'x'.repeat(3001)}\n`),
      [`${ENTRY}:7:10 english too-long-for-slack`],
    ],
    [
      'an earlier answer too long',
      entry(`earlier:\n  - date: 2021-04-28\n    source: mitid-bruger-id\n    answer: ${'x'.repeat(3001)}\n`),
      [`${ENTRY}:10:13 earlier[0].answer too-long-for-slack`],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual(expected);
  });

  it('refuses more sources than Slack has room for', async () => {
    const rows = Array.from({ length: 9 }, (_, n) => `  - id: kilde-${n}\n    checked: 2026-11-23\n`).join(
      '',
    );
    const list = Array.from({ length: 9 }, (_, n) => SOURCES.replace('mitid-bruger-id', `kilde-${n}`)).join(
      '',
    );
    const text = `---\nid: glemt\ntitle: x\nsources:\n${rows}---\nx`;
    expect(await problemsIn({ [ENTRY]: text, 'sources.yaml': list })).toEqual([
      `${ENTRY}:5:3 sources too-many`,
    ]);
  });

  it('says the figures and the likeliest key', async () => {
    expect(await detailsIn(entryFile(entryText('glemt').replace('Hvad er glemt?', 'x'.repeat(80))))).toEqual([
      { length: 80, maximum: 75 },
    ]);
    expect(await detailsIn(entry('', '&'.repeat(601)))).toEqual([{ length: 3005, maximum: 3000 }]);
    expect(await detailsIn(entry('revew: 2027-01-01\n'))).toEqual([{ key: 'revew', suggestion: 'review' }]);
    expect(await detailsIn(entry('noget-helt-andet: 1\n'))).toEqual([{ key: 'noget-helt-andet' }]);
    expect(await detailsIn(entry('keywords: [true]\n'))).toEqual([
      { expected: 'text', got: 'boolean', value: 'true' },
    ]);
  });
});

/** A list of one subject that no entry answers, with these lines after its title. */
function notCovered(lines: string): Files {
  return { 'not-covered.yaml': `- id: bagning\n  title: bagning\n  ${lines}` };
}

describe('the form of the lists', () => {
  it.each<[string, Files, string[]]>([
    ['http', sources('https:', 'http:'), ['sources.yaml:4:8 [0].url not-https']],
    ['no address', sources('https://www.mitid.dk/bruger-id', '2021'), ['sources.yaml:4:8 [0].url not-https']],
    ['a space in an address', sources('/bruger-id', '/bruger id'), ['sources.yaml:4:8 [0].url not-https']],
    [
      'a year without quotes',
      sources('null', '2021'),
      ['sources.yaml:5:14 [0].published not-a-partial-date'],
    ],
    [
      'a day that does not exist',
      sources('null', '2026-02-30'),
      ['sources.yaml:5:14 [0].published not-a-partial-date'],
    ],
    [
      'a page in a language that nobody here reads',
      { 'sources.yaml': `${SOURCES}  language: fr\n` },
      ['sources.yaml:6:13 [0].language unknown-language'],
    ],
    [
      'a source without publisher',
      sources('  publisher: mitid.dk\n', ''),
      ['sources.yaml:1:3 [0].publisher missing'],
    ],
    ['sources that are no list', { 'sources.yaml': 'a: b\n' }, ['sources.yaml:1:1 wrong-kind']],
    ['a word alone', { 'glossary.yaml': '- [pas]\n' }, ['glossary.yaml:1:3 [0] too-few']],
    ['a row that is a word', { 'glossary.yaml': '- [a, b]\n- y\n' }, ['glossary.yaml:2:3 [1] wrong-kind']],
    [
      'a topic without a title',
      { 'topics.yaml': '- id: bruger-id\n' },
      ['topics.yaml:1:3 [0].title missing'],
    ],
    [
      'a subject of an unknown kind',
      notCovered('kind: nær\n  questions: { da: [rugbrød] }\n'),
      ['not-covered.yaml:3:9 [0].kind unknown-kind'],
    ],
    [
      'a subject nobody asks about',
      notCovered('kind: near\n  questions: { da: [] }\n'),
      ['not-covered.yaml:4:14 [0].questions too-few'],
    ],
    [
      'a fixed reply to a question',
      notCovered('kind: other\n  reply: Nej.\n  questions: { da: [rugbrød] }\n'),
      ['not-covered.yaml:4:10 [0].reply reply-to-question'],
    ],
    [
      'an unknown field of a subject',
      notCovered('kind: other\n  question: x\n  questions: { en: [bread] }\n'),
      ['not-covered.yaml:4:3 [0].question unknown-key'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual(expected);
  });

  it('says what should stand in a row and what does', async () => {
    expect(await detailsIn({ 'glossary.yaml': '- y\n' })).toEqual([
      { expected: 'list', got: 'text', value: 'y' },
    ]);
  });

  it('takes a day, a month, a quoted year or nothing for the date of a page, and empty lists', async () => {
    for (const date of ['2021-04-28', '2021-04', "'2021'", 'null']) {
      expect(await problemsIn(sources('null', date))).toEqual([]);
    }
    expect(await problemsIn({ 'glossary.yaml': '# endnu ingen\n', 'topics.yaml': '' })).toEqual([]);
  });
});
