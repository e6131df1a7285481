import { describe, expect, it } from 'vitest';
import {
  writeChange,
  type KnowledgeChange,
  type KnowledgeChangeOf,
} from '../../../src/curation/learned/change.ts';
import { applyLearned } from '../../../src/curation/learned/apply.ts';
import { readFile } from '../../../src/curation/learned/entry-text.ts';
import type { KnowledgeFiles } from '../../../src/knowledge/files.ts';
import { entryText, SOURCES } from '../../support/knowledge-folder.ts';

const GLEMT = 'bruger-id/glemt.md';
const FILES: KnowledgeFiles = new Map([
  ['sources.yaml', SOURCES],
  [GLEMT, entryText('glemt', 'review: 2027-05-23\n')],
  ['bruger-id/nyt.md', entryText('nyt')],
]);
const CHOICES = [
  { label: 'Jeg har glemt det', to: 'nyt' },
  { label: 'Jeg fik aldrig et', to: 'nyt' },
];

const edit = (answer: string, more: Partial<KnowledgeChangeOf<'edit'>> = {}): KnowledgeChangeOf<'edit'> => ({
  kind: 'edit',
  entry: 'glemt',
  date: '2026-11-24',
  title: 'Hvad er glemt?',
  answer,
  english: null,
  question: null,
  source: 'mitid-bruger-id',
  sources: [],
  ...more,
});

function applied(files: KnowledgeFiles, ...changes: readonly KnowledgeChange[]) {
  return applyLearned(
    files,
    changes.map((change, index) => ({ id: index + 1, change: writeChange(change) })),
  );
}

describe('an answer that is changed in Slack', () => {
  const asks = edit('Hvad er der sket?', { choices: CHOICES, varies: ['prices'], safety: true });

  it('becomes a guide, says what varies and what it is about, and is an answer again', () => {
    const { files } = applied(FILES, asks);
    expect(readFile(files, GLEMT)).toMatchObject({
      kind: 'guide',
      choices: CHOICES,
      varies: ['prices'],
      safety: true,
    });
    expect([...applied(files, asks).files]).toEqual([...files]);
    const back = edit('Ja.', { date: '2026-11-25', choices: [], varies: [], safety: false });
    expect(readFile(applied(FILES, asks, back).files, GLEMT)).toMatchObject({
      kind: 'answer',
      choices: [],
      varies: [],
      safety: false,
      earlier: [{ answer: 'Hvad er der sket?' }, { answer: 'Ja, det kan du godt.' }],
    });
  });

  it('builds on Danish pages first, and on none that is only to read on at', () => {
    const english = { id: 'engelsk', title: 'On', publisher: 'Us', url: 'https://x.dk/en/', published: null };
    const pages = [{ ...english, language: 'en' as const }];
    const files = new Map([...FILES, [GLEMT, entryText('glemt', 'further: [engelsk]\n')]]);
    const sourcesAfter = (...changes: KnowledgeChange[]) =>
      readFile(applied(files, ...changes).files, GLEMT)?.sources;
    const edited = edit('Nej.', { source: 'engelsk', sources: pages });
    expect(sourcesAfter(edited)).toEqual([
      { id: 'mitid-bruger-id', checked: '2026-11-23' },
      { id: 'engelsk', checked: '2026-11-24' },
    ]);
    expect(readFile(applied(files, edited).files, GLEMT)?.further).toEqual([]);
    expect(sourcesAfter(edited, { ...edited, answer: 'Jo.', date: '2026-11-25' })).toMatchObject([
      {},
      { id: 'engelsk', checked: '2026-11-25' },
    ]);
  });

  it('keeps what is not spoken of', () => {
    const { files } = applied(FILES, asks, edit('Hvad er sket?', { date: '2026-11-25' }));
    expect(readFile(files, GLEMT)).toMatchObject({ kind: 'guide', choices: CHOICES, varies: ['prices'] });
  });

  it.each([
    ['to what is gone', 'fjernet'],
    ['back to itself', 'glemt'],
  ])('is left aside as a guide that leads %s', (_, to) => {
    const [first, second] = CHOICES;
    const choices = first === undefined || second === undefined ? [] : [first, { ...second, to }];
    expect([...applied(FILES, edit('Hvad?', { choices })).learned]).toEqual([[1, 'broken']]);
  });
});
