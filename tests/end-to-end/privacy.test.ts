import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStage, type Stage } from '../support/bot.ts';
import { SURE, UNKNOWN, writeLamps } from '../support/lamps.ts';

const CPR = '010203-1234';
const CARD = '4571 0000 0000 0001';

describe('personal data', () => {
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
    stage = await startStage('socket', { knowledgeDir: knowledge, file: join(around, 'mitid.db') });
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
    const said = workspace.messages(dm, karen).filter(({ user }) => user === workspace.bot.userId);
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

  it('"/mitid glem mig" erases what is kept about somebody, and says what it was', async () => {
    const { workspace, storage } = stage;
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, SURE);
    const answer = await workspace.waitFor({ channel: dm, after: asked.ts, text: 'Svaret om kantine' });
    await workspace.press(karen, answer, ({ label }) => label === '👍 Det hjalp');
    const second = await workspace.say(karen, dm, UNKNOWN);
    await workspace.waitFor({ channel: dm, after: second.ts, text: 'Det ved jeg ikke' });

    await workspace.slash(karen, channel, '/mitid', 'Glem mig!');
    const done = await workspace.waitFor({ channel, onlyFor: karen, text: 'Så er det gjort' });
    expect(done.text).toContain('slettet 2 spørgsmål, 1 stemme og 1 ønske om et svar');
    expect(await storage.questions.ofUser(karen, 10)).toEqual([]);

    await workspace.slash(karen, channel, '/mitid', 'glem mig');
    await workspace.waitFor({
      channel,
      onlyFor: karen,
      text: 'Jeg havde ingen spørgsmål eller stemmer fra dig',
    });
  });
});
