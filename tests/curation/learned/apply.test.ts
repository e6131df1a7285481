import { describe, expect, it } from 'vitest';
import {
  writeChange,
  type KnowledgeChange,
  type KnowledgeChangeOf,
} from '../../../src/curation/learned/change.ts';
import { applyLearned } from '../../../src/curation/learned/apply.ts';
import { splitEntryPath, type KnowledgeFiles } from '../../../src/knowledge/files.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { answerTextOf } from '../../../src/text/answer-parts.ts';
import { entryText, inFolder, SOURCES } from '../../support/knowledge-folder.ts';

const GLEMT = 'bruger-id/glemt.md';
const FILES: KnowledgeFiles = new Map([
  ['sources.yaml', SOURCES],
  [GLEMT, entryText('glemt', 'review: 2027-05-23\nenglish: Yes.\n')],
]);
const NEW_SOURCE = {
  id: 'ny-kilde',
  title: 'Ny',
  publisher: 'Os',
  url: 'https://eksempel.dk/ny',
  published: null,
};

const wording: KnowledgeChange = { kind: 'wording', entry: 'glemt', language: 'da', text: 'husker det ikke' };
const added: KnowledgeChange = {
  kind: 'entry',
  topic: 'bruger-id',
  id: 'nyt-svar',
  date: '2026-11-24',
  text: '---\nid: nyt-svar\ntitle: Nyt svar?\nsources:\n  - id: ny-kilde\n    checked: 2026-11-24\n---\n\nDet er nyt.\n',
  sources: [NEW_SOURCE],
};
const answered = (answer: string, date = '2026-11-24'): KnowledgeChangeOf<'edit'> => ({
  kind: 'edit',
  entry: 'glemt',
  date,
  title: 'Hvad er glemt?',
  answer,
  english: null,
  question: null,
  source: 'ny-kilde',
  sources: [NEW_SOURCE],
});
const edit = (answer: string, date?: string): KnowledgeChange => answered(answer, date);
const checked: KnowledgeChange = { kind: 'checked', entry: 'glemt', date: '2026-12-01' };
const subject: KnowledgeChange = {
  kind: 'not-covered',
  id: 'nemkonto',
  title: 'NemKonto',
  subject: 'near',
  language: 'da',
  text: 'hvor skifter jeg nemkonto',
};

function learned(...changes: readonly KnowledgeChange[]): { id: number; change: string }[] {
  return changes.map((change, index) => ({ id: index + 1, change: writeChange(change) }));
}

/** The lines that a file has more and less than before. */
function lines(files: KnowledgeFiles, path: string, before = FILES): string[] {
  const now = (files.get(path) ?? '').split('\n');
  const then = (before.get(path) ?? '').split('\n');
  return [
    ...then.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !then.includes(line)).map((line) => `+${line}`),
  ];
}

describe('what was learned, laid over the files', () => {
  it('adds a wording to an entry', () => {
    const { files, learned: taken, addedOn } = applyLearned(FILES, learned(wording));
    expect(lines(files, GLEMT)).toEqual(['+questions:', '+  da:', '+    - husker det ikke']);
    expect([[...taken], addedOn.size]).toEqual([[[1, null]], 0]);
  });

  it('adds an entry with its source, and says since when', () => {
    const { files, addedOn } = applyLearned(FILES, learned(added));
    expect(files.get('bruger-id/nyt-svar.md')).toBe('text' in added ? added.text : '');
    expect(files.get('sources.yaml')).toBe(
      `${SOURCES}- id: ny-kilde\n  title: Ny\n  publisher: Os\n  url: https://eksempel.dk/ny\n  published: null\n`,
    );
    expect([...addedOn]).toEqual([['nyt-svar', '2026-11-24']]);
  });

  it('puts a new answer over the former, which becomes the newest earlier one', async () => {
    const { files } = applyLearned(FILES, learned(edit('Nej.'), edit('Jo.', '2026-11-25')));
    const entry = await entryIn(files);
    expect(entry).toMatchObject({
      answer: answerTextOf('Jo.'),
      english: null,
      sources: [
        { source: { id: 'ny-kilde' }, checked: '2026-11-25' },
        { source: { id: 'mitid-bruger-id' }, checked: '2026-11-23' },
      ],
      earlier: [
        { answer: 'Nej.', date: '2026-11-24' },
        { answer: 'Ja, det kan du godt.', date: '2026-11-23', source: { id: 'mitid-bruger-id' } },
      ],
    });
  });

  it('keeps an earlier answer in one piece', async () => {
    const { files } = applyLearned(
      FILES,
      learned(edit('Nej.\n\n## Mere\n\nAldrig.'), edit('Jo.', '2026-11-25')),
    );
    expect(await entryIn(files)).toMatchObject({ earlier: [{ answer: 'Nej.\n\nAldrig.' }, {}] });
  });

  it('sets the date checked, and the next review as long after as before', async () => {
    const { files } = applyLearned(FILES, learned(checked));
    expect(lines(files, GLEMT)).toEqual([
      '-    checked: 2026-11-23',
      '-review: 2027-05-23',
      '+    checked: 2026-12-01',
      '+review: 2027-05-31',
    ]);
  });

  it('puts no review off for more than a year', async () => {
    const old = new Map([...FILES, [GLEMT, entryText('glemt', 'review: 2035-01-01\n')]]);
    expect(lines(applyLearned(old, learned(checked)).files, GLEMT, old)).toEqual([
      '-    checked: 2026-11-23',
      '+    checked: 2026-12-01',
    ]);
    const overdue = entryText('glemt', 'review: 2026-11-20\n').replace('2026-11-23', '2021-04-28');
    const { files } = applyLearned(new Map([...FILES, [GLEMT, overdue]]), learned(checked));
    expect(files.get(GLEMT)).toContain('review: 2027-12-01');
  });

  it('adds what no entry answers: a row, and further wordings to it', () => {
    const more: KnowledgeChange = { ...subject, text: 'What about NemKonto?', language: 'en' };
    const { files } = applyLearned(FILES, learned(subject, more, subject));
    const row =
      '- id: nemkonto\n  title: NemKonto\n  kind: near\n  questions:\n    da:\n      - hvor skifter jeg nemkonto\n    en:\n      - What about NemKonto?\n';
    expect(files.get('not-covered.yaml')).toBe(row);
    const again = applyLearned(files, learned({ ...subject, text: 'ny nemkonto' })).files;
    expect(again.get('not-covered.yaml')).toBe(
      row.replace('nemkonto\n    en', 'nemkonto\n      - ny nemkonto\n    en'),
    );
  });

  it('adds nothing that is there already, however often it is applied', () => {
    const all = learned(wording, wording, added, edit('Nej.'), edit('Jo.'), checked, subject, {
      kind: 'edit',
      entry: 'nyt-svar',
      date: '2026-11-24',
      title: 'Nyt svar?',
      answer: 'Det er endnu nyere.',
      english: null,
      question: 'nyt spørgsmål',
      source: 'ny-kilde',
      sources: [NEW_SOURCE],
    });
    const once = applyLearned(FILES, all);
    const twice = applyLearned(once.files, all);
    expect([...twice.files]).toEqual([...once.files]);
    expect([...twice.learned.values()].every((reason) => reason === null)).toBe(true);
    expect([...once.addedOn.keys()]).toEqual(['nyt-svar']);
    expect([...twice.addedOn.keys()]).toEqual([]);
  });

  it('takes up an answer that was said before', async () => {
    const { files } = applyLearned(FILES, learned(edit('Nej.')));
    const back = applyLearned(files, learned(edit('Ja, det kan du godt.', '2026-11-26')));
    expect(await entryIn(back.files)).toMatchObject({
      answer: answerTextOf('Ja, det kan du godt.'),
      earlier: [{ answer: 'Nej.' }, { answer: 'Ja, det kan du godt.' }],
    });
  });

  it('leaves aside what cannot be used, and takes the rest', () => {
    const gone: KnowledgeChange = { ...wording, entry: 'fjernet' };
    const taken = applyLearned(new Map([...FILES, ['andet/nyt-svar.md', entryText('nyt-svar')]]), [
      ...learned(gone, added, wording),
      { id: 4, change: '{"kind":"fra fremtiden"}' },
      { id: 5, change: 'ikke JSON' },
    ]);
    expect([...taken.learned]).toEqual([
      [1, 'entry-missing'],
      [2, 'entry-exists'],
      [3, null],
      [4, 'unknown-change'],
      [5, 'unknown-change'],
    ]);
    expect(taken.files.get(GLEMT)).toContain('- husker det ikke');
    const unsound: KnowledgeChange = { ...added, sources: [] };
    expect(applyLearned(FILES, learned(unsound))).toMatchObject({
      learned: new Map([[1, 'broken']]),
      files: FILES,
    });
  });

  it('gives a source another id when another page has its', () => {
    const taken = new Map([
      ...FILES,
      [
        'sources.yaml',
        `${SOURCES}- { id: ny-kilde, title: A, publisher: B, url: "https://andet.dk", published: null }\n`,
      ],
    ]);
    const { files, learned: laidOver } = applyLearned(taken, learned(added, edit('Nej.')));
    expect([...laidOver.values()]).toEqual([null, null]);
    expect(files.get('bruger-id/nyt-svar.md')).toContain('- id: ny-kilde-2\n');
    expect(files.get(GLEMT)).toContain('- id: ny-kilde-2\n');
  });
});

/** The entry `glemt` as a load of the files gives it. */
async function entryIn(files: KnowledgeFiles) {
  return inFolder(Object.fromEntries(files), async (dir) => {
    const { snapshot, problems } = await loadKnowledge(dir, { today: '2026-12-24' });
    expect(problems).toEqual([]);
    expect([...files.keys()].filter((path) => splitEntryPath(path) !== null)).toHaveLength(
      snapshot?.entries.size ?? 0,
    );
    return snapshot?.entries.get('glemt');
  });
}

it('an owner is written into the file, changed there, and taken out again', () => {
  const owner = (given: string | null): KnowledgeChange => ({ kind: 'owner', entry: 'glemt', owner: given });
  const named = applyLearned(FILES, learned(owner('UKIRSTEN'))).files.get(GLEMT);
  expect(named).toContain('\nowner: UKIRSTEN\n');
  expect(applyLearned(FILES, learned(owner('UKIRSTEN'), owner('UJENS'))).files.get(GLEMT)).toContain(
    '\nowner: UJENS\n',
  );
  expect(applyLearned(FILES, learned(owner('UKIRSTEN'), owner(null))).files.get(GLEMT)).toBe(
    FILES.get(GLEMT),
  );
});
