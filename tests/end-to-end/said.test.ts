import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asEmail, asVoiceClip } from '../../src/playground/state/files.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { TALK, writeTalk } from '../support/talk.ts';

const CPR = '010203-1234';

describe.each<Mode>(['socket', 'http'])('what a person said, over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let poul: string;
  let channel: string;
  let dm: string;
  let mention: string;

  beforeAll(async () => {
    dir = await writeTalk();
    stage = await startStage(mode, dir);
    mention = `<@${stage.workspace.bot.userId}>`;
  });
  beforeEach(() => {
    const { people, channels, dm: direct } = stage.workspace;
    karen = people.add('Karen').id;
    poul = people.add('Poul').id;
    channel = channels.add('it-café', { members: [karen, poul] }).id;
    dm = direct(karen).id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const answerTo = async (asked: Message, text: string): Promise<Message> =>
    stage.workspace.waitFor({ channel: asked.channel, after: asked.ts, text });
  const stored = async (): Promise<(string | undefined)[]> =>
    (await stage.storage.questions.ofUser(karen, 9)).map(({ text }) => text);

  it('is the words without the emoji, wherever they stand', async () => {
    const { workspace } = stage;
    await answerTo(await workspace.say(karen, dm, `${TALK.first} 🙏👍🏽❤️`), TALK.answer);
    await answerTo(
      await workspace.say(karen, dm, ':wave: hvor bestiller:smile:jeg en kodeviser'),
      TALK.sureAnswer,
    );
    expect(await stored()).toEqual([TALK.sure, TALK.first]);
    await workspace.slash(karen, channel, '/mitid', 'hjælp :pray:');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Spørg mig om MitID' });
    await workspace.slash(karen, channel, '/mitid', `${TALK.sure} 🙏`);
    await workspace.waitFor({ channel, onlyFor: karen, text: TALK.sureAnswer });
  });

  it('is thanks or a greeting where emoji stand alone, and nobody hears of it', async () => {
    const { workspace, storage } = stage;
    await answerTo(await workspace.say(karen, dm, '👍'), 'Selv tak!');
    await answerTo(await workspace.say(karen, dm, ':wave::skin-tone-2:'), 'Hej!');
    const asked = await workspace.say(karen, channel, `${mention} :pray:`);
    await workspace.waitFor({ channel, threadTs: asked.ts, text: 'Selv tak!' });
    expect(await storage.misses.open()).toEqual([]);
  });

  it('is what somebody passed on, to the bot and in a channel', async () => {
    const { workspace } = stage;
    const his = await workspace.say(poul, channel, `${TALK.first} 😢`);
    await answerTo(await workspace.share(karen, dm, his), TALK.answer);
    await answerTo(await workspace.share(karen, channel, his, `${mention} hvad siger du?`), TALK.answer);
  });

  it('is what stands in blocks alone, in a message and where somebody points at it', async () => {
    const { workspace } = stage;
    await answerTo(await workspace.say(karen, dm, TALK.sure, { blocksOnly: true }), TALK.sureAnswer);
    const his = await workspace.say(poul, channel, TALK.first, { blocksOnly: true });
    await workspace.shortcut(karen, 'find_answer', channel, his.ts);
    await workspace.waitFor({ channel, onlyFor: karen, text: TALK.answer });
    await workspace.say(karen, channel, mention, { threadTs: his.ts });
    await workspace.waitFor({ channel, threadTs: his.ts, onlyFor: null, text: TALK.answer });
  });

  it('is what a voice clip says, and what a forwarded e-mail says, without who wrote it', async () => {
    const { workspace } = stage;
    await answerTo(await workspace.say(karen, dm, '', { files: [asVoiceClip(TALK.sure)] }), TALK.sureAnswer);
    const mail = asEmail('hans@eksempel.dk', 'Fwd: Hjælp', `Fra: Hans <hans@eksempel.dk>\n\n${TALK.first}`);
    await answerTo(await workspace.say(karen, dm, '', { files: [mail] }), TALK.answer);
    expect(await stored()).toEqual([TALK.first, TALK.sure]);
  });

  it('is what a link shows, and personal data is taken out of that', async () => {
    const { workspace } = stage;
    const typed = `${TALK.sure} https://x.dk/?cpr=${CPR}`;
    await workspace.slash(karen, channel, '/mitid', typed);
    await workspace.waitFor({ channel, onlyFor: karen, text: TALK.sureAnswer });
    const voice = asVoiceClip(`${TALK.first} mit cpr er ${CPR}`);
    const asked = await workspace.say(karen, dm, '', { files: [voice] });
    await answerTo(asked, 'Slet gerne din besked');
    expect((await stored()).join()).toContain('[CPR-nummer fjernet]');
    expect((await stored()).join()).not.toContain('010203');
    expect(stage.log()).not.toContain('010203');
  });

  it('is heard in a group message, and read on in its threads, as in a channel', async () => {
    const { workspace } = stage;
    const members = [karen, poul, workspace.bot.userId];
    const group = workspace.channels.create('mpim', 'mpdm-karen--poul--mitid-1', members).id;
    const his = await workspace.say(poul, group, `${TALK.first} 😢`);
    await workspace.say(karen, group, mention, { threadTs: his.ts });
    await workspace.waitFor({ channel: group, threadTs: his.ts, text: TALK.answer });
    const next = await workspace.say(poul, group, TALK.sure, { threadTs: his.ts });
    await workspace.waitFor({ channel: group, threadTs: his.ts, after: next.ts, text: TALK.sureAnswer });
    const plain = await workspace.say(poul, group, TALK.sure);
    await answerTo(await workspace.say(poul, workspace.dm(poul).id, TALK.sure), TALK.sureAnswer);
    expect(workspace.thread(group, plain.ts, karen)).toHaveLength(1);
  });

  it('is answered in the thread of the pressed message, whichever part of a press names it', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, channel, `${mention} ${TALK.first}`);
    const answer = await workspace.waitFor({ channel, threadTs: asked.ts, text: TALK.answer });
    await workspace.press(poul, answer, ({ label }) => label === '👎 Det var ikke svaret');
    await workspace.waitFor({ channel, threadTs: asked.ts, onlyFor: poul });
  });
});
