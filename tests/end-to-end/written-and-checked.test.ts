import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../../src/blocks/desk/ids.ts';
import { check } from '../../src/cli/check/command.ts';
import { exportLearned } from '../../src/cli/export/command.ts';
import { importTable } from '../../src/cli/import/command.ts';
import { today } from '../../src/time/days.ts';
import type { Mode } from '../support/bot.ts';
import { newDatabase } from '../support/database.ts';
import { DRAFT, startDesk, textOf, type DeskStage } from '../support/desk.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { saidBy } from '../support/said-by.ts';

const QUESTION = 'hvordan smører man cyklens kæde';

const placesOfWork = (['socket', 'http'] as const).flatMap((mode) =>
  (['embedded', 'PostgreSQL'] as const).map((kind) => [mode, kind] as const),
);

describe.each<readonly [Mode, string]>(placesOfWork)(
  'an answer written over %s, kept by %s',
  (mode, kind) => {
    let dir: string;
    let data: string;
    let stage: DeskStage;
    let where: { readonly databaseUrl: string | null; readonly file: string };

    beforeAll(async () => {
      dir = await writeKnowledge([
        { id: 'hjul', title: 'Hvordan pumper man cyklens hjul?', review: '2099-01-01' },
        { id: 'lygte', title: 'Hvornår skal cyklens lygte være tændt?', review: '2099-01-01' },
      ]);
      data = await mkdtemp(join(tmpdir(), 'written-'));
      where = {
        databaseUrl: kind === 'PostgreSQL' ? await newDatabase() : null,
        file: join(data, 'mitid.db'),
      };
      const { databaseUrl, file } = where;
      stage = await startDesk(
        { knowledgeDir: dir, file, ...(databaseUrl === null ? {} : { databaseUrl }) },
        mode,
      );
    });
    afterAll(async () => {
      await stage.close();
      await rm(dir, { recursive: true });
      await rm(data, { recursive: true });
    });

    it('begins with the question, keeps the rules of the check, and goes into files and a sheet and back unchanged', async () => {
      const { workspace, karen, kirsten } = stage;
      await stage.ask(karen, QUESTION);
      await stage.press(kirsten, await stage.notice(QUESTION), 'Skriv et svar');
      const window = await stage.opens(kirsten, QUESTION);
      const blocks = JSON.stringify(window.payload.blocks);
      expect(blocks).toContain('"initial_value":"Hvordan smører man cyklens kæde?"');
      // Nothing lies near enough for a guess at the source.
      expect(blocks).not.toContain('https://eksempel.dk/kilde');
      expect(textOf(window)).not.toContain('Jeg har gættet');

      const draft = {
        ...DRAFT,
        source_url: 'eksempel.dk/cykler',
        short: 'En cykelkæde smører man med lidt olie.',
      };
      const send = async (filled: Record<string, string>) =>
        (await workspace.submitView(kirsten, window.id, { ...draft, ...filled })).errors;
      expect((await send({ short: 'Det gør man med olie.' }))['short']).toContain('uden spørgsmålet');
      expect((await send({ short: `En kæde er ${'ord '.repeat(40)}.` }))['short']).toContain('plads til 30');
      expect((await send({ steps: 'ord '.repeat(81) }))['steps']).toContain('plads til 80');
      expect((await send({ english: 'Use 3 drops of oil on a bicycle chain.' }))['english']).toContain(
        'Tallene',
      );
      expect(await send({})).toEqual({});
      expect(textOf(await stage.opens(kirsten, 'jeg bruger svaret fra nu af'))).toContain('mangler endnu');

      const page = await stage.homeOf(kirsten);
      await workspace.pressInView(kirsten, page.id, DESK.showThin);
      const thin = textOf(await stage.opens(kirsten, 'Mangler endnu noget'));
      expect(thin).toMatch(/Hvordan smører man en cykelkæde\?\nmangler endnu: .*svaret på engelsk/u);

      const exported = await saidBy(async (streams) =>
        exportLearned([], { storage: where, knowledgeDir: dir, now: new Date() }, streams),
      );
      expect(exported).toMatchObject({ code: 0 });
      expect(exported.out).toContain('»Hvordan smører man en cykelkæde?« mangler endnu: ');
      expect(await readFile(join(dir, 'sources.yaml'), 'utf8')).toContain('https://eksempel.dk/cykler');
      const checked = await saidBy(async (streams) =>
        check(['--house-rules', dir], { ownDir: dir, today: today() }, streams),
      );
      expect(checked.out).toContain(' 0 fejl');
      expect(checked.code).toBe(0);
      const sheet = join(data, 'svar.csv');
      await saidBy(async (streams) =>
        exportLearned(['--csv', sheet], { storage: where, knowledgeDir: dir, now: new Date() }, streams),
      );
      const imported = await saidBy(async (streams) =>
        importTable([sheet], { knowledgeDir: dir, today: today() }, streams),
      );
      expect(imported.out).toContain('Alt det står der i forvejen. Intet er skrevet.');
      expect(imported.code).toBe(0);
    });
  },
);
