import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStage, type Stage } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { fromBot, labelsOf } from '../support/seen.ts';

describe('what volunteers do in Slack', () => {
  let stage: Stage;
  let bot: string;
  let karen: string;
  let poul: string;
  let channel: string;

  beforeAll(async () => {
    stage = await startStage('socket');
    bot = `<@${stage.workspace.bot.userId}>`;
    karen = stage.workspace.people.add('Karen').id;
    poul = stage.workspace.people.add('Poul').id;
  });
  beforeEach(() => {
    channel = stage.workspace.channels.add('it-frivillige', { members: [karen, poul] }).id;
  });
  afterAll(async () => stage.close());

  /** Everything said before has been handled once this is answered: the bot takes what arrives in turn. */
  const settle = async (): Promise<void> => {
    const dm = stage.workspace.dm(karen).id;
    const asked = await stage.workspace.say(karen, dm, 'hvad er bruger-id');
    await stage.workspace.waitFor({ channel: dm, after: asked.ts });
  };

  it("a mention alone in a thread answers the thread's first message", async () => {
    const { workspace } = stage;
    const first = await workspace.say(poul, channel, 'må man have ø i sit bruger-id?');
    await workspace.say(karen, channel, bot, { threadTs: first.ts });
    await workspace.waitFor({ channel, threadTs: first.ts, text: 'Ja, du må gerne bruge' });
  });

  it('a mention alone anywhere else explains itself, with examples that answer', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, channel, `${bot} ?`);
    const help = await workspace.waitFor({ channel, threadTs: asked.ts, text: 'Spørg mig om MitID' });
    await workspace.press(poul, help, ({ actionId }) => actionId === 'open_answer:0');
    const opened = await workspace.waitFor({ channel, onlyFor: poul, threadTs: asked.ts });
    expect(labelsOf(opened)).toContain('Vis mere');
  });

  it.each(['', 'hjælp', 'HJÆLP!', 'help'])(
    '/mitid %j explains the ways to ask with three examples',
    async (text) => {
      const { workspace } = stage;
      await workspace.slash(karen, channel, '/mitid', text);
      const help = await workspace.waitFor({ channel, onlyFor: karen, text: 'Spørg mig om MitID' });
      expect(labelsOf(help)).toEqual(['Vis svar', 'Vis svar', 'Vis svar']);
    },
  );

  it('/mitid hjælp as a first word is a question', async () => {
    const { workspace } = stage;
    await workspace.slash(karen, channel, '/mitid', 'hjælp jeg har glemt mit bruger-id');
    await workspace.waitFor({
      channel,
      onlyFor: karen,
      text: 'Har du MitID-appen, kan du selv se dit bruger-ID',
    });
  });

  it('messages with a file and broadcast replies are answered; a file alone is explained', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(karen).id;
    const withFile = await workspace.say(karen, dm, 'må jeg have ø i mit bruger-id', {
      files: ['skærm.png'],
    });
    await workspace.waitFor({ channel: dm, after: withFile.ts, text: 'Ja, du må gerne' });
    const onlyFile = await workspace.say(karen, dm, '', { files: ['skærm.png'] });
    await workspace.waitFor({ channel: dm, after: onlyFile.ts, text: 'Jeg kan kun læse tekst' });
    const first = await workspace.say(poul, channel, 'god morgen');
    const broadcast = { threadTs: first.ts, broadcast: true };
    await workspace.say(karen, channel, `${bot} må jeg have ø i mit bruger-id`, broadcast);
    await workspace.waitFor({ channel, threadTs: first.ts, text: 'Ja, du må gerne' });
  });

  it('the same message is answered once, however often and under whatever name it is delivered', async () => {
    const { workspace } = stage;
    const asked = await workspace.say(karen, channel, `${bot} må man have ø i sit bruger-id`);
    const event = workspace.sent.findLast(({ body }) => JSON.stringify(body).includes(asked.ts));
    await workspace.redeliver(event);
    await workspace.redeliver(event, { newEventId: true });
    await workspace.waitFor({ channel, threadTs: asked.ts });
    await settle();
    expect(fromBot(stage.workspace, workspace.thread(channel, asked.ts, karen))).toHaveLength(1);
  });

  it('bots, joins and plain talk are left alone', async () => {
    const { workspace } = stage;
    const robot = workspace.people.add('Påmindelse', { isBot: true }).id;
    await workspace.join(robot, channel);
    await workspace.say(robot, channel, `${bot} må man have ø i sit bruger-id`);
    await workspace.say(karen, channel, 'nogen der skal med til frokost?');
    await settle();
    expect(fromBot(stage.workspace, workspace.messages(channel, karen))).toEqual([]);
  });

  it.each([
    '<!channel> må man have ø i sit bruger-id',
    '<!here> <!everyone> bager I rugbrød? <https://ond.dk|klik>',
  ])('nobody is called by what somebody writes: %s', async (text) => {
    const { workspace } = stage;
    await workspace.slash(karen, channel, '/mitid', text);
    const reply = await workspace.waitFor({ channel, onlyFor: karen });
    expect(reply.pings).toEqual([]);
    expect(JSON.stringify(reply)).not.toContain('ond.dk');
  });

  it('says so when something goes wrong, instead of nothing', async () => {
    const { workspace } = stage;
    workspace.failNext('chat.postMessage', { error: 'fatal_error' });
    const asked = await workspace.say(karen, channel, `${bot} må man have ø i sit bruger-id`);
    await workspace.waitFor({ channel, threadTs: asked.ts, text: 'noget gik galt hos mig' });
    expect(stage.log()).toContain('fatal_error');
  });

  it('explains what to do when it may not read the thread', async () => {
    const { workspace } = stage;
    const first = await workspace.say(poul, channel, 'må man have ø i sit bruger-id?');
    workspace.failNext('conversations.replies', { error: 'missing_scope' });
    await workspace.say(karen, channel, bot, { threadTs: first.ts });
    await workspace.waitFor({
      channel,
      threadTs: first.ts,
      text: 'Jeg kunne ikke læse trådens første besked',
    });
  });

  it('finishes the answers under way when it is stopped', async () => {
    const dir = await writeLamps();
    const other = await startStage('socket', dir);
    const person = other.workspace.people.add('Karen').id;
    const dm = other.workspace.dm(person).id;
    const asked = await other.workspace.say(person, dm, SURE);
    await other.bot.stop();
    expect(other.workspace.messages(dm, person).filter(({ ts }) => ts > asked.ts)).toHaveLength(1);
    await other.close();
    await rm(dir, { recursive: true });
  });
});
