import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownPath } from '../../src/knowledge/folder.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Snapshot } from '../../src/knowledge/snapshot.ts';
import { entryText, inFolder, SOURCES, type Files } from '../support/knowledge-folder.ts';

async function load(files: Files): Promise<Snapshot> {
  return inFolder(files, async (dir) => {
    const { snapshot, problems } = await loadKnowledge(dir, { today: '2026-11-23' });
    if (snapshot === null) throw new Error(JSON.stringify(problems));
    return snapshot;
  });
}

const WHOLE = `---
id: regler
title: Hvilke tegn må der være?
questions:
  da: [må jeg have ø i mit navn]
  en: ["Which characters are allowed?"]
keywords: [tegn]
related: [glemt]
alike: tegn-i-navnet
sources:
  - { id: mitid-bruger-id, checked: 2026-11-23 }
  - { id: papir, checked: 2021-04-28 }
review: 2027-11-23
owner: U012ABCDEF
earlier:
  - { date: 2020-01-01, source: papir, answer: Ved vi ikke. }
  - { date: 2021-04-28, source: papir, answer: Ja. }
english: Yes.
---

Ja, **alle**:

1. æ
2. ø
`;
const PAPER =
  "- { id: papir, title: Et papir, publisher: Os, url: https://eksempel.dk, published: '2021' }\n";
const TWO_SOURCES = SOURCES + PAPER;

describe('a snapshot', () => {
  it('holds an entry with everything it says', async () => {
    const { entries } = await load({ 'sources.yaml': TWO_SOURCES, 'bruger-id/regler.md': WHOLE });
    const [bruger, papir] = [
      {
        id: 'mitid-bruger-id',
        title: 'Bruger-ID',
        publisher: 'mitid.dk',
        url: 'https://www.mitid.dk/bruger-id',
        published: null,
        language: 'da',
      },
      {
        id: 'papir',
        title: 'Et papir',
        publisher: 'Os',
        url: 'https://eksempel.dk',
        published: '2021',
        language: 'da',
      },
    ];
    expect(entries.get('regler')).toEqual({
      addedOn: null,
      alike: 'tegn-i-navnet',
      id: 'regler',
      topic: 'bruger-id',
      title: 'Hvilke tegn må der være?',
      questions: { da: ['må jeg have ø i mit navn'], en: ['Which characters are allowed?'] },
      keywords: ['tegn'],
      kind: 'answer',
      choices: [],
      further: [],
      sourceChangedOn: null,
      varies: [],
      safety: false,
      related: ['glemt'],
      sources: [
        { source: bruger, checked: '2026-11-23' },
        { source: papir, checked: '2021-04-28' },
      ],
      checked: '2021-04-28',
      review: '2027-11-23',
      owner: 'U012ABCDEF',
      earlier: [
        { date: '2021-04-28', answer: 'Ja.', source: papir },
        { date: '2020-01-01', answer: 'Ved vi ikke.', source: papir },
      ],
      english: { short: 'Yes.', steps: '', more: '' },
      lacks: ['too-few-questions', 'too-few-english-questions', 'answer-too-short'],
      answer: { short: 'Ja, **alle**:', steps: '1. æ\n2. ø', more: '' },
    });
  });

  it('says since when a page says something else than when the answer was checked', async () => {
    const seen = (changed: string): string =>
      JSON.stringify({
        'mitid-bruger-id': { fingerprint: 'a'.repeat(32), changed },
        borte: { fingerprint: 'b'.repeat(32), changed },
      });
    const changedOn = async (day: string) =>
      (await load({ 'source-watch.json': seen(day) })).entries.get('glemt')?.sourceChangedOn;
    expect(await changedOn('2026-11-24')).toBe('2026-11-24');
    expect(await changedOn('2026-11-23')).toBeNull();
  });

  it('holds an entry that says no more than it must', async () => {
    const entry = (await load({})).entries.get('glemt');
    expect(entry).toMatchObject({ questions: { da: [], en: [] }, keywords: [], related: [], earlier: [] });
    expect(entry).toMatchObject({
      review: null,
      owner: null,
      alike: null,
      english: null,
      checked: '2026-11-23',
      answer: { short: 'Ja, det kan du godt.', steps: '', more: '' },
    });
  });

  it('has the topics in their listed order, then the others by name, and the entries by topic and id', async () => {
    const { entries, topics, glossary } = await load({
      'topics.yaml':
        '- { id: pas-og-id, title: Dit pas, example: pas }\n- { id: bruger-id, title: Dit bruger-ID }\n',
      'glossary.yaml': '- [pas, passport]\n',
      'skift-af-telefon/ny.md': entryText('ny'),
      'abonnement/pris.md': entryText('pris'),
      'pas-og-id/pas.md': entryText('pas'),
      'bruger-id/aendre.md': entryText('aendre'),
    });
    expect(topics).toEqual([
      { id: 'pas-og-id', title: 'Dit pas', example: 'pas' },
      { id: 'bruger-id', title: 'Dit bruger-ID', example: null },
      { id: 'abonnement', title: 'Abonnement', example: null },
      { id: 'skift-af-telefon', title: 'Skift af telefon', example: null },
    ]);
    expect([...entries.keys()]).toEqual(['pas', 'aendre', 'glemt', 'pris', 'ny']);
    expect(glossary).toEqual([['pas', 'passport']]);
  });

  it('leaves out a topic that has no entries left', async () => {
    const { topics } = await load({ 'topics.yaml': '- { id: gamle, title: Gamle }\n' });
    expect(topics).toEqual([{ id: 'bruger-id', title: 'Bruger id', example: null }]);
  });

  it('holds what no entry answers, and where to turn instead', async () => {
    const rows = [
      '- { id: tak, title: en tak, kind: smalltalk, reply: Selv tak!, questions: { da: [tak], en: [thanks] } }',
      '- { id: pas, title: nyt pas, kind: near, elsewhere: mitid-bruger-id, questions: { da: [nyt pas] } }',
    ];
    const { notCovered } = await load({ 'not-covered.yaml': rows.join('\n') });
    expect(notCovered.filter(({ isEveryday }) => !isEveryday)).toMatchObject([
      {
        id: 'tak',
        kind: 'smalltalk',
        reply: 'Selv tak!',
        elsewhere: null,
        questions: { da: ['tak'], en: ['thanks'] },
      },
      { id: 'pas', title: 'nyt pas', reply: null, elsewhere: { url: 'https://www.mitid.dk/bruger-id' } },
    ]);
  });

  it('knows what hardly anybody writes answers about, unless the folder says otherwise', async () => {
    const everyday = (await load({})).notCovered;
    expect(everyday.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['other', 'smalltalk']));
    const row = '- { id: bagning, title: boller, kind: near, questions: { da: [boller] } }';
    const { notCovered } = await load({ 'not-covered.yaml': row });
    expect(notCovered.filter(({ id }) => id === 'bagning')).toMatchObject([
      { title: 'boller', isEveryday: false },
    ]);
    expect(notCovered).toHaveLength(everyday.length);
  });

  it('cannot be changed anywhere', async () => {
    const snapshot = await load({ 'sources.yaml': TWO_SOURCES, 'bruger-id/regler.md': WHOLE });
    const { entries } = snapshot;
    expect(entries).toBeInstanceOf(Map);
    if (entries instanceof Map) {
      expect(() => entries.delete('regler')).toThrow(TypeError);
      expect(() => entries.set('x', {})).toThrow(TypeError);
      expect(() => entries.clear()).toThrow(TypeError);
    }
    expect(unfrozen([snapshot, ...entries.values()])).toEqual([]);
  });
});

/** The paths of everything inside that could still be changed. */
function unfrozen(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => unfrozen(part, `${path}.${key}`));
  return Object.isFrozen(value) || path === '' ? inside : [path, ...inside];
}

describe('the paths people are told', () => {
  it.each([
    ['/home/anna/bot/knowledge/x/y.md', 'knowledge/x/y.md'],
    ['/home/anna/andet/x/y.md', '/home/anna/andet/x/y.md'],
    ['/home/anna/bot2/y.md', '/home/anna/bot2/y.md'],
  ])('%s is %s to someone in /home/anna/bot', (path, shown) => {
    expect(shownPath(path, '/home/anna/bot')).toBe(shown);
  });

  it('begin at the working folder when the knowledge lies in it', async () => {
    const { problems } = await loadKnowledge('src/text', { today: '2026-11-23' });
    expect(problems.map(({ file }) => file)).toEqual(['src/text', 'src/text/sources.yaml']);
  });
});

describe('reading a folder again', () => {
  it('finds the same faults at the same places, and what was mended since', async () => {
    const broken = entryText('glemt', 'related: [findes-ikke]\n');
    await inFolder({ 'bruger-id/glemt.md': broken }, async (dir) => {
      const first = await loadKnowledge(dir, { today: '2026-11-23' });
      const second = await loadKnowledge(dir, { today: '2026-11-23' });
      expect(first.problems.map(({ code, line }) => [code, line])).toEqual([['unknown-entry', 7]]);
      expect(second.problems).toEqual(first.problems);
      await writeFile(join(dir, 'bruger-id/glemt.md'), entryText('glemt', '', 'Et nyt svar.'));
      const third = await loadKnowledge(dir, { today: '2026-11-23' });
      expect(third.snapshot?.entries.get('glemt')?.answer.short).toBe('Et nyt svar.');
    });
  });

  it('says of each file what is wrong with it, also where two have the same text', async () => {
    const text = '---\nid: *glemt\n---\n\nJa.\n';
    const files = { 'bruger-id/glemt.md': text, 'bruger-id/tabt.md': text };
    const { problems } = await inFolder(files, async (dir) => loadKnowledge(dir, { today: '2026-11-23' }));
    expect(problems.map(({ file }) => file.split('/').at(-1))).toEqual(['glemt.md', 'tabt.md']);
  });
});
