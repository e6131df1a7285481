import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pick, startAnnouncing, type AnnouncingStage } from '../support/announcing.ts';
import { textOf } from '../support/desk.ts';
import { writeLamps } from '../support/lamps.ts';

describe('announcements that are changed, and those who have read them', () => {
  let dir: string;
  let stage: AnnouncingStage;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startAnnouncing({ knowledgeDir: dir });
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it('wait for their time, and can be changed, moved and called off until then', async () => {
    const { workspace, kirsten, jens, channel, karen } = stage;
    await stage.schedule(kirsten);
    const window = await stage.detail(jens);
    expect(textOf(window)).toContain('Sendes ');
    await stage.pressIn(jens, window, 'Ret');
    const compose = await stage.opens(jens, 'Ret opslag\n');
    const { view } = await workspace.submitView(jens, compose.id, { text: 'Vi ses klokken tolv.' });
    expect(view === null ? '' : textOf(view)).toContain('Det sendes *');
    await workspace.submitView(jens, view?.id ?? '');
    await stage.opens(jens, 'Opslaget er planlagt');
    for (const { id } of workspace.views.modals(jens)) await workspace.closeView(jens, id);

    const mine = await stage.detail(kirsten);
    expect(textOf(mine)).toContain('klokken tolv');
    await stage.pressIn(kirsten, mine, 'Flyt');
    const move = await stage.opens(kirsten, 'Flyt opslag\n');
    const past = await workspace.submitView(kirsten, move.id, { send_on: '2023-11-14', send_at: '23:13' });
    expect(past.errors['send_at']).toContain('passeret');
    await workspace.submitView(kirsten, move.id, pick(new Date(Date.now() + 2 * 86_400_000)));
    await stage.opens(kirsten, 'Opslaget er flyttet');
    await expect.poll(() => textOf(workspace.views.get(mine.id))).toContain('Flyttet af');
    await stage.pressIn(kirsten, workspace.views.get(mine.id), 'Aflys');
    await stage.opens(kirsten, 'Opslaget er aflyst');
    expect(textOf(await stage.homeOf(kirsten))).not.toContain('Ekstra it-café');
    expect(workspace.messages(channel, karen)).toEqual([]);
  });

  it('do not overwrite each other: the second of two who change one sees the other’s first', async () => {
    const { workspace, kirsten, jens, channel } = stage;
    await stage.schedule(kirsten);
    const windows = await Promise.all(
      [kirsten, jens].map(async (userId) => {
        await stage.pressIn(userId, await stage.detail(userId), 'Ret');
        return stage.opens(userId, 'Ret opslag\n');
      }),
    );
    const [hers = '', his = ''] = windows.map(({ id }) => id);
    const first = await workspace.submitView(kirsten, hers, { text: 'Hendes tekst.' });
    const second = await workspace.submitView(jens, his, { text: 'Hans tekst.' });
    await workspace.submitView(kirsten, first.view?.id ?? '');
    await stage.opens(kirsten, 'Opslaget er planlagt');
    const refused = await workspace.submitView(jens, second.view?.id ?? '');
    expect(refused.view === null ? '' : textOf(refused.view)).toContain('Hendes tekst.');
    await workspace.closeView(jens, refused.view?.id ?? '');
    await expect.poll(() => JSON.stringify(workspace.views.get(his).payload)).toContain('Hans tekst.');
    const { view } = await workspace.submitView(jens, his, { when: 'now' });
    await workspace.submitView(jens, view?.id ?? '');
    await workspace.waitFor({ channel, text: 'Hans tekst.' });
  });

  it('do not lose a correction to another one', async () => {
    const { workspace, kirsten, jens, channel } = stage;
    await stage.send(kirsten);
    const windows = await Promise.all(
      [kirsten, jens].map(async (userId) => {
        await stage.pressIn(userId, await stage.detail(userId), 'Ret');
        return stage.opens(userId, 'Ret opslag\n');
      }),
    );
    const [hers = '', his = ''] = windows.map(({ id }) => id);
    for (const userId of [jens, kirsten, kirsten]) {
      const text = userId === jens ? 'Hans rettelse.' : 'Hendes rettelse.';
      await workspace.submitView(userId, userId === jens ? his : hers, { text });
    }
    // He has seen how his will look, on what is another text by now.
    const { view } = await workspace.submitView(jens, his, { text: 'Hans rettelse.' });
    expect(view === null ? '' : textOf(view)).toContain('Hendes rettelse.');
    await workspace.submitView(jens, his, { text: 'Hans rettelse.' });
    await workspace.submitView(jens, his, { text: 'Hans rettelse.' });
    await workspace.waitFor({ channel, text: 'Hans rettelse.' });
  });

  it('tell who has not read them, leaving out bots and the gone, and remind those once', async () => {
    const { workspace, kirsten, jens, karen, poul, channel } = stage;
    const robot = workspace.people.add('robot', { isBot: true }).id;
    const left = workspace.people.add('forladt', { isDeleted: true }).id;
    for (const one of [robot, left]) workspace.channels.addMember(channel, one);
    const [post] = await stage.send(kirsten, { receipt: ['receipt'] });
    if (post === undefined) return;
    await stage.press(karen, post, 'Læst ✓');
    await stage.pressIn(kirsten, await stage.detail(kirsten), 'Hvem har læst det?');
    const readers = await stage.opens(kirsten, 'Har læst det (1)');
    const [unread = '', read = ''] = textOf(readers).split('Har læst det');
    expect(read).toContain(karen);
    for (const one of [poul, jens]) expect(unread).toContain(one);
    for (const one of [robot, left, kirsten]) expect(textOf(readers)).not.toContain(one);

    // The reminder leads to the post as soon as Slack has said where that is.
    await expect.poll(async () => stage.storage.announcements.deliveries.withoutPermalink(9)).toEqual([]);
    await stage.pressIn(kirsten, readers, 'Send en venlig påmindelse');
    await stage.opens(kirsten, '2 personer får en venlig påmindelse');
    expect(JSON.stringify(workspace.views.get(readers.id).payload)).not.toContain('announcement_remind');
    const reminder = await workspace.waitFor({ channel: workspace.dm(poul).id, text: 'venlig påmindelse' });
    expect(reminder.text).toMatch(/<https:[^|]+\/archives\/\w+\/p\d+\|Ekstra it-café torsdag>/u);
    await stage.press(poul, reminder, 'Læst ✓');
    await workspace.waitFor({ channel: workspace.dm(poul).id, text: 'Du står nu som en' });
    await workspace.waitFor({ channel, onlyFor: null, text: 'Læst ✓ (2)' });
    expect(workspace.messages(workspace.dm(karen).id, karen)).toEqual([]);
  });
});
