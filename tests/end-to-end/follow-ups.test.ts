import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace } from '../../src/playground/workspace.ts';
import { PATIENT_SLACK, startBotIn, startStage, type Mode, type Stage } from '../support/bot.ts';
import { asItStands, labelsOf, unfolded } from '../support/seen.ts';
import { TALK, writeTalk } from '../support/talk.ts';

const JOINED = `Jeg læste det sammen med »${TALK.first.slice(0, 18)}`;
const NEW = 'Det var et nyt spørgsmål';

let dir: string;
beforeAll(async () => {
  dir = await writeTalk();
});
afterAll(async () => rm(dir, { recursive: true }));

describe.each<Mode>(['socket', 'http'])('asking on over %s', (mode) => {
  let stage: Stage;
  let karen: string;
  let poul: string;
  let channel: string;

  beforeAll(async () => {
    stage = await startStage(mode, dir);
  });
  beforeEach(() => {
    karen = stage.workspace.people.add('Karen').id;
    poul = stage.workspace.people.add('Poul').id;
    channel = stage.workspace.channels.add('it-café', { members: [karen, poul] }).id;
  });
  afterAll(async () => stage.close());

  const inPrivate = async (question: string): Promise<Message> => {
    const dm = stage.workspace.dm(karen).id;
    const asked = await stage.workspace.say(karen, dm, question);
    return stage.workspace.waitFor({ channel: dm, after: asked.ts });
  };
  const mention = async (who: string, question: string, threadTs?: string): Promise<Message> => {
    const { workspace } = stage;
    const text = `<@${workspace.bot.userId}> ${question}`;
    const asked = await workspace.say(who, channel, text, threadTs === undefined ? {} : { threadTs });
    return workspace.waitFor({ channel, threadTs: threadTs ?? asked.ts, after: asked.ts });
  };
  const byCommand = async (question: string): Promise<Message> => {
    const { workspace } = stage;
    const before = workspace.messages(channel, karen).length;
    await workspace.slash(karen, channel, '/mitid', question);
    await expect.poll(() => workspace.messages(channel, karen).length).toBeGreaterThan(before);
    const last = workspace.messages(channel, karen).at(-1);
    if (last === undefined) throw new Error('not answered');
    return last;
  };

  it('is understood in a direct message, and says what it was read together with', async () => {
    await inPrivate(TALK.first);
    const then = await inPrivate(TALK.next);
    expect(then.text).toContain(TALK.answer);
    expect(then.text).toContain(JOINED);
    expect(labelsOf(then)).toContain(NEW);
    expect(then.warnings).toEqual([]);
  });

  it('keeps saying so after a vote and "Vis mere"', async () => {
    await inPrivate(TALK.first);
    const then = await inPrivate(TALK.next);
    await stage.workspace.press(karen, then, ({ label }) => label?.startsWith('👍') === true);
    await expect
      .poll(async () => labelsOf(await asItStands(stage.workspace, then)))
      .toContain('👍 Det hjalp ✓');
    const whole = await unfolded(stage.workspace, karen, await asItStands(stage.workspace, then));
    expect(whole.text).toContain(JOINED);
    expect(labelsOf(whole)).toContain(NEW);
  });

  it('was a new question: it is answered alone, in its place', async () => {
    await inPrivate(TALK.first);
    const then = await inPrivate(TALK.next);
    await stage.workspace.press(karen, then, ({ label }) => label === NEW);
    const alone = await stage.workspace.waitFor((one) => one.ts === then.ts && one.text !== then.text);
    expect(alone.text).toMatch(/^Mente du/u);
    expect(labelsOf(alone)).not.toContain(NEW);
    expect(labelsOf(alone)).toContain('Spørg en koordinator');
  });

  it('is understood in the thread where the same person asked, and of nobody else', async () => {
    const { threadTs } = await mention(karen, TALK.first);
    const hers = await mention(karen, TALK.next, threadTs ?? '');
    expect(hers.text).toContain(JOINED);
    const his = await mention(poul, TALK.next, threadTs ?? '');
    expect(his.text).not.toContain('Jeg læste det sammen med');
    const elsewhere = await mention(karen, TALK.next);
    expect(elsewhere.text).not.toContain('Jeg læste det sammen med');
  });

  it('is understood after /mitid in the same channel; what is then shown to all names no private question', async () => {
    const { workspace } = stage;
    await byCommand(TALK.first);
    const then = await byCommand(TALK.next);
    expect(then.text).toContain(JOINED);
    await workspace.press(karen, then, ({ label }) => label === 'Vis for alle');
    const shared = await workspace.waitFor({ channel, onlyFor: null, text: TALK.answer });
    expect(JSON.stringify(shared)).not.toContain('Jeg læste det sammen med');
    await workspace.press(poul, shared, ({ label }) => label?.startsWith('👍') === true);
    await expect
      .poll(async () => labelsOf(await asItStands(workspace, shared)))
      .toContain('👍 Det hjalp (1)');
    expect(JSON.stringify(await asItStands(workspace, shared))).not.toContain(TALK.first);
  });

  it('reads what is sure alone, and no thank-you, as what it is', async () => {
    await inPrivate(TALK.first);
    expect((await inPrivate(TALK.sure)).text).not.toContain('Jeg læste det sammen med');
    expect((await inPrivate('mange tak')).text).toMatch(/^Selv tak!/u);
  });
});

describe('asking on after a restart', () => {
  it('is understood by the bot that comes after', async () => {
    const workspace = await startWorkspace({ manifest, ...PATIENT_SLACK });
    const folder = await mkdtemp(join(tmpdir(), 'restart-'));
    const settings = { knowledgeDir: dir, file: join(folder, 'mitid.db') };
    const dm = workspace.dm(workspace.people.add('Karen').id);
    const [karen = ''] = dm.members;
    const ask = async (question: string): Promise<Message> => {
      const asked = await workspace.say(karen, dm.id, question);
      return workspace.waitFor({ channel: dm.id, after: asked.ts });
    };
    const before = await startBotIn(workspace, 'socket', settings);
    await ask(TALK.first);
    await before.close();
    const after = await startBotIn(workspace, 'socket', settings);
    expect((await ask(TALK.next)).text).toContain(JOINED);
    await after.close();
    await workspace.stop();
    await rm(folder, { recursive: true });
  });
});
