import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/cli/import/command.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Snapshot } from '../../src/knowledge/snapshot.ts';
import { inFolder } from '../support/knowledge-folder.ts';
import { answerTextOf } from '../../src/text/answer-parts.ts';

const HEAD = 'emne;titel;spørgsmål;svar;kilde_titel;kilde_url;udgiver;udgivet;tjekket';
const ROW =
  'bruger-id;Hvad nu?;hvad nu|og så;Tag det roligt.;Om ro;https://eksempel.dk/ro;Os;2026;23-11-2026';

type Said = { code: number; out: string; err: string; paths: string[]; snapshot: Snapshot | null };

/** Imports a file of these bytes into the sound knowledge base. */
async function imported(content: string | Uint8Array, ...args: string[]): Promise<Said> {
  return inFolder({ 'topics.yaml': '- id: bruger-id\n  title: Dit bruger-ID\n' }, async (dir) => {
    const file = join(dir, '..', 'tabel.csv');
    await writeFile(file, content);
    const output = new PassThrough();
    const error = new PassThrough();
    const code = await importTable(
      [file, '--knowledge', dir, ...args],
      { knowledgeDir: 'knowledge', today: '2026-11-24' },
      { output, error },
    );
    const { snapshot } = await loadKnowledge(dir, { today: '2026-11-24' });
    return {
      code,
      out: String(output.read() ?? '')
        .replaceAll(file, 'tabel.csv')
        .replaceAll(dir, 'knowledge'),
      err: String(error.read() ?? ''),
      paths: (await readdir(dir, { recursive: true })).toSorted(),
      snapshot,
    };
  });
}

const UNTOUCHED = ['bruger-id', 'bruger-id/glemt.md', 'sources.yaml', 'topics.yaml'];

describe('a table of questions and answers', () => {
  it('becomes entries and sources', async () => {
    const { code, out, snapshot } = await imported(`${HEAD}\n${ROW}\n`);
    expect([code, out]).toEqual([
      0,
      'knowledge/sources.yaml: ændret\nknowledge/bruger-id/hvad-nu.md: ny\n1 svar er lagt ind. Se dem igennem, og kør "npm run check".\n',
    ]);
    expect(snapshot?.entries.get('hvad-nu')).toMatchObject({
      topic: 'bruger-id',
      title: 'Hvad nu?',
      questions: { da: ['hvad nu', 'og så'], en: [] },
      answer: answerTextOf('Tag det roligt.'),
      checked: '2026-11-23',
      sources: [
        { source: { title: 'Om ro', url: 'https://eksempel.dk/ro', publisher: 'Os', published: '2026' } },
      ],
    });
  });

  it.each([
    ['a byte order mark', `\uFEFF${HEAD}\n${ROW}\n`],
    ["Windows' line ends", `${HEAD}\r\n${ROW}\r\n`],
    ['commas', `${HEAD}\n${ROW}\n`.replaceAll(';', ',')],
    ['tabs', `${HEAD}\n${ROW}\n`.replaceAll(';', '\t')],
    ["Excel's separator line", `sep=;\n${HEAD}\n${ROW}\n`],
    ['empty rows', `${HEAD}\n\n;;;;;;;;\n${ROW}\n;;;;;;;;\n`],
    [
      'English headings',
      `topic;title;questions;answer;source_title;source_url;publisher;published;checked\n${ROW}\n`,
    ],
    [
      'headings as people write them',
      `Emne;TITEL; Spørgsmål ;Svar;Kilde titel;kilde-url;Udgiver;Udgivet;Tjekket\n${ROW}\n`,
    ],
    ['the title of a topic', `${HEAD}\n${ROW.replace('bruger-id', 'Dit Bruger-ID')}\n`],
    ['no last line end', `${HEAD}\n${ROW}`],
  ])('may have %s', async (_, content) => {
    const { code, snapshot } = await imported(content);
    expect(code).toBe(0);
    expect(snapshot?.entries.get('hvad-nu')).toMatchObject({
      answer: answerTextOf('Tag det roligt.'),
      checked: '2026-11-23',
    });
  });

  it('may have fields with line breaks, quotes and separators', async () => {
    const { snapshot } = await imported(
      `${HEAD};engelsk\nbruger-id;"Hvad; nu?";;"Sig ""nej"":\n\n1. Læg på\n2. Ring";Om ro;https://eksempel.dk/ro;Os;;;No.\n`,
    );
    expect(snapshot?.entries.get('hvad-nu')).toMatchObject({
      title: 'Hvad; nu?',
      answer: answerTextOf('Sig "nej":\n\n1. Læg på\n2. Ring'),
      english: answerTextOf('No.'),
      checked: '2026-11-24',
      sources: [{ source: { published: null } }],
    });
  });

  it('may be pasted from a web page or from Word', async () => {
    const pasted = '"<p>Ja.</p>\n<ol><li>Spørg.</li><li>Log ud.</li></ol>"';
    const { snapshot } = await imported(
      `${HEAD}\n${ROW.replace('Tag det roligt.', pasted)}\n${ROW.replace('Hvad nu?', 'Og så?').replace('Tag det roligt.', '"Tag med:\n•\tpas\n–  telefon"')}\n`,
    );
    expect(snapshot?.entries.get('hvad-nu')?.answer).toEqual(answerTextOf('Ja.\n\n1. Spørg.\n2. Log ud.'));
    expect(snapshot?.entries.get('og-saa')?.answer).toEqual(answerTextOf('Tag med:\n\n- pas\n- telefon'));
  });

  it('may hold guides, and what varies, what is about safety and where to read on', async () => {
    const head = `${HEAD};valg;kan_ændre_sig;sikkerhed;læs_mere`;
    const guide = `${ROW.replace('Hvad nu?', 'Hvad er der sket?')};Jeg har glemt det -> glemt | Jeg er i tvivl -> Hvad nu?;;;`;
    const { code, out, snapshot } = await imported(
      `${head}\n${guide}\n${ROW};;Priser, ventetider;ja;https://www.mitid.dk/bruger-id\n`,
    );
    expect([code, out]).toEqual([0, expect.any(String)]);
    expect(snapshot?.entries.get('hvad-er-der-sket')).toMatchObject({
      kind: 'guide',
      choices: [
        { label: 'Jeg har glemt det', to: 'glemt' },
        { label: 'Jeg er i tvivl', to: 'hvad-nu' },
      ],
    });
    expect(snapshot?.entries.get('hvad-nu')).toMatchObject({
      kind: 'answer',
      varies: ['prices', 'waiting-times'],
      safety: true,
      further: [{ id: 'mitid-bruger-id' }],
    });
  });

  it('may cite one page in several rows', async () => {
    const { code, snapshot } = await imported(`${HEAD}\n${ROW}\n${ROW.replace('Hvad nu', 'Og nu')}\n`);
    expect(code).toBe(0);
    expect(snapshot?.sources).toHaveLength(2);
  });

  it('is only shown when someone asks first', async () => {
    const { code, out, paths } = await imported(`${HEAD}\n${ROW}\n`, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/--- \/dev\/null\n\+\+\+ b\/.*knowledge\/bruger-id\/hvad-nu\.md\n@@ -0,0 /u);
    expect(out).toContain('+title: Hvad nu?\n');
    expect(out).toMatch(/1 svar ville blive lagt ind\. Intet er skrevet\.\n$/);
    expect(paths).toEqual(UNTOUCHED);
  });
});

describe('a table with faults', () => {
  it('is told every one by line and column, and nothing is written', async () => {
    const rows = [
      ROW,
      'bruger-idd;"En\nto";;;;http://eksempel.dk;Os;2027;2026-13-01',
      'bruger-id;Hvad er glemt?;;Svar;Om ro;https://eksempel.dk/ro;Os;;',
      'bruger-id;hvad NU;;Svar;Om ro;https://eksempel.dk/ro;Os;;2026-12-24',
      'bruger-id;Kort',
      ';En?;;Svar;Om ro;https://eksempel.dk/ro;Os;;',
    ];
    const { code, out, paths } = await imported([HEAD, ...rows].join('\n'));
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'tabel.csv:3: emne: emnet "bruger-idd" findes ikke – mente du "bruger-id"?',
      'tabel.csv:3: titel: skal stå på én linje. Fjern linjeskiftet.',
      'tabel.csv:3: svar: er tomt. Skriv svaret.',
      'tabel.csv:3: kilde_titel: er tomt. Udfyld feltet.',
      expect.stringMatching(/^tabel\.csv:3: kilde_url: "http:\/\/eksempel\.dk" kan ikke bruges/u),
      expect.stringMatching(/^tabel\.csv:3: udgivet: datoen 2027 er ikke kommet endnu/u),
      expect.stringMatching(/^tabel\.csv:3: tjekket: "2026-13-01" er ikke en dato/u),
      expect.stringMatching(/^tabel\.csv:5: titel: der er allerede et svar med den titel: glemt\./u),
      'tabel.csv:6: titel: titlen står også i linje 2. Fjern den ene.',
      expect.stringMatching(/^tabel\.csv:6: tjekket: datoen 2026-12-24 er ikke kommet endnu/u),
      expect.stringMatching(/^tabel\.csv:7: her er 2 felter, men der er 9 kolonner/u),
      'tabel.csv:8: emne: mangler. Udfyld feltet.',
      'Intet er skrevet: 12 fejl. Ret dem i tabellen, og prøv igen.',
      '',
    ]);
    expect(paths).toEqual(UNTOUCHED);
  });

  it.each([
    ['is empty', '', '1: her er ingen svar'],
    ['has headings only', `${HEAD}\n`, '1: her er ingen svar'],
    ['is no table', 'Kære alle,\nhermed svarene.\n', '1: her er ingen af de overskrifter'],
    [
      'is in Latin-1',
      Buffer.from(`${HEAD}\n${ROW}\n`, 'latin1'),
      '1: filen er ikke gemt som UTF-8, men formentlig som Latin-1 (Windows): se "spørgsmål" i linje 1.',
    ],
    ['is in UTF-16', Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), '1: filen er gemt som UTF-16'],
    ['is a spreadsheet', Buffer.from('PK\u0003\u0004rest'), '1: det er et regneark'],
    [
      'has an open quote',
      `${HEAD}\n${ROW}\nbruger-id;"Hvad\nEn\nTo`,
      '3: her begynder et felt med anførselstegn, og det slutter aldrig',
    ],
    [
      'has a quote in a field',
      `${HEAD}\n${ROW}\nbruger-id;"Hvad" nu;x\n`,
      '3: her står et anførselstegn midt i et felt',
    ],
    [
      'lacks a column',
      `${HEAD.replace('svar;', '')}\n${ROW.replace('Tag det roligt.;', '')}\n`,
      '1: svar: kolonnen mangler',
    ],
    ['has an unknown column', `${HEAD};svrr\n${ROW};x\n`, '1: svrr: kolonnen kendes ikke – mente du "svar"?'],
    [
      'holds personal data',
      `${HEAD}\n${ROW.replace('Tag det roligt.', 'Bent har 010190-1234.')}\n`,
      '2: svar: her står noget, der ligner et CPR-nummer',
    ],
    [
      'holds a table in a table',
      `${HEAD}\n${ROW.replace('Tag det roligt.', '"Se:\n\n| skærm | knap |\n|---|---|"')}\n`,
      '2: svar: her er en tabel (»| skærm | knap |«), og den kan ikke vises. Skriv en liste',
    ],
    [
      'has a choice that leads nowhere',
      `${HEAD};valg\n${ROW};Jeg -> glemt|Du -> glemte\n`,
      '2: valg: svaret "glemte" findes ikke – mente du "glemt"?',
    ],
    [
      'names what varies in no known way',
      `${HEAD};kan_ændre_sig\n${ROW};vejret\n`,
      '2: kan_ændre_sig: "vejret" kendes ikke her. Skriv priser',
    ],
    [
      'names a page that is not there',
      `${HEAD};læs_mere\n${ROW};https://eksempel.dk/andet\n`,
      '2: læs_mere: siden "https://eksempel.dk/andet" står ikke i sources.yaml',
    ],
    ['says perhaps', `${HEAD};sikkerhed\n${ROW};måske\n`, '2: sikkerhed: "måske" er hverken ja eller nej'],
    ['has a column twice', `${HEAD};Svar\n${ROW};x\n`, '1: svar: kolonnen står to gange'],
  ])('hears that it %s', async (_, content, reason) => {
    const { code, out, paths } = await imported(content);
    expect(code).toBe(1);
    expect(out).toContain(reason);
    expect(out).toMatch(/Intet er skrevet: 1 fejl\. Ret den i tabellen, og prøv igen\.\n$/);
    expect(paths).toEqual(UNTOUCHED);
  });

  it('hears that the file or the folder cannot be read', async () => {
    const output = new PassThrough();
    const run = async (...args: string[]): Promise<number> =>
      importTable(args, { knowledgeDir: 'findes/ikke', today: '2026-11-24' }, { output, error: output });
    expect(await run('findes/ikke.csv')).toBe(1);
    expect(await run('package.json')).toBe(1);
    expect(String(output.read())).toBe(
      'findes/ikke.csv: filen findes ikke. Ret stien.\nfindes/ikke:1:1: mappen findes ikke. Ret stien, eller hent mappen igen.\nIntet er skrevet. Ret fejlene ovenfor først.\n',
    );
  });
});

describe('wrong use', () => {
  it.each([[[]], [['--nope']], [['en.csv', 'to.csv']]])('%j is explained with exit code 2', async (args) => {
    const output = new PassThrough();
    const error = new PassThrough();
    const context = { knowledgeDir: 'knowledge', today: '2026-11-24' };
    expect(await importTable(args, context, { output, error })).toBe(2);
    expect(String(error.read())).toContain('Brug: npm run import');
  });

  it('asking for help is none, and it names every column', async () => {
    const output = new PassThrough();
    const context = { knowledgeDir: 'knowledge', today: '2026-11-24' };
    expect(await importTable(['--help'], context, { output, error: output })).toBe(0);
    const text = String(output.read());
    for (const name of [...HEAD.split(';'), 'engelsk', 'source_url']) expect(text).toContain(name);
  });
});

describe('the own knowledge base', () => {
  it('takes a row without any other line changing', async () => {
    const file = 'knowledge/sources.yaml';
    const before = await readFile(file, 'utf8');
    const output = new PassThrough();
    await inFolder({}, async (dir) => {
      const table = join(dir, '..', 'tabel.csv');
      await writeFile(table, `${HEAD}\n${ROW}\n`);
      const context = { knowledgeDir: 'knowledge', today: '2099-01-01' };
      expect(await importTable([table, '--dry-run'], context, { output, error: output })).toBe(0);
    });
    const lines = String(output.read()).split('\n');
    expect(lines.filter((line) => line.startsWith('-') && !line.startsWith('---'))).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});
