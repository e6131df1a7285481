import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pingsIn } from '../../src/playground/blocks/texts.ts';
import type { AnnouncementContent } from '../../src/storage/announcements/announcement.ts';
import { startAnnouncing, WRITTEN, type AnnouncingStage } from '../support/announcing.ts';
import { textOf, textsOf } from '../support/desk.ts';
import { writeLamps } from '../support/lamps.ts';
import { unfoldedIn } from '../support/seen.ts';

describe('announcements in trouble', () => {
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

  it('tell their author which channel failed and why, and try it again', async () => {
    const { workspace, kirsten, channel, second } = stage;
    const preview = await stage.preview(kirsten);
    workspace.failNext('chat.postMessage', { error: 'restricted_action' });
    await workspace.submitView(kirsten, preview.id);
    const dm = workspace.dm(kirsten).id;
    const report = await workspace.waitFor({ channel: dm, text: 'nået frem til 1 af 2 kanaler' });
    expect(textsOf(report)).toContain('Jeg må ikke skrive i kanalen');
    await stage.press(kirsten, report, 'Prøv igen');
    await stage.opens(kirsten, 'Jeg prøver igen.');
    for (const place of [channel, second])
      await workspace.waitFor({ channel: place, text: 'Ekstra it-café' });
  });

  it('tell the coordinators when nothing reaches their author', async () => {
    const { workspace, kirsten, jens, desk } = stage;
    const preview = await stage.preview(kirsten);
    workspace.failNext('chat.postMessage', { error: 'restricted_action' });
    workspace.failNext('conversations.open', { error: 'user_disabled' });
    await workspace.submitView(kirsten, preview.id);
    const report = await workspace.waitFor({ channel: desk, text: 'nået frem til 1 af 2 kanaler' });
    expect(report.text).toContain(`Jeg kunne ikke skrive privat til <@${kirsten}>`);
    await stage.press(jens, report, 'Prøv igen');
    await stage.opens(jens, 'Jeg prøver igen.');
  });

  it('tell who corrected them where the correction did not get, and try that again', async () => {
    const { workspace, kirsten, channel, second } = stage;
    await stage.send(kirsten);
    await stage.pressIn(kirsten, await stage.detail(kirsten), 'Ret');
    const correction = await stage.opens(kirsten, 'Ret opslag\n');
    workspace.failNext('chat.update', { error: 'is_archived' });
    // Once to see how it will look, once to send it.
    await workspace.submitView(kirsten, correction.id, { text: 'Klokken elleve.' });
    await workspace.submitView(kirsten, correction.id, { text: 'Klokken elleve.' });
    const dm = workspace.dm(kirsten).id;
    const report = await workspace.waitFor({ channel: dm, text: 'ændringen nåede ikke frem' });
    expect(textsOf(report)).toContain('Kanalen er arkiveret.');
    await stage.closeAll(kirsten);
    await stage.press(kirsten, report, 'Prøv igen');
    await stage.opens(kirsten, 'Jeg prøver igen.');
    for (const place of [channel, second])
      await workspace.waitFor({ channel: place, onlyFor: null, text: 'Klokken elleve.' });
  });

  it('leave it to their author what becomes of one that nobody knows of', async () => {
    const { workspace, kirsten, channel, second, karen } = stage;
    const preview = await stage.preview(kirsten);
    workspace.failNext('chat.postMessage', { drop: 'after' });
    workspace.failNext('conversations.history', { error: 'missing_scope' }, 5);
    await workspace.submitView(kirsten, preview.id);
    const dm = workspace.dm(kirsten).id;
    const report = await workspace.waitFor({ channel: dm, text: 'Uafklaret' });
    await stage.press(kirsten, report, 'Den står der');
    await stage.opens(kirsten, 'Tak, det er noteret.');
    for (const place of [channel, second]) expect(workspace.messages(place, karen)).toHaveLength(1);
    await stage.press(kirsten, report, 'Send igen');
    await stage.opens(kirsten, 'En anden har allerede taget stilling.');
  });
});

describe('announcements in other settings', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await writeLamps();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it('work over HTTP as well, from the page to the posts', async () => {
    const stage = await startAnnouncing({ knowledgeDir: dir }, 'http');
    try {
      const { workspace, kirsten, channel } = stage;
      await stage.pressIn(kirsten, await stage.homeOf(kirsten), 'Nyt opslag');
      const compose = await stage.opens(kirsten, 'Nyt opslag\n');
      const find_channel = await stage.options(kirsten, compose, 'find_channel', 'it');
      const { view } = await workspace.submitView(kirsten, compose.id, { ...WRITTEN, find_channel });
      await workspace.submitView(kirsten, view?.id ?? '');
      await workspace.waitFor({ channel, text: 'Ekstra it-café' });
      await expect
        .poll(async () => textOf(await stage.homeOf(kirsten)))
        .toContain('Ekstra it-café torsdag*\nSendt ');
    } finally {
      await stage.close();
    }
  });

  it('call everybody only where that is allowed and their author ticks it', async () => {
    const stage = await startAnnouncing({ knowledgeDir: dir, pings: true });
    try {
      const { workspace, kirsten, channel } = stage;
      const quiet = await stage.preview(kirsten, { text: 'Uden lyd. <!channel> @here' });
      await workspace.submitView(kirsten, quiet.id);
      const first = await workspace.waitFor({ channel, text: 'Uden lyd.' });
      expect(pingsIn(first.text, first.blocks, false)).toEqual([]);
      await stage.closeAll(kirsten);
      const loud = await stage.preview(kirsten, { text: 'Med lyd.', ping: 'channel' });
      expect(textOf(loud)).toContain('Det giver lyd hos alle i kanalerne (@channel)');
      await workspace.submitView(kirsten, loud.id);
      const second = await workspace.waitFor({ channel, text: 'Med lyd.' });
      expect(pingsIn(second.text, second.blocks, false)).toEqual(['channel']);
    } finally {
      await stage.close();
    }
  });

  it('call nobody where that is not allowed any more when they are sent', async () => {
    const stage = await startAnnouncing({ knowledgeDir: dir });
    try {
      await stage.schedule(stage.kirsten);
      await changeWaiting(stage, { ping: 'channel', sendAt: new Date().toISOString() });
      const post = await stage.workspace.waitFor({ channel: stage.channel, text: 'Ekstra it-café' });
      expect(pingsIn(post.text, post.blocks, false)).toEqual([]);
    } finally {
      await stage.close();
    }
  });

  it('are previewed in place on top of a full pile of windows, with a way back', async () => {
    const stage = await startAnnouncing({ knowledgeDir: dir });
    try {
      const { workspace, kirsten, channel } = stage;
      await stage.pressIn(kirsten, await stage.homeOf(kirsten), 'Emne');
      const topic = await stage.opens(kirsten, 'Hvornår åbner kantinen om lørdagen?\n');
      await workspace.pressInView(kirsten, topic.id, ({ value }) => value?.includes('"kantine"') === true);
      const answer = await stage.opens(kirsten, 'Svaret om kantine.');
      await stage.pressIn(kirsten, await unfoldedIn(workspace, kirsten, answer), 'Lav opslag af dette svar');
      const compose = await stage.opens(kirsten, 'Nyt opslag\n');
      const find_channel = await stage.options(kirsten, compose, 'find_channel', 'it');
      const { view } = await workspace.submitView(kirsten, compose.id, { ...WRITTEN, find_channel });
      expect(view?.id).toBe(compose.id);
      await stage.pressIn(kirsten, view ?? compose, 'Ret');
      await stage.opens(kirsten, 'Nyt opslag\n');
      const again = await workspace.submitView(kirsten, compose.id, { text: 'Vi ses klokken ni.' });
      await workspace.submitView(kirsten, again.view?.id ?? '');
      await workspace.waitFor({ channel, text: 'Vi ses klokken ni.' });
    } finally {
      await stage.close();
    }
  });

  it('that became due while nobody could send them are held for their author', async () => {
    const stage = await startAnnouncing({ knowledgeDir: dir });
    try {
      const { workspace, kirsten, channel } = stage;
      await stage.schedule(kirsten);
      await changeWaiting(stage, { sendAt: new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString() });
      const report = await workspace.waitFor({ channel: workspace.dm(kirsten).id, text: 'er *ikke sendt*' });
      await stage.press(kirsten, report, 'Åbn');
      const detail = await stage.opens(kirsten, 'Vil du stadig sende det?');
      await stage.pressIn(kirsten, detail, 'Send nu');
      await stage.opens(kirsten, 'Opslaget er på vej ud.');
      await workspace.waitFor({ channel, text: 'Ekstra it-café' });
    } finally {
      await stage.close();
    }
  });
});

/** Makes of the one that waits what it may have become while nobody could send it. */
async function changeWaiting(
  { storage: { announcements }, kirsten: by }: AnnouncingStage,
  content: Partial<AnnouncementContent>,
): Promise<void> {
  const [waiting] = await announcements.list(['scheduled'], 1);
  if (waiting === undefined) throw new Error('nothing waits');
  const { id, version, changedAt: at } = waiting;
  await announcements.change({
    id,
    version,
    from: ['scheduled'],
    at,
    by,
    act: 'announcement-moved',
    content,
  });
}
