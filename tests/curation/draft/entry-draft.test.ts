import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../../../src/curation/draft/draft.ts';
import { draftEdit, draftEntry } from '../../../src/curation/draft/entry-draft.ts';
import { around, DRAFT } from '../../support/draft.ts';
import { entryOf, snapshotOf } from '../../support/snapshot.ts';

/** The draft with changes in its source. */
const withSource = (source: Partial<EntryDraft['source']>): EntryDraft => ({
  ...DRAFT,
  source: { ...DRAFT.source, ...source },
});

describe('an answer that a coordinator writes', () => {
  it('becomes a file as curators write it, and a row for its source', () => {
    expect(draftEntry(DRAFT, around)).toEqual({
      change: {
        kind: 'entry',
        topic: 'emne',
        id: 'maa-man-laane-en-andens-telefon',
        date: '2026-11-24',
        text: `---
id: maa-man-laane-en-andens-telefon
title: Må man låne en andens telefon?
questions:
  da:
    - kan jeg låne min kones telefon
sources:
  - id: mitid-dk-laan-nej
    checked: 2026-11-24
review: 2027-05-25
english: >-
  No, never.
---

Nej: **aldrig**.

1. Sig nej
2. Ring
`,
        sources: [
          {
            id: 'mitid-dk-laan-nej',
            title: 'Lån: nej',
            publisher: 'mitid.dk',
            url: 'https://www.mitid.dk/laan',
            published: '2026-01',
          },
        ],
      },
    });
  });

  it('cites a page that is known under the id it has', () => {
    const drafted = draftEntry(withSource({ url: 'https://www.mitid.dk/om' }), around);
    expect(drafted).toMatchObject({
      change: { sources: [], text: expect.stringContaining('- id: kilde\n') },
    });
  });

  it('gets an id of its own', () => {
    const others = snapshotOf([entryOf({ id: 'maa-man-laane-en-andens-telefon', title: 'Noget andet?' })]);
    expect(draftEntry(DRAFT, { ...around, snapshot: others })).toMatchObject({
      change: { id: 'maa-man-laane-en-andens-telefon-2' },
    });
  });

  it('has questions in the language they are in, each once, without what was redacted', () => {
    const drafted = draftEntry(
      { ...DRAFT, question: 'min kode er [kode fjernet], må jeg låne den ud' },
      { ...around, questions: ['Can I borrow a phone from my wife?', 'må man låne en andens TELEFON?', ' '] },
    );
    expect(drafted).toMatchObject({
      change: {
        text: expect.stringContaining(
          '  da:\n    - min kode er , må jeg låne den ud\n  en:\n    - Can I borrow a phone from my wife?\n',
        ),
      },
    });
  });

  it.each([
    ['title', { ...DRAFT, title: '  ' }, 'empty'],
    ['title', { ...DRAFT, title: 'x'.repeat(76) }, 'too-long'],
    ['title', { ...DRAFT, title: 'en\nto' }, 'several-lines'],
    ['title', { ...DRAFT, title: 'hvad gør man med en ny telefon' }, 'title-twice'],
    ['topic', { ...DRAFT, topic: 'findes-ikke' }, 'topic-unknown'],
    ['answer', { ...DRAFT, answer: ' \n ' }, 'answer-empty'],
    ['answer', { ...DRAFT, answer: '&'.repeat(700) }, 'too-long-for-slack'],
    ['english', { ...DRAFT, english: 'x'.repeat(3001) }, 'too-long-for-slack'],
    ['sourceTitle', withSource({ title: '' }), 'empty'],
    ['sourceUrl', withSource({ url: 'http://mitid.dk' }), 'not-https'],
    ['sourceUrl', withSource({ url: '' }), 'empty'],
    ['publisher', withSource({ publisher: '' }), 'empty'],
    ['published', withSource({ published: '2026-02-30' }), 'not-a-partial-date'],
    ['published', withSource({ published: '2026-12' }), 'date-in-future'],
  ])('is told at %s what is wrong (%#)', (field, draft, code) => {
    expect(draftEntry(draft, around)).toEqual({ errors: { [field]: { code, details: expect.anything() } } });
  });

  it('is Markdown however it was pasted', () => {
    const answer = '<p>Nej.</p><ol><li>Sig nej</li><li>Ring</li></ol>';
    const drafted = draftEntry({ ...DRAFT, answer, english: '•\tNo' }, around);
    expect(drafted).toEqual({
      errors: { english: { code: 'markdown-list-first', details: { line: 1, text: '- No' } } },
    });
    expect(draftEntry({ ...DRAFT, answer }, around)).toMatchObject({
      change: { text: expect.stringContaining('---\n\nNej.\n\n1. Sig nej\n2. Ring\n') },
    });
  });

  it('says what varies, what it is about, and where to read on', () => {
    const drafted = draftEntry({ ...DRAFT, varies: ['prices'], safety: true, further: ['kilde'] }, around);
    expect('change' in drafted ? drafted.change.text : '').toContain(`further:
  - kilde
varies:
  - prices
safety: true
`);
  });

  it('is told of all fields at once', () => {
    const drafted = draftEntry({ ...withSource({ url: 'x' }), title: '', answer: '', topic: '' }, around);
    expect(Object.keys('errors' in drafted ? drafted.errors : {}).toSorted()).toEqual([
      'answer',
      'sourceUrl',
      'title',
      'topic',
    ]);
  });
});

describe('an answer that a coordinator corrects', () => {
  const entry = entryOf({ id: 'ny-telefon', title: 'Hvad gør man med en ny telefon?' });

  it('asks for its English words too, unless somebody says that they hold', () => {
    const translated = entryOf({ id: 'ny-telefon', answer: 'Ja.\n\n1. Ring', english: 'Yes.\n\n1. Call' });
    const edit = (draft: Partial<EntryDraft>) =>
      draftEdit({ ...DRAFT, english: 'Yes.\n1. Call', ...draft }, { ...around, entry: translated });
    expect(edit({ answer: 'Nej.' })).toEqual({
      errors: { english: { code: 'english-unchanged', details: {} } },
    });
    expect(edit({ answer: 'Nej.', isEnglishRight: true })).toHaveProperty('change');
    expect(edit({ answer: 'Nej.', english: 'No.' })).toHaveProperty('change');
    expect(edit({ answer: 'Nej.', english: '' })).toHaveProperty('change.english', null);
    expect(edit({ answer: 'Ja.\n1. Ring' })).toHaveProperty('change');
  });

  it('says of its choices and marks what was said, and nothing of the rest', () => {
    expect(
      draftEdit({ ...DRAFT, choices: '', varies: [], safety: false }, { ...around, entry }),
    ).toMatchObject({
      change: { choices: [], varies: [], safety: false },
    });
    const { change } = { change: {}, ...draftEdit(DRAFT, { ...around, entry }) };
    expect(Object.keys(change)).not.toEqual(expect.arrayContaining(['choices']));
  });

  it('may keep its title, and loses English words that are not given', () => {
    const { english: _, ...danish } = DRAFT;
    expect(draftEdit({ ...danish, title: entry.title }, { ...around, entry })).toMatchObject({
      change: {
        kind: 'edit',
        entry: 'ny-telefon',
        date: '2026-11-24',
        title: entry.title,
        answer: DRAFT.answer,
        english: null,
        source: 'mitid-dk-laan-nej',
        sources: [{ id: 'mitid-dk-laan-nej' }],
      },
    });
  });

  it('is checked like a new one', () => {
    expect(draftEdit({ ...DRAFT, answer: '' }, { ...around, entry })).toEqual({
      errors: { answer: { code: 'answer-empty', details: {} } },
    });
  });
});
