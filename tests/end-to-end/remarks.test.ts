import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { SURE, UNKNOWN, UNSURE, writeLamps } from '../support/lamps.ts';
import { labelsOf, sendToCoordinator } from '../support/seen.ts';

const COORDINATOR = 'Spørg en koordinator';
const ASKED = `Spørgsmål: »${SURE}«`;

describe.each<Mode>(['socket', 'http'])('a word about the last answer over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let channel: string;

  beforeAll(async () => {
    dir = await writeLamps();
    stage = await startStage(mode, dir);
  });
  beforeEach(() => {
    karen = stage.workspace.people.add('Karen').id;
    channel = stage.workspace.channels.add('it-café', { members: [karen] }).id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const say = async (text: string): Promise<Message> => {
    const dm = stage.workspace.dm(karen).id;
    const said = await stage.workspace.say(karen, dm, text);
    return stage.workspace.waitFor({ channel: dm, after: said.ts });
  };
  const press = async (message: Message, label: string): Promise<unknown> =>
    stage.workspace.press(karen, message, (element) => element.label === label);

  it('a complaint gets other answers, then a person, who sees the question and not the complaint', async () => {
    await say(SURE);
    const others = await say('det virkede ikke');
    expect(others.text).toMatch(new RegExp(`^${ASKED.replace('?', '\\?')}\nDet er jeg ked af`, 'u'));
    expect(labelsOf(others)).toContain('Vis svar');
    const person = await say('nej det var heller ikke det');
    expect(person.text).toContain('En koordinator er et menneske');
    await press(person, COORDINATOR);
    await sendToCoordinator(stage.workspace, karen);
    expect((await stage.storage.misses.open()).map(({ text }) => text)).toContain(SURE);
  });

  it('a complaint in private is about the last answer there, also when that came by the command', async () => {
    const { workspace } = stage;
    await say(UNSURE);
    const dm = workspace.dm(karen).id;
    await workspace.slash(karen, dm, '/mitid', SURE);
    await workspace.waitFor(({ onlyFor, text }) => onlyFor === karen && text.includes('Svaret om kantine'));
    expect((await say('det virkede ikke')).text).toMatch(ASKED);
  });

  it('a wish for a person leads straight to one, for the question before', async () => {
    await say(SURE);
    const person = await say('jeg vil tale med et menneske');
    expect(person.text).toContain(ASKED);
    expect(labelsOf(person)).toEqual([COORDINATOR]);
  });

  it('a wish for a person before any question gets a kind word with how', async () => {
    const person = await say('jeg vil tale med et menneske');
    expect(person.text).toContain('Det forstår jeg godt. Skriv først, hvad det handler om.');
    expect(labelsOf(person)).toEqual([COORDINATOR]);
  });

  it('a wish to have it again gets the short answer, and the rest behind a button', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${SURE}`);
    await workspace.waitFor({ channel, threadTs: asked.ts, text: 'Svaret om kantine' });
    const text = `<@${workspace.bot.userId}> kan du gentage det sidste`;
    const again = await workspace.say(karen, channel, text, { threadTs: asked.ts });
    const short = await workspace.waitFor({ channel, threadTs: asked.ts, after: again.ts });
    expect(short.text).toBe(`${ASKED}\n*Svaret om kantine.*`);
    await press(short, 'Vis mere');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Kilden' });
  });

  it('/mitid goes on from what was asked with /mitid in the same channel', async () => {
    const { workspace } = stage;
    await workspace.slash(karen, channel, '/mitid', SURE);
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Svaret om kantine' });
    await workspace.slash(karen, channel, '/mitid', 'det virkede ikke');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Det er jeg ked af' });
  });

  it.each([UNKNOWN, UNSURE])('a person is one press away wherever it is not sure: %s', async (question) => {
    const { workspace } = stage;
    expect(labelsOf(await say(question))).toContain(COORDINATOR);
    const asked = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${question}`);
    const reply = await workspace.waitFor({ channel, threadTs: asked.ts });
    expect(labelsOf(reply)).toContain(COORDINATOR);
    await workspace.slash(karen, channel, '/mitid', question);
    const command = await workspace.waitFor({ channel, onlyFor: karen, text: question });
    expect(labelsOf(command)).toContain(COORDINATOR);
    const elsewhere = workspace.channels.add('uden-bot', { members: [karen], bot: false }).id;
    const written = await workspace.say(karen, elsewhere, question);
    await workspace.shortcut(karen, 'find_answer', elsewhere, written.ts);
    const found = await workspace.waitFor({ channel: elsewhere, onlyFor: karen });
    expect(labelsOf(found)).toContain(COORDINATOR);
  });
});
