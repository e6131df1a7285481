import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAnnouncing, type AnnouncingStage } from '../support/announcing.ts';
import { writeLamps } from '../support/lamps.ts';

const CHANNELS = 5_000;
const PEOPLE = 20_000;
/** So many channels get an announcement; everybody is in one of them. */
const LOCAL = 60;
/** Slack gives so many in a page, and takes about so many calls of these a minute: https://docs.slack.dev/apis/web-api/rate-limits */
const PAGE = 1_000;
const A_MINUTE = { 'users.list': 20, 'users.conversations': 50, 'conversations.members': 100 } as const;

describe('a workspace with 5,000 channels and 20,000 people', () => {
  let dir: string;
  let stage: AnnouncingStage;
  let locals: readonly string[];

  beforeAll(async () => {
    dir = await writeLamps();
    stage = await startAnnouncing({ knowledgeDir: dir });
    const { workspace, kirsten } = stage;
    const known = workspace.people.all().length;
    const people = Array.from({ length: PEOPLE - known }, (_, at) => workspace.people.add(`p${at}`).id);
    locals = Array.from({ length: LOCAL }, (_, at) => {
      const members = [kirsten, ...people.filter((_one, which) => which % LOCAL === at)];
      return workspace.channels.add(`lokal-${at}`, { members }).id;
    });
    const others = CHANNELS - workspace.channels.all().length;
    for (let at = 0; at < others; at += 1) workspace.channels.add(`emne-${at}`, { members: [kirsten] });
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  function callsOf(method: keyof typeof A_MINUTE): number {
    return stage.workspace.calls.filter((call) => call.method === method).length;
  }

  it('lets a coordinator find channels with one list for all that is typed', async () => {
    const window = await stage.compose(stage.kirsten);
    const before = callsOf('users.conversations');
    for (const typed of ['l', 'lo', 'lokal-5', 'emne-4000']) {
      const found = await stage.options(stage.kirsten, window, 'find_channel', typed);
      expect(found.length).toBeGreaterThan(0);
    }
    // The bot's own channels, and the coordinator's.
    expect(callsOf('users.conversations') - before).toBeLessThanOrEqual(2 * (CHANNELS / PAGE));
    await stage.closeAll(stage.kirsten);
  });

  it('shows who has read an announcement within what Slack takes in a minute', async () => {
    const { workspace, kirsten } = stage;
    const window = await stage.compose(kirsten);
    const found = await stage.options(kirsten, window, 'find_channel', 'lokal-');
    expect(found).toHaveLength(LOCAL);
    await stage.closeAll(kirsten);
    await workspace.submitView(
      kirsten,
      (await stage.preview(kirsten, { find_channel: found, receipt: ['receipt'] })).id,
    );
    await stage.closeAll(kirsten);
    for (const channel of locals) await workspace.waitFor({ channel, onlyFor: null, text: 'Ekstra it-café' });

    await stage.pressIn(kirsten, await stage.detail(kirsten), 'Hvem har læst det?');
    await stage.opens(kirsten, 'Har ikke trykket');
    for (const method of ['users.list', 'conversations.members'] as const)
      expect(callsOf(method), method).toBeLessThanOrEqual(A_MINUTE[method]);
    expect(callsOf('conversations.members')).toBe(LOCAL);
  });
});
