import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mode } from '../support/bot.ts';
import { startDesk, textOf, type DeskStage } from '../support/desk.ts';
import { UNKNOWN, writeLamps } from '../support/lamps.ts';

const ASK = 'Spørg en koordinator';
const OTHER = 'hvordan plejer man en kaktus';

describe.each<Mode>(['socket', 'http'])('"Spørg en koordinator" over %s', (mode) => {
  let dir: string;
  let stage: DeskStage;

  beforeAll(async () => {
    dir = await writeLamps();
    stage = await startDesk({ knowledgeDir: dir }, mode);
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const shown = async (questionId: string): Promise<unknown> => {
    const miss = await stage.storage.misses.ofQuestion(questionId);
    const askers = await stage.storage.misses.askers(miss?.id ?? '');
    return askers.filter(({ isOpen }) => isOpen).map(({ userId, note }) => ({ userId, note }));
  };
  const lastQuestion = async (userId: string): Promise<string> =>
    (await stage.storage.questions.ofUser(userId, 1))[0]?.id ?? '';

  it('asks first what will be sent and who sees it, takes a few words along, and says it is sent when pressed again', async () => {
    const { workspace, karen, desk } = stage;
    const reply = await stage.ask(karen, UNKNOWN);
    await stage.press(karen, reply, ASK);
    const window = await stage.opens(karen, `»${UNKNOWN}«`);
    expect(textOf(window)).toContain('Koordinatorerne ser dit spørgsmål, dit navn');
    expect(await shown(await lastQuestion(karen))).toEqual([]);
    const note = 'Det er en gammel Samsung. Hans cpr er 010203-1234.';
    await workspace.submitView(karen, window.id, { note });
    const done = await stage.opens(karen, 'Koordinatorerne kan nu se dit spørgsmål');
    expect(textOf(done)).toContain('Du skrev vist et CPR-nummer');
    const notice = await workspace.waitFor({ channel: desk, text: `<@${karen}> har bedt` });
    expect(JSON.stringify(notice.blocks)).toContain(`<@${karen}> skriver: »Det er en gammel Samsung.`);
    expect(JSON.stringify(notice.blocks)).not.toContain('010203');
    await workspace.closeView(karen, done.id);

    await stage.press(karen, reply, ASK);
    await stage.opens(karen, 'Dit spørgsmål er allerede sendt til koordinatorerne');
    expect(await shown(await lastQuestion(karen))).toHaveLength(1);
  });

  it('sends nothing when it is called off', async () => {
    const { workspace, poul } = stage;
    const reply = await stage.ask(poul, OTHER);
    await stage.press(poul, reply, ASK);
    const window = await stage.opens(poul, `»${OTHER}«`);
    await workspace.closeView(poul, window.id);
    expect(await shown(await lastQuestion(poul))).toEqual([]);
  });

  it('says so when the question is no longer kept', async () => {
    const { storage, poul } = stage;
    const reply = await stage.ask(poul, OTHER);
    await stage.press(poul, reply, ASK);
    const window = await stage.opens(poul, `»${OTHER}«`);
    await storage.forget(poul);
    await stage.workspace.submitView(poul, window.id, {});
    await stage.opens(poul, 'Jeg husker ikke det spørgsmål længere');
    await stage.press(poul, reply, ASK);
    await stage.opens(poul, 'Jeg husker ikke det spørgsmål længere');
  });
});
