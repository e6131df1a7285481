import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/check/run-check.ts';
import { exportLearned } from '../../src/cli/export/command.ts';
import { importTable } from '../../src/cli/import/command.ts';
import { today } from '../../src/time/days.ts';
import { HEAD, imported, ROW } from '../support/importing.ts';
import { entryText, inFolder, put, SOURCES, textsIn } from '../support/knowledge-folder.ts';
import { saidBy, type Said } from '../support/said-by.ts';

async function exported(dir: string, ...args: string[]): Promise<Said> {
  const storage = { file: join(dir, '..', 'none.sqlite'), databaseUrl: null };
  const context = { storage, knowledgeDir: dir, now: new Date() };
  return saidBy(async (streams) => exportLearned(args, context, streams));
}

async function importedInto(dir: string, file: string, on: string): Promise<Said> {
  return saidBy(async (streams) => importTable([file], { knowledgeDir: dir, today: on }, streams));
}

describe('a sheet that was exported', () => {
  it('changes nothing in the own knowledge base when it is imported again, and the check is content', async () => {
    await inFolder({}, async (around) => {
      const dir = join(around, 'own');
      await cp('knowledge', dir, { recursive: true });
      const before = await textsIn(dir);
      const sheet = join(around, 'svar.csv');
      expect(await exported(dir, '--csv', sheet)).toMatchObject({ code: 0 });
      expect(await importedInto(dir, sheet, today())).toEqual({
        code: 0,
        out: 'Alt det står der i forvejen. Intet er skrevet.\n',
        err: '',
      });
      expect(await textsIn(dir)).toEqual(before);
      const checked = await runCheck({ dir, today: today(), houseRules: true, write: () => undefined });
      expect(checked).toBe(0);
    });
  });

  it('corrects answers by their ids, shows how, and then changes nothing any more', async () => {
    const guide = entryText(
      'guide',
      'kind: guide\nchoices:\n  - label: A\n    to: glemt\n  - label: B\n    to: andet\n',
    );
    await inFolder(
      {
        'sources.yaml': `${SOURCES}${SOURCES.replaceAll('bruger-id', 'mere')}`,
        'bruger-id/glemt.md': entryText(
          'glemt',
          '  - id: mitid-mere\n    checked: 2026-11-20\nquestions:\n  da:\n    - +45 ringede til mig\n    - noget er væk\n  en:\n    - I forgot it\nkeywords:\n  - væk\nvaries:\n  - prices\nreview: 2027-05-30\n',
        ),
        'bruger-id/andet.md': entryText('andet'),
        'bruger-id/guide.md': guide,
      },
      async (dir) => {
        const sheet = join(dir, '..', 'svar.csv');
        await exported(dir, '--csv', sheet);
        const text = await readFile(sheet, 'utf8');
        const before = await textsIn(dir);
        expect(text).toMatch(/^\uFEFFid;emne;titel;/u);
        expect((await importedInto(dir, sheet, '2026-11-24')).out).toBe(
          'Alt det står der i forvejen. Intet er skrevet.\n',
        );
        expect(await textsIn(dir)).toEqual(before);
        const corrected = text
          .replace('noget er væk', 'det er gået tabt\nhvor er det')
          .replace(
            /(?<=glemt;.*I forgot it";)Ja, det kan du godt\./su,
            'MitID kan du altid få hjælp til, så spørg bare om det i caféen.',
          );
        await writeFile(sheet, corrected);
        const { code, out } = await importedInto(dir, sheet, '2026-11-24');
        expect([code, out]).toEqual([0, expect.any(String)]);
        expect(out).toContain('-    - noget er væk\n');
        expect(out).toContain('+    - hvor er det\n');
        expect(out).toContain('+MitID kan du altid få hjælp til, så spørg bare om det i caféen.\n');
        expect(out).toContain('1 svar er rettet. Se dem igennem, og kør "npm run check".\n');
        const after = await textsIn(dir);
        expect(after['bruger-id/glemt.md']).toContain('keywords:\n  - væk\nvaries:\n  - prices\n');
        expect(after['bruger-id/guide.md']).toBe(guide);
        expect((await importedInto(dir, sheet, '2026-11-24')).out).toBe(
          'Alt det står der i forvejen. Intet er skrevet.\n',
        );
      },
    );
  });

  it('is written to the output where no file is named, and never over a file that is there', async () => {
    await inFolder({}, async (dir) => {
      expect((await exported(dir, '--csv')).out).toMatch(
        /^\uFEFFid;emne;titel;.*\r\nglemt;bruger-id;Hvad er glemt\?;/u,
      );
      await put(dir, '../svar.csv', 'mit eget');
      const sheet = join(dir, '..', 'svar.csv');
      expect(await exported(dir, '--csv', sheet)).toEqual({
        code: 1,
        out: '',
        err: `${sheet}: filen findes allerede, og den bliver ikke overskrevet. Vælg et andet navn.\n`,
      });
      expect(await readFile(sheet, 'utf8')).toBe('mit eget');
      expect((await exported(dir, sheet)).code).toBe(2);
    });
  });
});

describe('a row of an answer that is there', () => {
  const same = ROW.replace('Hvad nu?', 'Hvad er glemt?');

  it('is refused by its title, and corrects it when that is wished', async () => {
    const refused = await imported(`${HEAD}\n${same}\n`);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('Skal det rettes, så skriv glemt i kolonnen id, eller tilføj --ret.');
    const { code, out, snapshot } = await imported(`${HEAD}\n${same}\n`, '--ret');
    expect(code).toBe(0);
    expect(out).toContain('-Ja, det kan du godt.\n+Tag det roligt.\n');
    expect(snapshot?.entries.get('glemt')).toMatchObject({
      title: 'Hvad er glemt?',
      questions: { da: ['hvad nu', 'og så'] },
      earlier: [{ answer: 'Ja, det kan du godt.' }],
    });
  });

  it('leaves what stands in no field of it', async () => {
    const { code, snapshot } = await imported('id;spørgsmål;sikkerhed\nglemt;noget er væk;ja\n');
    expect(code).toBe(0);
    expect(snapshot?.entries.get('glemt')).toMatchObject({
      answer: { short: 'Ja, det kan du godt.' },
      questions: { da: ['noget er væk'] },
      safety: true,
      earlier: [],
    });
  });

  it.each([
    [
      'an id that there is not',
      'id;svar\nglemte;Nej.\n',
      '2: id: der er intet svar med id "glemte" – mente du "glemt"?',
    ],
    [
      'another topic',
      'id;emne\nglemt;kaffe\n',
      '2: emne: svaret hører til emnet "bruger-id". Skal det flyttes',
    ],
    ['an id twice', 'id;svar\nglemt;Nej.\nglemt;Jo.\n', '3: id: det svar bliver også rettet i linje 2.'],
  ])('hears of %s', async (_, content, reason) => {
    const { code, out } = await imported(content);
    expect(code).toBe(1);
    expect(out).toContain(reason);
  });
});
