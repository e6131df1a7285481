import { describe, expect, it } from 'vitest';
import { entryText, SOURCES, type Files } from '../support/knowledge-folder.ts';
import { detailsIn, ENTRY, entry, entryFile, problemsIn, sources } from '../support/knowledge-problems.ts';

describe('what the files say about each other', () => {
  const earlier = (date: string, source: string) =>
    entry(`earlier:\n  - date: ${date}\n    source: ${source}\n    answer: Nej.\n`);

  it.each<[string, Files, string[]]>([
    [
      'an unknown source',
      sources('id: mitid-bruger-id', 'id: mitid'),
      [`${ENTRY}:5:9 sources[0].id unknown-source`],
    ],
    ['no source at all', { 'sources.yaml': '' }, [`${ENTRY}:5:9 sources[0].id unknown-source`]],
    [
      'an unknown earlier source',
      earlier('2021-04-28', 'papir'),
      [`${ENTRY}:9:13 earlier[0].source unknown-source`],
    ],
    ['an unknown page to read on', entry('further: [papir]\n'), [`${ENTRY}:7:11 further[0] unknown-source`]],
    [
      'a page to read on twice',
      entry('further: [mitid-bruger-id, mitid-bruger-id]\n'),
      [`${ENTRY}:7:28 further[1] listed-twice`],
    ],
    ['an unknown related entry', entry('related: [glemte]\n'), [`${ENTRY}:7:11 related[0] unknown-entry`]],
    [
      'an unknown example',
      { 'topics.yaml': '- id: bruger-id\n  title: x\n  example: nyt\n' },
      ['topics.yaml:3:12 [0].example unknown-entry'],
    ],
    [
      'an entry related to itself',
      entry('related: [glemt]\n'),
      [`${ENTRY}:7:11 related[0] related-to-itself`],
    ],
    [
      'a related entry twice',
      { ...entry('related: [nyt, nyt]\n'), 'a/nyt.md': entryText('nyt') },
      [`${ENTRY}:7:16 related[1] listed-twice`],
    ],
    [
      'a source twice',
      entryFile(
        entryText('glemt')
          .replace('title', 'review: 2027-11-23\ntitle')
          .replace('---\n\n', '  - id: mitid-bruger-id\n    checked: 2026-11-23\n---\n\n'),
      ),
      [`${ENTRY}:8:9 sources[1].id listed-twice`],
    ],
    [
      'an id that is not the file name',
      { 'a/nyt.md': entryText('ny') },
      ['a/nyt.md:2:5 id id-not-file-name'],
    ],
    [
      'one id in two topics',
      { 'a/glemt.md': entryText('glemt') },
      ['a/glemt.md:2:5 id duplicate-entry', `${ENTRY}:2:5 id duplicate-entry`],
    ],
    [
      'a source that stands twice',
      { 'sources.yaml': SOURCES + SOURCES },
      ['sources.yaml:1:7 [0].id duplicate-source', 'sources.yaml:6:7 [1].id duplicate-source'],
    ],
    [
      'a topic that stands twice',
      { 'topics.yaml': '- id: bruger-id\n  title: x\n- id: bruger-id\n  title: y\n' },
      ['topics.yaml:1:7 [0].id duplicate-topic', 'topics.yaml:3:7 [1].id duplicate-topic'],
    ],
    [
      'a subject that stands twice, and one that leads nowhere',
      {
        'not-covered.yaml': [
          '- { id: bagning, title: bagning, kind: other, questions: { da: [brød] } }',
          '- { id: bagning, title: kager, kind: other, elsewhere: bager, questions: { da: [kage] } }',
        ].join('\n'),
      },
      [
        'not-covered.yaml:1:9 [0].id duplicate-not-covered',
        'not-covered.yaml:2:9 [1].id duplicate-not-covered',
        'not-covered.yaml:2:56 [1].elsewhere unknown-source',
      ],
    ],
    [
      'a check tomorrow',
      entryFile(entryText('glemt').replace('2026-11-23', '2026-11-24')),
      [`${ENTRY}:6:14 sources[0].checked date-in-future`],
    ],
    [
      'something said tomorrow',
      earlier('2026-11-24', 'mitid-bruger-id'),
      [`${ENTRY}:8:11 earlier[0].date date-in-future`],
    ],
    ['a page of tomorrow', sources('null', '2026-11-24'), ['sources.yaml:5:14 [0].published date-in-future']],
    ['a page of next month', sources('null', '2026-12'), ['sources.yaml:5:14 [0].published date-in-future']],
    ['a page of next year', sources('null', "'2027'"), ['sources.yaml:5:14 [0].published date-in-future']],
    ['a review before the check', entry('review: 2026-11-22\n'), [`${ENTRY}:7:9 review review-before-check`]],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual(expected);
  });

  it('holds today, this month and this year for past, and the future for a fit time of review', async () => {
    for (const date of ['2026-11-23', '2026-11', "'2026'"])
      expect(await problemsIn(sources('null', date))).toEqual([]);
    expect(await problemsIn(entry('review: 2026-11-23\n'))).toEqual([]);
    expect(await problemsIn(entry('review: 2030-01-01\n'))).toEqual([]);
  });

  it('says the likeliest name, and where the other one stands', async () => {
    expect(await detailsIn(sources('id: mitid-bruger-id', 'id: mitid-brugerid'))).toEqual([
      { value: 'mitid-bruger-id', suggestion: 'mitid-brugerid' },
    ]);
    expect(await detailsIn({ 'sources.yaml': SOURCES + SOURCES })).toEqual([
      { value: 'mitid-bruger-id', other: expect.stringMatching(/sources\.yaml:6$/) },
      { value: 'mitid-bruger-id', other: expect.stringMatching(/sources\.yaml:1$/) },
    ]);
  });

  it('warns of a topic without entries and of a word in two rows', async () => {
    const files = {
      'topics.yaml': '- id: bruger\n  title: x\n',
      'glossary.yaml': '- [pas, id]\n- [kort, PAS ]\n',
    };
    expect(await problemsIn(files)).toEqual([]);
    expect(await problemsIn(files, 'warnings')).toEqual([
      'glossary.yaml:2:10 [1][1] word-in-two-rows',
      'topics.yaml:1:7 [0].id topic-without-entries',
    ]);
  });
});

/** A guide with these choices, or none. */
const guide = (id: string, ...to: readonly string[]) => ({
  [`a/${id}.md`]: entryText(
    id,
    `kind: guide\n${to.length === 0 ? '' : `choices:\n${to.map((one) => `  - { label: Jeg, to: ${one} }\n`).join('')}`}`,
  ),
});

describe('a guide', () => {
  it.each<[string, Files, string[]]>([
    ['without choices', guide('hvad'), ['a/hvad.md:2:1 choices choices-missing']],
    ['with a single choice', guide('hvad', 'glemt'), ['a/hvad.md:9:3 choices choices-missing']],
    ['that leads nowhere', guide('hvad', 'glemt', 'glemte'), ['a/hvad.md:10:23 choices[1].to unknown-entry']],
    [
      'that leads to itself',
      guide('hvad', 'glemt', 'hvad'),
      ['a/hvad.md:10:23 choices[1].to choice-to-itself'],
    ],
    [
      'that comes back over another one',
      {
        ...guide('hvad', 'glemt', 'hvor'),
        ...guide('hvor', 'hvorfor', 'glemt'),
        ...guide('hvorfor', 'glemt', 'hvad'),
      },
      [
        'a/hvad.md:10:23 choices[1].to choices-in-circle',
        'a/hvor.md:9:23 choices[0].to choices-in-circle',
        'a/hvorfor.md:10:23 choices[1].to choices-in-circle',
      ],
    ],
    [
      'that is none by its kind',
      entry('choices: [{ label: Jeg, to: glemt }]\n'),
      [`${ENTRY}:7:1 choices choices-of-answer`],
    ],
    ['of an unknown kind', entry('kind: vejviser\n'), [`${ENTRY}:7:7 kind unknown-entry-kind`]],
    [
      'with a label too long for its line',
      {
        ...guide('hvad', 'glemt', 'glemt'),
        [ENTRY]: entryText(
          'glemt',
          `kind: guide\nchoices:\n  - { label: ${'x'.repeat(61)}, to: nyt }\n  - { label: Jeg, to: nyt }\n`,
        ),
        'a/nyt.md': entryText('nyt'),
      },
      [`${ENTRY}:9:14 choices[0].label too-long`],
    ],
    [
      'with more choices than one takes in',
      guide('hvad', ...Array.from({ length: 7 }, () => 'glemt')),
      ['a/hvad.md:9:3 choices too-many'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual(expected);
  });

  it('may lead to guides and answers, also where two lead to one', async () => {
    const files = {
      ...guide('hvad', 'hvor', 'glemt'),
      ...guide('hvorfor', 'hvor', 'hvad'),
      ...guide('hvor', 'glemt', 'nyt'),
    };
    expect(await problemsIn({ ...files, 'a/nyt.md': entryText('nyt') })).toEqual([]);
  });

  it('says how its choices go round', async () => {
    expect(await detailsIn({ ...guide('hvad', 'glemt', 'hvor'), ...guide('hvor', 'glemt', 'hvad') })).toEqual(
      [
        { value: 'hvor', circle: 'hvad → hvor → hvad' },
        { value: 'hvad', circle: 'hvor → hvad → hvor' },
      ],
    );
  });
});

describe('one run', () => {
  it('tells everything that is wrong, file by file and down each file', async () => {
    const files = {
      'bruger-id/ny.md': entryText('nye', 'related: [fjern]\nreview: 2026-13-01\n', ''),
      'bruger-id/uden.md': 'x',
      'sources.yaml': `${SOURCES}- id: Dårlig\n`,
      'topics.yaml': '- title: x\n',
    };
    expect(await problemsIn(files)).toEqual([
      'bruger-id/ny.md:2:5 id id-not-file-name',
      'bruger-id/ny.md:7:11 related[0] unknown-entry',
      'bruger-id/ny.md:8:9 review not-a-date',
      'bruger-id/ny.md:10:1 answer answer-empty',
      'bruger-id/uden.md:1:1 front-matter-missing',
      'sources.yaml:6:3 [1].title missing',
      'sources.yaml:6:3 [1].publisher missing',
      'sources.yaml:6:3 [1].url missing',
      'sources.yaml:6:3 [1].published missing',
      'sources.yaml:6:7 [1].id bad-id',
      'topics.yaml:1:3 [0].id missing',
    ]);
  });

  it('does not hold a broken file against those that refer to it', async () => {
    const files = {
      'a/nyt.md': entryText('nyt', 'related: [glemt]\n'),
      [ENTRY]: 'x',
      'sources.yaml': '- a: b: c\n',
    };
    expect(await problemsIn(files)).toEqual([
      `${ENTRY}:1:1 front-matter-missing`,
      'sources.yaml:1:6 yaml-syntax',
    ]);
  });
});
