import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { SURE, UNSURE, writeLamps } from '../support/lamps.ts';
import { asItStands, labelsOf } from '../support/seen.ts';

const BACK = '‹ Tilbage til forslagene';
const TAKE_BACK = 'Tag svaret tilbage';
const NEAR = 'hvor længe skal te trække i en kande?';
const RED = 'Svaret om roed.';
const BLUE = 'Svaret om blaa.';

describe.each<Mode>(['socket', 'http'])('ways back over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let poul: string;
  let channel: string;

  beforeAll(async () => {
    dir = await writeLamps([{ id: 'te', title: 'te', kind: 'near', questions: [NEAR] }]);
    stage = await startStage(mode, dir);
    karen = stage.workspace.people.add('Karen').id;
    poul = stage.workspace.people.add('Poul').id;
  });
  beforeEach(() => {
    channel = stage.workspace.channels.add('it-café', { members: [karen, poul] }).id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const press = async (who: string, message: Message, label: string): Promise<unknown> =>
    stage.workspace.press(who, message, (element) => element.label === label);
  const choose = async (who: string, message: Message, id: string): Promise<unknown> =>
    stage.workspace.press(who, message, ({ value }) => value?.includes(`"id":"${id}"`) === true);
  const becomes = async (message: Message, text: string): Promise<Message> =>
    stage.workspace.waitFor((one) => one.ts === message.ts && one.text.includes(text));
  const privately = async (question: string): Promise<Message> => {
    await stage.workspace.slash(karen, channel, '/mitid', question);
    return stage.workspace.waitFor({ channel, onlyFor: karen });
  };

  it('from a chosen answer to the suggestions, as they were', async () => {
    const suggestions = await privately(UNSURE);
    await choose(karen, suggestions, 'roed');
    const answer = await becomes(suggestions, RED);
    await press(karen, answer, '👍 Det hjalp');
    await expect
      .poll(async () => labelsOf(await asItStands(stage.workspace, answer)))
      .toContain('👍 Det hjalp ✓');
    await press(karen, answer, 'Vis mere');
    await expect
      .poll(async () => labelsOf(await asItStands(stage.workspace, answer)))
      .not.toContain('Vis mere');
    await press(karen, answer, BACK);
    const again = await becomes(suggestions, 'Mente du');
    expect(again.text).toBe(suggestions.text);
    expect(labelsOf(again)).toEqual(labelsOf(suggestions));
    await choose(karen, again, 'blaa');
    expect(labelsOf(await becomes(again, BLUE))).toContain(BACK);
  });

  it('from a topic’s answer to its questions', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, NEAR);
    const unknown = await workspace.waitFor({ channel: dm, after: asked.ts, text: 'Det ved jeg ikke' });
    await workspace.press(karen, unknown, ({ actionId }) => actionId === 'open_topic:0');
    const topic = await workspace.waitFor({ channel: dm, after: unknown.ts, text: 'Spørgsmål om emnet' });
    await choose(karen, topic, 'kantine');
    await press(karen, await becomes(topic, 'Svaret om kantine.'), BACK);
    await becomes(topic, 'Spørgsmål om emnet');
  });

  it('after 👎 to what was suggested at first', async () => {
    const { workspace } = stage;
    const suggestions = await privately(UNSURE);
    await choose(karen, suggestions, 'roed');
    await press(karen, await becomes(suggestions, RED), '👎 Det var ikke svaret');
    const others = await workspace.waitFor({
      channel,
      onlyFor: karen,
      text: 'Er det måske et af disse svar',
    });
    expect(others.text).toContain('den blå lampe');
    expect(others.text).not.toContain('den røde lampe');
    await choose(karen, others, 'blaa');
    await becomes(others, BLUE);
  });

  it('in a channel, one person’s choice leaves the list to the others, and can be shown to them', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${UNSURE}`);
    const list = await workspace.waitFor({ channel, threadTs: asked.ts, onlyFor: null });
    await choose(poul, list, 'roed');
    const chosen = await workspace.waitFor({ channel, threadTs: asked.ts, onlyFor: poul, text: RED });
    expect(labelsOf(chosen)).not.toContain(BACK);
    await choose(karen, list, 'blaa');
    await workspace.waitFor({ channel, threadTs: asked.ts, onlyFor: karen, text: BLUE });
    expect((await asItStands(workspace, list)).text).toBe(list.text);
    await press(poul, chosen, 'Svar i tråden');
    await workspace.waitFor({
      channel,
      threadTs: asked.ts,
      onlyFor: null,
      text: `<@${poul}> har delt svaret`,
    });
  });

  it.each([true, false])(
    'what was shown to everybody is taken back by the one who showed it (bot in the channel: %s)',
    async (bot) => {
      const { workspace } = stage;
      channel = workspace.channels.add('uden-bot', { members: [karen, poul], bot }).id;
      const answer = await privately(SURE);
      await press(karen, answer, 'Vis for alle');
      await becomes(answer, 'tryk »Tag svaret tilbage«');
      const [shared] = workspace.messages(channel, poul);
      if (shared === undefined) throw new Error('not shared');
      await press(poul, shared, TAKE_BACK);
      const refused = await workspace.waitFor({ channel, onlyFor: poul, text: 'kan tage det tilbage' });
      expect(refused.text).toContain(`Det er <@${karen}>, der har delt svaret`);
      // A vote of others leaves the way back.
      await press(poul, shared, '👍 Det hjalp');
      const voted = async (): Promise<unknown> => labelsOf(await asItStands(workspace, shared));
      await expect.poll(voted).toEqual(expect.arrayContaining(['👍 Det hjalp (1)', TAKE_BACK]));
      await press(karen, shared, TAKE_BACK);
      await workspace.waitFor({ channel, onlyFor: karen, text: 'Du har taget svaret tilbage' });
      expect(workspace.messages(channel, poul).filter(({ onlyFor }) => onlyFor === null)).toEqual([]);
    },
  );
});
