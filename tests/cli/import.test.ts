import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/cli/import/command.ts';
import { answerTextOf } from '../../src/text/answer-parts.ts';
import { HEAD, imported, ROW, UNTOUCHED } from '../support/importing.ts';
import { inFolder } from '../support/knowledge-folder.ts';
import { saidBy, type Said } from '../support/said-by.ts';

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

  it('may hold guides, and what varies, what is about safety, where to read on and who sees to it', async () => {
    const head = `${HEAD};valg;kan_ændre_sig;sikkerhed;læs_mere;passes_af`;
    const guide = `${ROW.replace('Hvad nu?', 'Hvad er der sket?')};Jeg har glemt det -> glemt | Jeg er i tvivl -> Hvad nu?;;;;`;
    const { code, out, snapshot } = await imported(
      `${head}\n${guide}\n${ROW};;Priser, ventetider;ja;https://www.mitid.dk/bruger-id;U012ABCDEF\n`,
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
      owner: 'U012ABCDEF',
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

describe('wrong use', () => {
  it.each([[[]], [['--nope']], [['en.csv', 'to.csv']]])('%j is explained with exit code 2', async (args) => {
    const { code, err } = await run(args, '2026-11-24');
    expect(code).toBe(2);
    expect(err).toContain('Brug: npm run import');
  });

  it('asking for help is none, and it names every column', async () => {
    const { code, out } = await run(['--help'], '2026-11-24');
    expect(code).toBe(0);
    for (const name of [...HEAD.split(';'), 'engelsk', 'source_url']) expect(out).toContain(name);
  });
});

describe('the own knowledge base', () => {
  it('takes a row without any other line changing', async () => {
    const file = 'knowledge/sources.yaml';
    const before = await readFile(file, 'utf8');
    const { code, out } = await inFolder({}, async (dir) => {
      const table = join(dir, '..', 'tabel.csv');
      await writeFile(table, `${HEAD}\n${ROW}\n`);
      return run([table, '--dry-run'], '2099-01-01');
    });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.filter((line) => line.startsWith('-') && !line.startsWith('---'))).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});

/** Runs the command on the own knowledge base. `today` is an ISO date. */
async function run(args: readonly string[], today: string): Promise<Said> {
  return saidBy(async (streams) => importTable(args, { knowledgeDir: 'knowledge', today }, streams));
}
