import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import type { View } from '../../src/playground/state/views.ts';
import { DRAFT, startDesk, textOf, textsOf, type DeskStage } from '../support/desk.ts';
import { SURE, UNKNOWN, writeLamps } from '../support/lamps.ts';
import { sendToCoordinator, unfolded } from '../support/seen.ts';

describe('the coordinators’ desk', () => {
  let dir: string;
  let stage: DeskStage;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startDesk({ knowledgeDir: dir });
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  /** The window that a button at the miss opens. */
  const opens = async (userId: string, notice: Message, label: string): Promise<View> => {
    await stage.press(userId, notice, label);
    return stage.workspace.waitForView((view) => view.user === userId && view.payload.type === 'modal');
  };
  const missed = async (): Promise<Message> => {
    await stage.ask(stage.karen, UNKNOWN);
    return stage.notice(UNKNOWN);
  };
  const inDesk = (): Message[] => stage.workspace.messages(stage.desk, stage.kirsten);

  it('hears of a question once, how often it was asked, and who only when they want it', async () => {
    const { workspace, karen, poul, desk } = stage;
    const reply = await stage.ask(karen, UNKNOWN);
    await stage.notice('Spurgt den');
    await stage.ask(poul, `${UNKNOWN}?`);
    const [notice, ...others] = [await stage.notice('Spurgt 2 gange')];
    expect(others).toEqual([]);
    expect(inDesk()).toHaveLength(1);
    expect(JSON.stringify(notice)).not.toContain('<@');
    await stage.press(karen, reply, 'Spørg en koordinator');
    await sendToCoordinator(workspace, karen);
    await workspace.waitFor({ channel: desk, text: `<@${karen}> har bedt` });
    expect(JSON.stringify(inDesk())).not.toContain(poul);
    expect(inDesk()).toHaveLength(1);
  });

  it('gives a question to an answer that is there, looked up from the first letter; whoever asked is told once', async () => {
    const { workspace, kirsten, karen } = stage;
    const window = await opens(kirsten, await missed(), 'Hører til et svar');
    expect(textOf(window)).toContain(UNKNOWN);
    const found = await workspace.suggest(kirsten, { viewId: window.id }, 'find_entry', 'k');
    const options = 'options' in found ? found.options : [];
    const option = options.find(({ value }) => value === 'kantine');
    expect(option?.text.text).toBe('Hvornår åbner kantinen om lørdagen?');
    if (option === undefined) return;
    await workspace.submitView(kirsten, window.id, { find_entry: option });
    await stage.opens(kirsten, 'Næste gang svarer jeg');
    await stage.notice('Besvaret med »Hvornår åbner kantinen');
    const dm = workspace.dm(karen).id;
    await workspace.waitFor({ channel: dm, text: 'Nu er der et svar' });
    const told = workspace.messages(dm, karen).filter(({ text }) => text.includes('Nu er der et svar'));
    expect(told).toHaveLength(1);
  });

  it('writes an answer: what is wrong stands under its field, and corrected it answers at once', async () => {
    const { workspace, kirsten } = stage;
    const window = await opens(kirsten, await missed(), 'Skriv et svar');
    const wrong = await workspace.submitView(kirsten, window.id, {
      ...DRAFT,
      source_url: 'siden om cykler',
      title: 'Hvad betyder den røde lampe på kaffemaskinen?',
    });
    expect(wrong.errors['title']).toContain('har allerede et svar');
    const personal = await workspace.submitView(kirsten, window.id, {
      ...DRAFT,
      short: 'Ring til 010190-1234.',
    });
    expect(personal.errors['short']).toContain('CPR-nummer');
    expect(wrong.errors['source_url']).toContain('begynder med https://');
    expect(Object.keys(wrong.errors)).not.toContain('short');
    const saved = await workspace.submitView(kirsten, window.id, DRAFT);
    expect(saved.errors).toEqual({});
    await stage.opens(kirsten, 'jeg bruger svaret fra nu af');
    const answer = textsOf(await stage.ask(stage.poul, UNKNOWN));
    expect(answer).toContain('Med lidt olie');
    expect(answer).toContain('Tilføjet af en koordinator');
    expect(answer).toContain('Cyklistforbundet');
  });

  it('lays aside what is not for it, and does not hear of it again', async () => {
    const { workspace, kirsten } = stage;
    const window = await opens(kirsten, await missed(), 'Ikke noget for os');
    const blank = await workspace.submitView(kirsten, window.id, { subject: '  ', kind: 'other' });
    expect(blank.errors['subject']).toContain('mangler');
    await workspace.submitView(kirsten, window.id, { subject: 'cykler', kind: 'other' });
    await stage.opens(kirsten, 'lagt til side');
    await stage.notice('ikke noget for os');
    expect(textsOf(await stage.ask(stage.poul, UNKNOWN))).toContain('vist om cykler');
    expect(inDesk()).toHaveLength(1);
  });

  it('tells the second of two coordinators kindly, and gives back what was written', async () => {
    const { workspace, kirsten, jens } = stage;
    const notice = await missed();
    const first = await opens(kirsten, notice, 'Skriv et svar');
    const second = await opens(jens, notice, 'Skriv et svar');
    await workspace.submitView(kirsten, first.id, DRAFT);
    await stage.opens(kirsten, 'jeg bruger svaret fra nu af');
    await workspace.submitView(jens, second.id, { ...DRAFT, title: 'Hvad gør man?', short: 'Brug voks.' });
    const told = await stage.opens(jens, 'En anden koordinator nåede det');
    expect(textOf(told)).toContain('Brug voks.');
    await workspace.closeView(jens, told.id);
    expect(textsOf(await stage.ask(stage.poul, UNKNOWN))).toContain('Med lidt olie');
  });

  it('is told at a button that came too late', async () => {
    const { workspace, kirsten, jens } = stage;
    const notice = await missed();
    const page = await stage.homeOf(jens);
    const window = await opens(kirsten, notice, 'Ikke noget for os');
    await workspace.submitView(kirsten, window.id, { subject: 'cykler' });
    await stage.pressIn(jens, page, 'Skriv et svar');
    await stage.opens(jens, 'En anden koordinator nåede det');
  });

  it('makes an answer of a thread, without what is personal in it', async () => {
    const { workspace, kirsten, karen, poul, channel } = stage;
    const question = await workspace.say(
      karen,
      channel,
      'Hvordan pudser man en cykel? Mit nummer er 010190-1234',
    );
    await workspace.say(poul, channel, 'Med en klud.', { threadTs: question.ts });
    await workspace.shortcut(kirsten, 'save_as_answer', channel, question.ts);
    const window = await stage.opens(kirsten, 'som det blev stillet');
    const filled = JSON.stringify(window.payload.blocks);
    expect(filled).toContain('Hvordan pudser man en cykel?');
    expect(filled).toContain('Med en klud.');
    expect(filled).not.toContain('010190');
    expect(textOf(window)).toContain('lignede et CPR-nummer');
    await workspace.submitView(kirsten, window.id, {
      ...DRAFT,
      title: 'Hvordan pudser man en cykel?',
      question: 'hvordan pudser man en cykel',
      short: 'Med en klud.',
    });
    await stage.opens(kirsten, 'jeg bruger svaret fra nu af');
    expect(textsOf(await stage.ask(karen, 'hvordan pudser man en cykel'))).toContain('Med en klud.');
  });

  it('makes an answer of a single message where the bot is no member', async () => {
    const { workspace, kirsten, karen } = stage;
    const elsewhere = workspace.channels.add('uden-bot', { members: [karen, kirsten], bot: false }).id;
    const { ts } = await workspace.say(karen, elsewhere, 'Hvad er en pedal?');
    await workspace.shortcut(kirsten, 'save_as_answer', elsewhere, ts);
    const window = await stage.opens(kirsten, 'som det blev stillet');
    expect(JSON.stringify(window.payload.blocks)).toContain('Hvad er en pedal?');
  });

  it('corrects an answer it was shown, and says that one is still right', async () => {
    const { workspace, kirsten } = stage;
    const wholeAnswer = async (): Promise<Message> => {
      const answer = await stage.ask(kirsten, SURE);
      expect(textsOf(answer)).not.toContain('Ret svar');
      return unfolded(workspace, kirsten, answer);
    };
    await stage.press(kirsten, await wholeAnswer(), 'Ret svar');
    const window = await stage.opens(kirsten, 'Ret det med');
    expect(JSON.stringify(window.payload.blocks)).toContain('Svaret om kantine.');
    await workspace.submitView(kirsten, window.id, { short: 'Kantinen åbner klokken ni.' });
    await stage.opens(kirsten, 'er rettet');
    const corrected = await wholeAnswer();
    expect(textsOf(corrected)).toMatch(/klokken ni.*Hvad sagde man før\?.*Svaret om kantine\./s);
    await stage.press(kirsten, corrected, 'Stadig rigtigt');
    await stage.opens(kirsten, 'står nu som tjekket');
    const { karen } = stage;
    const shown = await unfolded(workspace, karen, await stage.ask(karen, SURE));
    expect(textsOf(shown)).not.toContain('Ret svar');
  });
});
