import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import type { Vote } from '../../src/storage/questions/questions.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { SURE, UNSURE, writeLamps } from '../support/lamps.ts';
import { asItStands, labelsOf, questionOf } from '../support/seen.ts';

const HELPED = '👍 Det hjalp';
const NOT_HELPED = '👎 Det var ikke svaret';

describe.each<Mode>(['socket', 'http'])('votes over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let poul: string;
  let channel: string;

  beforeAll(async () => {
    dir = await writeLamps();
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
    stage.workspace.press(who, message, (element) => element.label?.startsWith(label) === true);
  const shows = async (message: Message, ...wanted: string[]): Promise<void> => {
    const labels = async (): Promise<unknown> => labelsOf(await asItStands(stage.workspace, message));
    await expect.poll(labels).toEqual(expect.arrayContaining(wanted));
  };
  const votesOn = async (message: Message): Promise<readonly { userId: string; vote: Vote }[]> =>
    stage.storage.votes.of(questionOf(message));
  const inPrivate = async (question: string): Promise<Message> => {
    const dm = stage.workspace.dm(karen).id;
    const asked = await stage.workspace.say(karen, dm, question);
    return stage.workspace.waitFor({ channel: dm, after: asked.ts });
  };
  const inChannel = async (question: string): Promise<Message> => {
    const asked = await stage.workspace.say(karen, channel, `<@${stage.workspace.bot.userId}> ${question}`);
    return stage.workspace.waitFor({ channel, threadTs: asked.ts });
  };

  it('in private the button that was pressed is marked, and the vote can be changed', async () => {
    const answer = await inPrivate(SURE);
    await press(karen, answer, HELPED);
    await shows(answer, `${HELPED} ✓`, NOT_HELPED);
    await press(karen, answer, NOT_HELPED);
    await shows(answer, HELPED, `${NOT_HELPED} ✓`);
    expect(await votesOn(answer)).toEqual([{ userId: karen, vote: 'not-helped' }]);
  });

  it('in a channel everybody has one vote, and they are counted', async () => {
    const answer = await inChannel(SURE);
    await press(karen, answer, HELPED);
    await press(poul, answer, HELPED);
    await shows(answer, `${HELPED} (2)`, NOT_HELPED);
    await press(poul, answer, HELPED);
    await press(karen, answer, NOT_HELPED);
    await shows(answer, `${HELPED} (1)`, `${NOT_HELPED} (1)`);
    expect(await votesOn(answer)).toHaveLength(2);
  });

  it('a private answer that is shown to everybody can be voted on there', async () => {
    const { workspace } = stage;
    await workspace.slash(karen, channel, '/mitid', SURE);
    const answer = await workspace.waitFor({ channel, onlyFor: karen, text: 'Svaret om kantine' });
    await press(karen, answer, HELPED);
    await shows(answer, `${HELPED} ✓`, 'Vis for alle');
    await press(karen, answer, 'Vis for alle');
    const shared = await workspace.waitFor({ channel, onlyFor: null, text: 'har delt svaret på' });
    await press(poul, shared, NOT_HELPED);
    await shows(shared, `${HELPED} (1)`, `${NOT_HELPED} (1)`);
    expect((await asItStands(workspace, shared)).text).toContain(`<@${karen}> har delt svaret på`);
  });

  it('"Det var ikke svaret" opens other answers for the one who pressed, and they can be voted on', async () => {
    const { workspace } = stage;
    const answer = await inChannel('hvad betyder den røde lampe på kaffemaskinen?');
    await press(poul, answer, NOT_HELPED);
    const others = await workspace.waitFor({ channel, onlyFor: poul, text: 'Er det måske et af disse' });
    expect(others.threadTs).toBe(answer.threadTs);
    expect(others.text).toContain('den blå lampe');
    expect(others.text).not.toContain('den røde lampe');
    await press(poul, others, 'Vis svar');
    await shows(others, HELPED, NOT_HELPED);
    await press(poul, others, HELPED);
    await shows(others, `${HELPED} ✓`);
    expect(await votesOn(answer)).toEqual([{ userId: poul, vote: 'helped' }]);
  });

  it('a chosen suggestion can be voted on, what nobody asked for cannot', async () => {
    const { workspace } = stage;
    const suggestions = await inPrivate(UNSURE);
    await press(karen, suggestions, 'Vis svar');
    await shows(suggestions, HELPED, NOT_HELPED);
    await press(karen, suggestions, HELPED);
    await shows(suggestions, `${HELPED} ✓`);
    const help = await inPrivate('hjælp');
    await press(karen, help, 'Vis svar');
    const example = await workspace.waitFor({
      channel: help.channel,
      after: help.ts,
      text: 'Svaret om',
    });
    expect(labelsOf(example)).not.toContain(HELPED);
  });
});
