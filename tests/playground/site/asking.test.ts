import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mention } from '../../../src/playground/typed-text.ts';
import { EXAMPLE, type SiteStage, startSiteStage } from './site-stage.ts';

let stage: SiteStage;
let karen: string;
let poul: string;
let inge: string;
beforeEach(async () => {
  stage = await startSiteStage((app) => {
    app.event('app_mention', async ({ event, say }) => {
      await say({ text: 'Svar til alle', thread_ts: event.ts });
    });
    app.command('/hjælp', async ({ ack, respond }) => {
      await ack();
      await respond('Svar til dig');
    });
    app.message(async ({ say }) => {
      await say('Svar privat');
    });
  });
  [karen, poul, inge] = [stage.players[0].id, stage.players[1].id, stage.players[2].id];
});
afterEach(() => stage.close());

const channelNamed = (name: string): string => stage.workspace.channels.get(name).id;

describe('somebody who asks on the page', () => {
  it('by a mention sees the answer in the thread, and so do the others in the channel', async () => {
    const channel = channelNamed('it-frivillige');
    const [window, other] = [await stage.open(karen), await stage.open(poul)];
    const text = `${mention(stage.workspace.bot.userId)} hvad er MitID?`;
    expect(await window.act({ do: 'say', channel, text })).toEqual({ ok: true });
    const { messages } = await window.shows((screen) => screen.messages.at(-1)?.text === 'Svar til alle');
    const [question, answer] = messages.slice(-2);
    expect(question).toMatchObject({
      channel,
      user: karen,
      isInChannel: true,
      blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section' }] }],
    });
    expect(answer).toMatchObject({ threadTs: question?.ts, isInChannel: false, isEphemeral: false });
    await other.shows((screen) => screen.messages.at(-1)?.text === 'Svar til alle');
  });

  it('by a command sees the answer alone, until the next reload', async () => {
    const channel = channelNamed('it-café');
    const isShown = ({ text }: { text: string }) => text === 'Svar til dig';
    const [window, second, other] = [
      await stage.open(karen),
      await stage.open(karen),
      await stage.open(poul),
    ];
    expect(await window.act({ do: 'command', channel, command: '/hjælp', text: 'hvad?' })).toEqual({
      ok: true,
    });
    const { messages } = await window.shows((screen) => screen.messages.some(isShown));
    expect(messages.find(isShown)).toMatchObject({ isEphemeral: true, channel });
    await second.shows((screen) => screen.messages.some(isShown));
    await other.act({ do: 'say', channel, text: 'Hej' });
    expect(
      (await other.shows((screen) => screen.messages.at(-1)?.text === 'Hej')).messages.some(isShown),
    ).toBe(false);
    expect((await stage.open(karen)).screen().messages.some(isShown)).toBe(false);
  });

  it('in a direct message is seen by nobody else', async () => {
    const window = await stage.open(karen);
    const { botChannel } = window.screen();
    await window.act({ do: 'say', channel: botChannel, text: 'hvad?' });
    await window.shows((screen) => screen.messages.at(-1)?.text === 'Svar privat');
    const other = (await stage.open(poul)).screen();
    expect(other.messages.map(({ channel }) => channel)).not.toContain(botChannel);
    expect(other.channels.map(({ id }) => id)).not.toContain(botChannel);
    expect(other.channels.find(({ id }) => id === other.botChannel)).toMatchObject({
      name: 'Hjælper',
      kind: 'im',
    });
  });

  it('can rewrite and delete what is theirs, and no more', async () => {
    const channel = channelNamed('opslag');
    const window = await stage.open(karen);
    await window.act({ do: 'say', channel, text: 'Hjae' });
    const { messages } = await window.shows((screen) => screen.messages.at(-1)?.text === 'Hjae');
    const mine = messages.at(-1)?.ts ?? '';
    expect(await window.act({ do: 'edit', channel, ts: mine, text: 'Hej' })).toEqual({ ok: true });
    await window.shows(({ messages: now }) => now.at(-1)?.text === 'Hej' && now.at(-1)?.isEdited === true);
    const other = await stage.open(poul);
    expect(await other.act({ do: 'remove', channel, ts: mine })).toMatchObject({
      code: 'cant_update_message',
    });
    expect(await window.act({ do: 'remove', channel, ts: mine })).toEqual({ ok: true });
    await other.shows((screen) => !screen.messages.some(({ ts: one }) => one === mine));
  });
});

describe('a guest', () => {
  it('sees only the channels they are in, and cannot come into others on their own', async () => {
    const window = await stage.open(inge);
    const { channels, messages, people } = window.screen();
    expect(channels.map(({ name }) => name)).toEqual(['it-café', 'Hjælper']);
    expect(new Set(messages.map(({ channel }) => channel))).toEqual(new Set([channelNamed('it-café')]));
    expect(people.find(({ id }) => id === inge)).toMatchObject({ isGuest: true, role: 'gæst' });
    expect(await window.act({ do: 'join', channel: channelNamed('opslag') })).toMatchObject({
      ok: false,
      code: 'channel_not_found',
    });
  });
});

describe('the page', () => {
  it('says that the bot is not ready yet, and keeps what people do until it is', async () => {
    const early = await startSiteStage(
      (app) => {
        app.message(async ({ say }) => {
          await say('Svar');
        });
      },
      { isReady: false },
    );
    const window = await early.open(early.players[0].id);
    const { isBotReady, botChannel } = window.screen();
    expect(isBotReady).toBe(false);
    const acting = window.act({ do: 'say', channel: botChannel, text: 'hvad?' });
    expect(await Promise.race([acting, pause(200, 'still waiting')])).toBe('still waiting');
    early.site.botIsReady();
    expect(await acting).toEqual({ ok: true });
    const { messages } = await window.shows((screen) => screen.messages.at(-1)?.text === 'Svar');
    expect(messages.map(({ text }) => text).slice(-2)).toEqual(['hvad?', 'Svar']);
    expect(window.screen().isBotReady).toBe(true);
    await early.close();
  });

  it('offers what the manifest declares, and shows the first person to whoever names nobody known', async () => {
    const { me, players, commands, shortcuts, examples, hasHome } = (await stage.open('U0UKENDT')).screen();
    expect(me).toBe(karen);
    expect(players).toEqual([karen, poul, inge]);
    expect(commands).toEqual([{ command: '/hjælp', description: 'Ask', usageHint: '' }]);
    expect(shortcuts.map(({ callbackId, type }) => `${callbackId} ${type}`)).toEqual([
      'find message',
      'open global',
    ]);
    expect({ examples, hasHome }).toEqual({ examples: [EXAMPLE], hasHome: true });
  });

  it('says that it is a demo before anybody has written anything, and the bot hears nothing of that', async () => {
    const { workspace, messages } = (await stage.open(karen)).screen();
    expect(workspace).toBe('Playground');
    expect(messages.length).toBeGreaterThan(3);
    expect(messages.some(({ text }) => text.includes('demo'))).toBe(true);
    expect(stage.workspace.sent).toEqual([]);
  });
});
