import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { answerTextOf } from '../../src/text/answer-parts.ts';
import { HEAD, imported, importedFile, ROW, UNTOUCHED } from '../support/importing.ts';

const FOR_ALL = ['--emne', 'bruger-id', '--kilde', 'https://eksempel.dk/ro'];

describe('the files that people have', () => {
  it('may be saved as Windows did before, which is told', async () => {
    const { code, out, snapshot } = await imported(
      Buffer.from(`${HEAD}\r\n${ROW.replace('Tag det roligt.', 'Spørg på rådhuset.')}\r\n`, 'latin1'),
    );
    expect(code).toBe(0);
    expect(out).toContain(
      'tabel.csv:1: til orientering: filen er gemt, som Windows gjorde før (Windows-1252), og er læst sådan. Se efter, at "spørgsmål" er',
    );
    expect(snapshot?.entries.get('hvad-nu')?.answer.short).toBe('Spørg på rådhuset.');
  });

  it('may be what Excel calls Unicode text', async () => {
    const { out, snapshot } = await imported(
      Buffer.from(`\uFEFF${HEAD}\n${ROW}\n`.replaceAll(';', '\t'), 'utf16le'),
    );
    expect(out).toContain('filen er gemt som "Unicode-tekst" (UTF-16) og er læst sådan.');
    expect(snapshot?.entries.get('hvad-nu')?.questions.da).toEqual(['hvad nu', 'og så']);
  });

  it('may be two columns, with the topic and the source for all rows', async () => {
    const rows =
      '\uFEFFSpørgsmål;Svar\r\nHvad gør man ved regn?;Tag støvler på.\r\nOg ved sol?;Tag hat på.\r\n';
    const { code, out, snapshot } = await imported(rows, ...FOR_ALL);
    expect(code).toBe(0);
    expect(out).toContain(
      'tabel.csv:2: til orientering: kilde_url: kilden kommer til at hedde "eksempel.dk/ro"',
    );
    expect(snapshot?.entries.get('hvad-goer-man-ved-regn')).toMatchObject({
      topic: 'bruger-id',
      title: 'Hvad gør man ved regn?',
      answer: answerTextOf('Tag støvler på.'),
      sources: [{ source: { url: 'https://eksempel.dk/ro', publisher: 'eksempel.dk' } }],
    });
    expect(snapshot?.entries.get('og-ved-sol')?.sources[0]?.source.id).toBe(
      snapshot?.entries.get('hvad-goer-man-ved-regn')?.sources[0]?.source.id,
    );
  });

  it('are told what to add when a topic and a source are missing', async () => {
    const { code, out, paths } = await imported('Spørgsmål;Svar\nHvad gør man ved regn?;Tag støvler på.\n');
    expect([code, paths]).toEqual([1, UNTOUCHED]);
    expect(out).toContain('1: emne: kolonnen mangler. Tilføj den i første linje, eller skriv den for alle');
    expect(out).toContain('på én gang: --kilde https://….');
  });

  it('may come from Google Forms', async () => {
    const { code, out, snapshot } = await imported(
      'Tidsstempel,Emne,Spørgsmål,Svar,Kilde\n24/11/2026 09.10.11,Dit bruger-ID,"Hvad nu, hvis det regner?","Gå ind.",https://www.mitid.dk/bruger-id\n',
    );
    expect(code).toBe(0);
    expect(out).toContain('1: til orientering: kolonnen Tidsstempel bliver ikke brugt.');
    expect(snapshot?.entries.get('hvad-nu-hvis-det-regner')).toMatchObject({
      topic: 'bruger-id',
      sources: [{ source: { id: 'mitid-bruger-id' } }],
    });
  });

  it('may come from QnA Maker, where each wording has a row', async () => {
    const head = 'Question\tAnswer\tSource\tMetadata\tIsContextOnly\tPrompts\tQnaId';
    const prompts = '[{"displayOrder":0,"qnaId":2}]';
    const { code, out, snapshot } = await importedFile(
      { name: 'viden.tsv' },
      [
        head,
        `Hvad nu, hvis det regner?\t**Gå ind.**\\n\\nTag "støvler" på.\tf.docx\temne:bruger-id\tFalse\t${prompts}\t1`,
        `Det vælter ned?\t**Gå ind.**\\n\\nTag "støvler" på.\tf.docx\temne:bruger-id\tFalse\t[]\t1`,
        'Og i morgen?\tSe efter.\tf.docx\t\tTrue\t[]\t2',
        '',
      ].join('\n'),
      '--kilde',
      'mitid-bruger-id',
    );
    expect(code).toBe(0);
    expect(out).toContain(
      'viden.tsv:4: til orientering: "Og i morgen?" kan kun forstås efter et andet spørgsmål',
    );
    expect(snapshot?.entries.get('hvad-nu-hvis-det-regner')).toMatchObject({
      questions: { da: ['Det vælter ned?'] },
      answer: answerTextOf('**Gå ind.**\n\nTag "støvler" på.'),
    });
    expect(snapshot?.entries.size).toBe(2);
  });

  it('may come from QnABot', async () => {
    const { code, snapshot } = await importedFile(
      { name: 'qna.json' },
      JSON.stringify({
        qna: [{ qid: 'Regn.1', q: ['hvad nu hvis det regner', 'vejret er vådt'], a: 'Gå ind.', type: 'qna' }],
      }),
      ...FOR_ALL,
    );
    expect(code).toBe(0);
    expect(snapshot?.entries.get('hvad-nu-hvis-det-regner')?.questions.da).toEqual(['vejret er vådt']);
  });

  it('may be Markdown with a question in each heading', async () => {
    const { code, out, snapshot } = await importedFile(
      { name: 'viden.md' },
      '# Vejret\n\nLidt snak først.\n\n## Hvad nu, hvis det *regner*?\n\nGå ind.\n\n- støvler\n- hat\n\n## Og ved sol?\n\nTag hat på.\n',
      ...FOR_ALL,
    );
    expect(code).toBe(0);
    expect(out).toContain('viden.md:3: til orientering: teksten her hører ikke til et spørgsmål');
    expect(snapshot?.entries.get('hvad-nu-hvis-det-regner')?.answer).toEqual(
      answerTextOf('Gå ind.\n\n- støvler\n- hat'),
    );
    expect(snapshot?.entries.get('og-ved-sol')?.answer.short).toBe('Tag hat på.');
  });

  it('may be a workbook of Excel, with dates and numbers in its cells', async () => {
    const workbook = await writeWorkbook([
      {
        sheet: 'Svar',
        data: [
          HEAD.split(';').map((value) => ({ value })),
          [
            { value: 'bruger-id' },
            { value: 'Hvad nu?' },
            { value: 'hvad nu\nog så' },
            { value: 'Tag det roligt.' },
            { value: 'Om ro' },
            { value: 'https://eksempel.dk/ro' },
            { value: 'Os' },
            { value: 2026 },
            { value: new Date('2026-11-23'), format: 'dd-mm-yyyy' },
          ],
        ],
      },
      { sheet: 'Noter', data: [[{ value: 'husk mælk' }]] },
    ]).toBuffer();
    const { code, out, snapshot } = await importedFile({ name: 'svar.xlsx' }, workbook);
    expect(code).toBe(0);
    expect(out).toContain('kun arket "Svar" er læst, ikke: Noter.');
    expect(snapshot?.entries.get('hvad-nu')).toMatchObject({
      questions: { da: ['hvad nu', 'og så'] },
      checked: '2026-11-23',
      sources: [{ source: { published: '2026' } }],
    });
  });

  it('may have columns of their own, and wordings as lines or as a list', async () => {
    const row = ROW.replace('hvad nu|og så', '"• og så\n- hvad så\nhvordan nu"');
    const { code, out, snapshot } = await imported(`${HEAD};holdet;til os selv\n${row};IT;husk\n`);
    expect(code).toBe(0);
    expect(out).toContain('tabel.csv:1: til orientering: kolonnerne holdet, til os selv bliver ikke brugt.');
    expect(snapshot?.entries.get('hvad-nu')?.questions.da).toEqual(['og så', 'hvad så', 'hvordan nu']);
  });

  it('may hold a new topic, which is made when that is wished', async () => {
    const rows = `${HEAD}\n${ROW.replace('bruger-id;', 'Kaffe & kage;')}\n`;
    const before = await imported(rows);
    expect([before.code, before.paths]).toEqual([1, UNTOUCHED]);
    expect(before.out).toContain('emnet "Kaffe & kage" findes ikke. Brug navnet på en mappe');
    expect(before.out).toContain('Skal det oprettes, så tilføj --nyt-emne.');
    const { code, snapshot } = await imported(rows, '--nyt-emne');
    expect(code).toBe(0);
    expect(snapshot?.topics).toContainEqual({ id: 'kaffe-kage', title: 'Kaffe & kage', example: null });
    expect(snapshot?.entries.get('hvad-nu')?.topic).toBe('kaffe-kage');
  });
});

describe('a file of another kind', () => {
  it.each([
    ['svar.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), 'det er en PDF. Gem svarene som Excel-projektmappe'],
    [
      'svar.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'det er en ældre Excel- eller Word-fil',
    ],
    ['svar.zip', Buffer.from('PK\u0003\u0004\u0014\0'), 'det er et zip-arkiv. Gem'],
    ['svar.xlsx', Buffer.from('PK\u0003\u0004\u0014\0'), 'der er intet regneark i den, som kan læses'],
    ['svar.csv', '<!DOCTYPE html>\n<html><body>Svar</body></html>', 'det er en hjemmeside (HTML)'],
    ['svar.csv', Buffer.from([1, 2, 0, 3]), 'filen er hverken tekst eller et regneark'],
    ['svar.json', '{"svar": []}', 'JSON bliver kun læst, som QnABot gemmer det'],
    ['svar.md', '# Kun en overskrift\n\nTekst.\n', 'her er ingen overskrifter med ##'],
  ])('%s is named as what it is', async (name, content, reason) => {
    const { code, out, paths } = await importedFile({ name }, content);
    expect(code).toBe(1);
    expect(out).toContain(reason);
    expect(paths).toEqual(UNTOUCHED);
  });
});

describe('where the house rules hold', () => {
  it('a row that the check would refuse is refused, and nothing is written', async () => {
    const rows = ROW.replace(
      'Tag det roligt.',
      'Ja, det kan du godt, og du skal slet ikke skynde dig med noget.',
    );
    const { code, out, paths } = await importedFile(
      { name: 'tabel.csv', houseRules: true },
      `${HEAD}\n${rows}\n`,
    );
    expect([code, paths]).toEqual([1, UNTOUCHED]);
    expect(out).toContain(
      'tabel.csv:2: svar: »Ja, det kan du godt, og du skal slet ikk…« kan ikke forstås uden',
    );
  });

  it('a row is told what it still lacks', async () => {
    const { code, out } = await importedFile({ name: 'tabel.csv', houseRules: true }, `${HEAD}\n${ROW}\n`);
    expect(code).toBe(0);
    expect(out).toContain(
      'tabel.csv:2: til orientering: mangler endnu: svaret på engelsk, spørgsmål på engelsk, flere måder at spørge på, lidt mere forklaring i svaret.',
    );
  });
});
