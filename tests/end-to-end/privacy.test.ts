import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { on, question } from '../contracts/storage/stories.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { SURE, UNKNOWN, writeLamps } from '../support/lamps.ts';
import { fromBot } from '../support/seen.ts';

const CPR = '010203-1234';
const CARD = '4571 0000 0000 0001';

describe.each<Mode>(['socket', 'http'])('personal data over %s', (mode) => {
  let knowledge: string;
  let around: string;
  let stage: Stage;
  let karen: string;
  let poul: string;
  let channel: string;

  beforeAll(async () => {
    knowledge = await writeLamps();
  });
  beforeEach(async () => {
    around = await mkdtemp(join(tmpdir(), 'privacy-'));
    stage = await startStage(mode, { knowledgeDir: knowledge, file: join(around, 'mitid.db') });
    karen = stage.workspace.people.add('Karen').id;
    poul = stage.workspace.people.add('Poul').id;
    channel = stage.workspace.channels.add('it-café', { members: [karen, poul] }).id;
  });
  afterEach(async () => {
    await stage.close();
    await rm(around, { recursive: true });
  });
  afterAll(async () => rm(knowledge, { recursive: true }));

  /** Everything that lies on the disk. */
  const kept = async (): Promise<string> => {
    const files = await readdir(around);
    return (await Promise.all(files.map(async (file) => readFile(join(around, file), 'utf8')))).join('');
  };

  it('is neither kept nor logged, and whoever wrote it in a channel is told alone', async () => {
    const { workspace } = stage;
    const mention = `<@${workspace.bot.userId}>`;
    const asked = await workspace.say(karen, channel, `${mention} mit cpr er ${CPR}, ${UNKNOWN}`);
    await workspace.waitFor({ channel, threadTs: asked.ts, onlyFor: null, text: 'Det ved jeg ikke' });
    const word = await workspace.waitFor({ channel, threadTs: asked.ts, onlyFor: karen });
    expect(word.text).toContain('Du skrev vist et CPR-nummer. Slet gerne din besked');
    expect(workspace.thread(channel, asked.ts, poul)).toHaveLength(2);
    expect(await kept()).toContain('smører man cyklens');
    expect(await kept()).not.toContain('010203');
    expect(stage.log()).not.toMatch(/010203|cyklens|Karen/u);
  });

  it('in private the word comes after the answer', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, `${SURE} min pinkode er 4711 og kortet ${CARD}`);
    await workspace.waitFor({ channel: dm, after: asked.ts, text: 'Slet gerne din besked' });
    const said = fromBot(workspace, workspace.messages(dm, karen));
    expect(said).toHaveLength(2);
    expect(await kept()).not.toMatch(/er 4711|4571 0000/u);
  });

  it('typed in a command it was seen by nobody, and in another’s message the other can delete it', async () => {
    const { workspace } = stage;
    await workspace.slash(karen, channel, '/mitid', `mit cpr er ${CPR}, ${UNKNOWN}`);
    await workspace.waitFor({ channel, onlyFor: karen, text: 'ingen andre har set det' });
    const written = await workspace.say(poul, channel, `cpr ${CPR} ${UNKNOWN}`);
    await workspace.shortcut(karen, 'find_answer', channel, written.ts);
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Bed gerne den, der skrev den' });
    expect(await kept()).not.toContain('010203');
  });

  /** Says "glem mig"; gives when. */
  const saidAgain = async (where: string): Promise<string> => {
    const before = stage.workspace.messages(where, karen).at(-1)?.ts ?? '0';
    await stage.workspace.slash(karen, where, '/mitid', 'glem mig');
    return before;
  };
  /** Says yes to being forgotten. */
  const forget = async (where: string, after: string): Promise<void> => {
    const asksFirst = await stage.workspace.waitFor({ channel: where, after, text: 'Skal jeg slette alt' });
    await stage.workspace.press(karen, asksFirst, ({ label }) => label === 'Ja, slet det hele');
  };

  it('"/mitid glem mig" asks first, erases what is kept about somebody, and says what it was', async () => {
    const { workspace, storage } = stage;
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, SURE);
    const answer = await workspace.waitFor({ channel: dm, after: asked.ts, text: 'Svaret om kantine' });
    await workspace.press(karen, answer, ({ label }) => label === '👍 Det hjalp');
    const second = await workspace.say(karen, dm, UNKNOWN);
    await workspace.waitFor({ channel: dm, after: second.ts, text: 'Det ved jeg ikke' });

    await workspace.slash(karen, channel, '/mitid', 'Glem mig!');
    const asksFirst = await workspace.waitFor({ channel, onlyFor: karen, text: 'Skal jeg slette alt' });
    await workspace.press(karen, asksFirst, ({ label }) => label === 'Nej, behold det');
    await workspace.waitFor(({ ts, text }) => ts === asksFirst.ts && text.includes('ikke slettet noget'));
    expect(await storage.questions.ofUser(karen, 10)).toHaveLength(2);
    await forget(channel, await saidAgain(channel));
    const done = await workspace.waitFor({ channel, onlyFor: karen, text: 'Så er det gjort' });
    expect(done.text).toContain('slettet 2 spørgsmål, 1 stemme og 1 ønske om et svar');
    expect(await storage.questions.ofUser(karen, 10)).toEqual([]);

    await forget(channel, await saidAgain(channel));
    await workspace.waitFor({
      channel,
      onlyFor: karen,
      text: 'Jeg havde ingen spørgsmål eller stemmer fra dig',
    });
  });

  it('"/mitid mine oplysninger" shows the caller alone everything that is kept about them', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(karen).id;
    await workspace.slash(karen, channel, '/mitid', 'Mine oplysninger');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'Jeg gemmer ikke noget om dig lige nu' });

    const asked = await workspace.say(karen, dm, SURE);
    const answer = await workspace.waitFor({ channel: dm, after: asked.ts, text: 'Svaret om kantine' });
    await workspace.press(karen, answer, ({ label }) => label === '👍 Det hjalp');
    await workspace.say(poul, workspace.dm(poul).id, UNKNOWN);
    await workspace.waitFor({ channel: workspace.dm(poul).id, text: 'Det ved jeg ikke' });

    await workspace.slash(karen, channel, '/mitid', 'mine oplysninger?');
    const shown = await workspace.waitFor({ channel, onlyFor: karen, text: 'Det her gemmer jeg om dig' });
    expect(shown.text).toContain(`i en privat besked: »${SURE}«`);
    expect(shown.text).toContain(`👍 til »${SURE}«`);
    expect(shown.text).not.toContain(UNKNOWN);
    expect(workspace.messages(channel, poul)).toEqual([]);
    expect(stage.log()).not.toContain('kantine');
  });

  it('both work in a direct message, too; in a channel the bot says where to ask instead', async () => {
    const { workspace, storage } = stage;
    const dm = workspace.dm(karen).id;
    for (const text of [SURE, 'Mine oplysninger', 'glem mig']) {
      const mention = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${text}`);
      await workspace.waitFor({
        channel,
        threadTs: mention.ts,
        onlyFor: null,
        text: text === SURE ? 'Svaret om kantine' : 'Det gør jeg ikke her, hvor andre kan se det',
      });
    }
    expect(await storage.questions.ofUser(karen, 10)).toHaveLength(1);

    const asked = await workspace.say(karen, dm, 'mine oplysninger');
    const shown = await workspace.waitFor({
      channel: dm,
      after: asked.ts,
      text: 'Det her gemmer jeg om dig',
    });
    expect(shown.text).toContain(`i <#${channel}>: »${SURE}« – jeg svarede: `);
    expect(shown.text).not.toContain('»mine oplysninger«');

    const done = await workspace.say(karen, dm, 'Glem mig');
    await forget(dm, done.ts);
    await workspace.waitFor({
      channel: dm,
      after: done.ts,
      text: 'Jeg har slettet 1 spørgsmål, og jeg husker',
    });
    expect(await storage.questions.ofUser(karen, 10)).toEqual([]);
    expect(await kept()).not.toContain(karen);
  });

  it('a long list comes in several messages, and says how much there is besides', async () => {
    const { workspace, storage } = stage;
    const dm = workspace.dm(karen).id;
    const place = { channel, threadTs: null, isPrivate: true };
    for (let n = 0; n < 700; n += 1)
      await storage.questions.add(
        question(`q${n}`, { userId: karen, text: `Lampe ${n}`, place, at: on(10) }),
      );
    const asked = await workspace.say(karen, dm, 'mine oplysninger');
    const last = await workspace.waitFor({ channel: dm, after: asked.ts, text: 'linjer mere om dig' });
    const said = fromBot(workspace, workspace.messages(dm, karen));
    expect(said).toHaveLength(5);
    const shown = said.map(({ text }) => text).join('\n');
    const left = Number(/gemmer også (\d+) linjer/u.exec(last.text)?.[1]);
    expect(shown.split('»Lampe').length - 1 + left).toBe(700);

    await workspace.slash(karen, channel, '/mitid', 'mine oplysninger');
    await workspace.waitFor({ channel, onlyFor: karen, text: 'linjer mere om dig' });
    expect(workspace.messages(channel, karen)).toHaveLength(5);
    expect(workspace.messages(channel, poul)).toEqual([]);
  });
});
