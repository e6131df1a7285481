import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../src/playground/state/views.ts';
import { DRAFT, startDesk, textOf, textsOf, type DeskStage } from '../support/desk.ts';
import { newDatabase } from '../support/database.ts';
import { SURE, UNKNOWN, writeLamps } from '../support/lamps.ts';
import { unfolded } from '../support/seen.ts';

describe.each([
  ['socket', 'embedded'],
  ['http', 'PostgreSQL'],
] as const)('the history of an answer, over %s and kept by %s', (mode, kind) => {
  let dir: string;
  let stage: DeskStage;
  beforeEach(async () => {
    dir = await writeLamps();
    const database = kind === 'PostgreSQL' ? { databaseUrl: await newDatabase() } : {};
    stage = await startDesk({ knowledgeDir: dir, ...database }, mode);
  });
  afterEach(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  /** The window with the history of the answer to a question. */
  const historyOf = async (userId: string, question: string): Promise<View> => {
    const answer = await unfolded(stage.workspace, userId, await stage.ask(userId, question));
    await stage.press(userId, answer, 'Historik');
    return stage.opens(userId, 'Historik');
  };
  const edit = async (short: string): Promise<void> => {
    const { workspace, kirsten } = stage;
    const answer = await unfolded(workspace, kirsten, await stage.ask(kirsten, SURE));
    await stage.press(kirsten, answer, 'Ret svar');
    const window = await stage.opens(kirsten, 'Ret svar');
    await workspace.submitView(kirsten, window.id, {
      short,
      source_title: DRAFT.source_title,
      source_url: DRAFT.source_url,
      publisher: DRAFT.publisher,
    });
    await stage.opens(kirsten, 'er rettet');
  };

  it('says what changed and who did it, takes it back, and says that too; the second of two is told who was first', async () => {
    const { kirsten, jens, karen } = stage;
    await edit('Kantinen åbner klokken otte om lørdagen.');
    expect(textsOf(await stage.ask(karen, SURE))).toContain('klokken otte');

    const hers = await historyOf(kirsten, SURE);
    expect(textOf(hers)).toContain(`*Rettet* af <@${kirsten}>`);
    const diff = JSON.stringify(hers.payload.blocks);
    expect(diff).toMatch(/"text":"[^"]*Svaret[^"]*","style":\{"strike":true\}/u);
    expect(diff).toMatch(/"text":"[^"]*klokken otte[^"]*","style":\{"bold":true\}/u);
    const his = await historyOf(jens, SURE);

    await stage.pressIn(kirsten, hers, 'Tag tilbage');
    expect(textOf(await stage.sees(kirsten, 'Det gælder fra nu af'))).toContain(
      `Taget tilbage af <@${kirsten}>`,
    );
    expect(textsOf(await stage.ask(karen, SURE))).toContain('Svaret om kantine.');

    await stage.pressIn(jens, his, 'Tag tilbage');
    await stage.sees(jens, 'En anden koordinator har lige taget det tilbage');
    expect(await stage.storage.acts.latest(10)).toMatchObject([
      { kind: 'taken-back', by: kirsten, subject: 'kantine' },
      { kind: 'edit', by: kirsten, subject: 'kantine' },
    ]);
  });

  it('takes a new answer back: nobody gets it any more, and its question waits again, openly', async () => {
    const { workspace, kirsten, karen, poul } = stage;
    await stage.ask(karen, UNKNOWN);
    await stage.press(kirsten, await stage.notice(UNKNOWN), 'Skriv et svar');
    const window = await stage.opens(kirsten, 'Skriv et svar');
    await workspace.submitView(kirsten, window.id, DRAFT);
    await stage.opens(kirsten, 'er gemt');
    await workspace.waitFor({ channel: workspace.dm(karen).id, text: 'Nu er der et svar' });

    const history = await historyOf(kirsten, UNKNOWN);
    expect(textOf(history)).toContain(`*Nyt svar* skrevet af <@${kirsten}>`);
    await stage.pressIn(kirsten, history, 'Tag tilbage');
    await stage.sees(kirsten, 'Spørgsmålet venter nu på et svar igen');
    expect(textsOf(await stage.ask(poul, UNKNOWN))).toContain('Det ved jeg ikke');
    await stage.notice('Spurgt 2 gange');
    expect(textOf(await stage.homeOf(kirsten))).toContain(UNKNOWN);
  });
});
