import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAnnouncing, type AnnouncingStage } from '../support/announcing.ts';
import { textOf } from '../support/desk.ts';
import { writeLamps } from '../support/lamps.ts';

/** More than Slack tells of in one page, and more than one section of a window holds. */
const PEOPLE = 310;

describe('announcements to hundreds of people', () => {
  let dir: string;
  let stage: AnnouncingStage;

  beforeAll(async () => {
    dir = await writeLamps();
    stage = await startAnnouncing({ knowledgeDir: dir });
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  it('count all of them, tell who is missing, and remind each of those once', async () => {
    const { workspace, kirsten, channel, second } = stage;
    const crowd = Array.from({ length: PEOPLE }, (_, at) => workspace.people.add(`frivillig ${at}`).id);
    for (const [at, one] of crowd.entries()) {
      workspace.channels.addMember(channel, one);
      if (at % 2 === 0) workspace.channels.addMember(second, one);
    }
    for (const [name, kind] of [
      ['robot', { isBot: true }],
      ['forladt', { isDeleted: true }],
    ] as const)
      workspace.channels.addMember(channel, workspace.people.add(name, kind).id);

    const preview = await stage.preview(kirsten, { receipt: ['receipt'] });
    await stage.opens(kirsten, `med *${PEOPLE + 4} personer*`);
    await workspace.submitView(kirsten, preview.id);
    await stage.closeAll(kirsten);
    const post = await workspace.waitFor({ channel, text: 'Ekstra it-café' });
    const readers = crowd.slice(-10);
    await Promise.all(readers.map(async (one) => stage.press(one, post, 'Læst ✓')));
    await workspace.waitFor({ channel: second, onlyFor: null, text: 'Læst ✓ (10)' });

    await stage.pressIn(kirsten, await stage.detail(kirsten), 'Hvem har læst det?');
    const window = await stage.opens(kirsten, 'Har læst det (10)');
    const [unread = '', read = ''] = textOf(window).split('Har læst det');
    // Karen, Poul and Jens are there too, and not the author.
    expect(unread).toContain(`Har ikke trykket »Læst ✓« endnu (${PEOPLE - 10 + 3})`);
    expect(mentionsIn(read).toSorted()).toEqual(readers.toSorted());
    const missing = mentionsIn(unread);
    expect(missing).toHaveLength(PEOPLE - 10 + 3);
    expect(missing).toEqual(expect.arrayContaining(crowd.slice(0, -10)));

    await stage.pressIn(kirsten, window, 'Send en venlig påmindelse');
    await stage.opens(kirsten, `${missing.length} personer får en venlig påmindelse`);
    const reminders = (one: string): number => workspace.messages(workspace.dm(one).id, one).length;
    await expect.poll(() => missing.filter((one) => reminders(one) > 0).length).toBe(missing.length);
    expect(missing.filter((one) => reminders(one) > 1)).toEqual([]);
    expect(readers.filter((one) => reminders(one) > 0)).toEqual([]);
  });
});

function mentionsIn(text: string): string[] {
  return [...text.matchAll(/<@(\w+)>/gu)].map(([, id = '']) => id);
}
