import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import type { Mode } from '../support/bot.ts';
import { startDesk, textOf, type DeskStage } from '../support/desk.ts';
import { asItStands, labelsOf, questionOf } from '../support/seen.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const QUESTION = 'jeg har glemt min kode';
const ASKS_BACK = '*Hvilken kode er glemt?*';
const ASKS_AGAIN = '*Hvad viser telefonen?*';

describe.each<Mode>(['socket', 'http'])('a guide over %s', (mode) => {
  let dir: string;
  let stage: DeskStage;

  beforeAll(async () => {
    dir = await writeKnowledge([
      {
        id: 'glemt-kode',
        title: 'Hvilken kode er glemt?',
        questions: [QUESTION, 'glemt kode', 'kan ikke huske koden'],
        english: { questions: ['I forgot my code'], answer: 'Which code did you forget?' },
        answer: 'Hvilken kode er glemt?',
        choices: [
          { label: 'PIN-koden til appen', to: 'glemt-pin' },
          { label: 'Telefonens egen kode', to: 'telefonens-kode' },
        ],
      },
      {
        id: 'telefonens-kode',
        title: 'Hvad gør man, når telefonen er låst?',
        answer: 'Hvad viser telefonen?',
        choices: [
          { label: 'Et æble', to: 'laast-iphone' },
          { label: 'En robot', to: 'laast-android' },
        ],
      },
      {
        id: 'glemt-pin',
        title: 'Hvad er en PIN-kode?',
        english: { questions: ['what is a PIN'], answer: 'You choose a new PIN.' },
      },
      { id: 'laast-iphone', title: 'Hvordan låser man en iPhone op?' },
      { id: 'laast-android', title: 'Hvordan åbner man en Android, der er låst?' },
    ]);
    stage = await startDesk({ knowledgeDir: dir }, mode);
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  /** Chooses what leads to an entry; gives what then stands there. */
  const choose = async (who: string, message: Message, id: string, text: string): Promise<Message> => {
    const { workspace } = stage;
    await workspace.press(
      who,
      message,
      ({ label, value }) => label === 'Vælg' && value?.includes(`"id":"${id}"`) === true,
    );
    return workspace.waitFor((one) => one.ts === message.ts && one.text.includes(text));
  };

  it('asks back, leads by way of a second guide to an answer, and remembers what was chosen', async () => {
    const { workspace, storage, karen, channel } = stage;
    await workspace.slash(karen, channel, '/mitid', QUESTION);
    const guide = await workspace.waitFor({ channel, onlyFor: karen, text: ASKS_BACK });
    expect(guide.text).toContain(`Spørgsmål: »${QUESTION}«`);
    expect(guide.warnings).toEqual([]);
    expect(labelsOf(guide)).toEqual([
      'Vælg',
      'Vælg',
      'Ingen af disse',
      'Vis for alle',
      'Vis mere',
      'Til borgeren',
    ]);

    const second = await choose(karen, guide, 'telefonens-kode', ASKS_AGAIN);
    const answer = await choose(karen, second, 'laast-android', '*Svaret om laast-android.*');
    expect(answer.text).toContain(`Spørgsmål: »${QUESTION}«`);
    const questionId = questionOf(answer);
    expect(await storage.questions.find(questionId)).toMatchObject({ entryId: 'laast-android' });
    expect(await storage.questions.mostShown('2026-01-01', 9)).toEqual([
      { entryId: 'laast-android', count: 1 },
    ]);

    await workspace.press(karen, answer, ({ label }) => label === '👍 Det hjalp');
    await expect.poll(async () => labelsOf(await asItStands(workspace, answer))).toContain('👍 Det hjalp ✓');
    expect(await storage.votes.of(questionId)).toEqual([{ userId: karen, vote: 'helped' }]);
    expect((await asItStands(workspace, answer)).text).toContain('Svaret om laast-android.');
  });

  it('has a way out when none of the choices fits, which coordinators hear of', async () => {
    const { workspace, storage, poul } = stage;
    const guide = await stage.ask(poul, QUESTION);
    await stage.press(poul, guide, 'Ingen af disse');
    await workspace.waitFor({ channel: guide.channel, after: guide.ts, text: 'Det er jeg ked af.' });
    expect(await storage.misses.open()).toContainEqual(
      expect.objectContaining({ text: QUESTION, reason: 'none-of-these' }),
    );
  });

  it('asks back in English, and answers in English what was chosen', async () => {
    const { workspace, poul } = stage;
    const guide = await stage.ask(poul, 'I forgot my code');
    expect(guide.text).toContain('*Which code did you forget?*\nPå dansk:\nHvilken kode er glemt?');
    await choose(poul, guide, 'glemt-pin', '*You choose a new PIN.*\nPå dansk:\nSvaret om glemt-pin.');
    expect(workspace.dm(poul).id).toBe(guide.channel);
  });

  it('asks back in a window, and the answer opens on top of it', async () => {
    const { workspace, karen } = stage;
    const home = await stage.homeOf(karen);
    const found = await workspace.suggest(karen, { viewId: home.id }, 'home_search', 'glemt');
    const groups = 'option_groups' in found ? found.option_groups : [];
    const option = groups.flatMap(({ options }) => options).find((one) => one.value === 'entry:glemt-kode');
    if (option === undefined) throw new Error('not offered');
    await workspace.pressInView(karen, home.id, 'home_search', option);
    const guide = await stage.opens(karen, ASKS_BACK);
    await workspace.pressInView(karen, guide.id, ({ value }) => value?.includes('"glemt-pin"') === true);
    const answer = await stage.opens(karen, '*Svaret om glemt-pin.*');
    expect(answer.id).not.toBe(guide.id);
    expect(textOf(workspace.views.get(guide.id))).toContain(ASKS_BACK);
  });
});
