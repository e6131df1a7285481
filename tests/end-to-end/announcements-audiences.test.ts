import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pick, startInWay, WAYS, WRITTEN, type AnnouncingStage } from '../support/announcing.ts';
import { textOf } from '../support/desk.ts';
import { writeLamps } from '../support/lamps.ts';

const CHOICE = (id: string) => ({ text: { type: 'plain_text' as const, text: 'Region Nord' }, value: id });

describe.each(WAYS)('audiences, over %s from the %s database', (...way) => {
  let dir: string;
  let stage: AnnouncingStage;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startInWay(way, { knowledgeDir: dir });
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  /** Makes "Region Nord" with these channels. */
  const make = async (userId: string, typed: string): Promise<void> => {
    const { workspace } = stage;
    await stage.pressIn(userId, await stage.homeOf(userId), 'Kanalgrupper');
    await stage.pressIn(userId, await stage.opens(userId, 'Kanalgrupper\n'), 'Ny kanalgruppe');
    const window = await stage.opens(userId, 'Lav en kanalgruppe\n');
    const find_channel = await stage.options(userId, window, 'find_channel', typed);
    const wrong = await workspace.submitView(userId, window.id, { audience_name: ' ', find_channel });
    expect(wrong.errors['audience_name']).toContain('navn');
    await workspace.submitView(userId, window.id, { audience_name: 'Region Nord', find_channel });
    await stage.opens(userId, 'Gruppen »Region Nord« er gemt.');
  };

  it('are made, chosen beside channels, and every channel gets the announcement once', async () => {
    const { workspace, kirsten, jens, karen, channel, second } = stage;
    await make(kirsten, '');
    await stage.opens(kirsten, '*Region Nord*');
    await stage.closeAll(kirsten);

    // Another coordinator may not take the name again, and uses the group that is there.
    await stage.pressIn(jens, await stage.homeOf(jens), 'Kanalgrupper');
    await stage.pressIn(jens, await stage.opens(jens, '*Region Nord*'), 'Ny kanalgruppe');
    const window = await stage.opens(jens, 'Lav en kanalgruppe\n');
    const find_channel = await stage.options(jens, window, 'find_channel', 'it-café');
    const taken = await workspace.submitView(jens, window.id, { audience_name: 'region NORD', find_channel });
    expect(taken.errors['audience_name']).toContain('allerede en gruppe');
    await stage.closeAll(jens);

    // One of its channels has lost the bot: that is said before anything is sent, and the others get it all the same.
    const lost = workspace.channels.all().find(({ name }) => name === 'uden-bot')?.id ?? '';
    const { audiences: store } = stage.storage.announcements;
    const [made] = await store.all();
    if (made === undefined) throw new Error('not made');
    const act = { kind: 'audience-saved', by: kirsten };
    await store.save({ ...made, channels: [...made.channels, lost], at: new Date().toISOString(), act });
    const compose = await stage.compose(jens);
    const chosen = { ...WRITTEN, audiences: [CHOICE(made.id)], find_channel };
    const { view } = await workspace.submitView(jens, compose.id, chosen);
    const preview = textOf(await stage.opens(jens, 'Sendes til *3 kanaler* med'));
    expect(preview).toContain('Til gruppen *Region Nord*.');
    expect(preview).toContain(`*Her kan jeg ikke skrive:* <#${lost}>`);
    await workspace.submitView(jens, view?.id ?? '');
    for (const place of [channel, second]) {
      await workspace.waitFor({ channel: place, text: WRITTEN.headline });
      expect(workspace.messages(place, karen)).toHaveLength(1);
    }
    await workspace.waitFor({ channel: workspace.dm(jens).id, text: 'nået frem til 2 af 3 kanaler' });
  });

  it('are what they are when an announcement is sent, and leave it their channels when they are deleted', async () => {
    const { workspace, kirsten, channel, second, karen } = stage;
    await make(kirsten, 'it-café');
    await stage.closeAll(kirsten);
    const [audience] = await stage.storage.announcements.audiences.all();
    const audiences = [CHOICE(audience?.id ?? '')];
    const later = { when: 'later', ...pick(new Date(Date.now() + 86_400_000)), find_channel: [], audiences };
    const preview = await stage.preview(kirsten, later);
    expect(textOf(preview)).toContain('når det bliver sendt');
    await workspace.submitView(kirsten, preview.id);
    await stage.opens(kirsten, 'Opslaget er planlagt');
    await stage.closeAll(kirsten);

    // It is renamed and gets another channel, and then it is deleted.
    await stage.pressIn(kirsten, await stage.homeOf(kirsten), 'Kanalgrupper');
    const list = await stage.opens(kirsten, '*Region Nord*');
    await stage.pressIn(kirsten, list, 'Ret');
    const window = await stage.opens(kirsten, 'Ret kanalgruppe\n');
    const find_channel = await stage.options(kirsten, window, 'find_channel', '');
    await workspace.submitView(kirsten, window.id, { audience_name: 'Hele Nord', find_channel });
    await stage.opens(kirsten, 'Gruppen »Hele Nord« er gemt.');
    expect(textOf(await stage.detail(kirsten))).toContain('Til gruppen *Hele Nord*');
    await expect.poll(() => textOf(workspace.views.get(list.id))).toContain('*Hele Nord*');
    await stage.pressIn(kirsten, workspace.views.get(list.id), 'Slet');
    await expect.poll(() => textOf(workspace.views.get(list.id))).toContain('ingen grupper');
    await stage.closeAll(kirsten);
    await stage.pressIn(kirsten, await stage.detail(kirsten), 'Send nu');
    for (const place of [channel, second]) {
      await workspace.waitFor({ channel: place, text: WRITTEN.headline });
      expect(workspace.messages(place, karen)).toHaveLength(1);
    }
  });
});
