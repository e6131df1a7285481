import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/cli/import/command.ts';
import { HEAD, imported, ROW, UNTOUCHED } from '../support/importing.ts';
import { saidBy, type Said } from '../support/said-by.ts';

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
      'tabel.csv:3: emne: emnet "bruger-idd" findes ikke – mente du "bruger-id"? Skal det oprettes, så tilføj --nyt-emne.',
      'tabel.csv:3: titel: skal stå på én linje. Fjern linjeskiftet.',
      'tabel.csv:3: svar: er tomt. Skriv svaret.',
      expect.stringMatching(/^tabel\.csv:3: kilde_url: "http:\/\/eksempel\.dk" kan ikke bruges/u),
      expect.stringMatching(/^tabel\.csv:3: udgivet: datoen 2027 er ikke kommet endnu/u),
      expect.stringMatching(/^tabel\.csv:3: tjekket: "2026-13-01" er ikke en dato/u),
      expect.stringMatching(/^tabel\.csv:5: titel: der er allerede et svar med den titel: glemt\./u),
      'tabel.csv:6: titel: titlen står også i linje 2. Fjern den ene.',
      expect.stringMatching(/^tabel\.csv:6: tjekket: datoen 2026-12-24 er ikke kommet endnu/u),
      expect.stringMatching(/^tabel\.csv:7: her er 2 felter, men der er 9 kolonner/u),
      'tabel.csv:8: emne: mangler. Udfyld feltet.',
      'Intet er skrevet: 11 fejl. Ret dem i tabellen, og prøv igen.',
      '',
    ]);
    expect(paths).toEqual(UNTOUCHED);
  });

  it.each([
    ['is empty', '', '1: her er ingen svar'],
    ['has headings only', `${HEAD}\n`, '1: her er ingen svar'],
    ['is no table', 'Kære alle,\nhermed svarene.\n', '1: her er ingen af de overskrifter'],
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
    [
      'has a column that is misspelt',
      `${HEAD};engelssk\n${ROW};x\n`,
      '1: engelssk: kolonnen kendes ikke – mente du "engelsk"?',
    ],
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
    [
      'names the owner',
      `${HEAD};passes_af\n${ROW};Kirsten\n`,
      '2: passes_af: "Kirsten" er ikke et medlems-id i Slack',
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
    const run = async (file: string): Promise<Said> =>
      saidBy(async (streams) =>
        importTable([file], { knowledgeDir: 'findes/ikke', today: '2026-11-24' }, streams),
      );
    const [noFile, noFolder] = [await run('findes/ikke.csv'), await run('package.json')];
    expect([noFile.code, noFolder.code]).toEqual([1, 1]);
    expect(noFile.out + noFolder.out).toBe(
      'findes/ikke.csv: filen findes ikke. Ret stien.\nfindes/ikke:1:1: mappen findes ikke. Ret stien, eller hent mappen igen.\nIntet er skrevet. Ret fejlene ovenfor først.\n',
    );
  });
});
