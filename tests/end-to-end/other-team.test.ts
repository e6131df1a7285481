import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '../../src/playground/delivery/outbox.ts';
import { startAnnouncing, type AnnouncingStage } from '../support/announcing.ts';
import { writeLamps } from '../support/lamps.ts';

const NO = 'Det kan kun koordinatorer gøre';
const THEIRS = 'TOTHER';

describe('somebody of another workspace with the id of a coordinator', () => {
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

  /** What Slack sent last, as it would come from there. */
  const fromThere = (changes: object = {}): Sent => {
    const last = stage.workspace.sent.at(-1);
    if (last === undefined) throw new Error('nothing was sent');
    const user =
      typeof last.body['user'] === 'object' ? { ...last.body['user'], team_id: THEIRS } : undefined;
    const body = { ...last.body, team_id: THEIRS, ...(user === undefined ? {} : { user }), ...changes };
    return { ...last, body, attempts: 0, isAcknowledged: false };
  };

  it('cannot announce anything', async () => {
    const { workspace, kirsten, channel } = stage;
    await stage.compose(kirsten);
    await stage.closeAll(kirsten);
    await workspace.redeliver(fromThere());
    await workspace.waitFor({ channel, onlyFor: kirsten, text: NO });
    expect(workspace.views.modals(kirsten)).toEqual([]);
  });

  it('cannot choose what the bot reads', async () => {
    const { workspace, kirsten, channel } = stage;
    await workspace.slash(kirsten, channel, '/mitid', 'kanal');
    const window = await stage.opens(kirsten, 'Svar i denne kanal');
    await workspace.redeliver(fromThere());
    await expect.poll(() => stage.log()).toContain('"action":"listening"');
    expect(workspace.views.modals(kirsten)).toEqual([window]);
    await stage.closeAll(kirsten);
  });

  it('cannot name coordinators', async () => {
    const { workspace, storage, kirsten, poul, karen } = stage;
    await workspace.openHome(kirsten);
    const home = await workspace.waitForView(
      ({ user, payload }) => user === kirsten && payload.type === 'home',
    );
    await workspace.pressInView(kirsten, home.id, 'coordinator_add', poul);
    const [action] = [fromThere().body['actions']].flat();
    await workspace.redeliver(fromThere({ actions: [{ ...Object(action), selected_user: karen }] }));
    await expect.poll(() => stage.log()).toContain('"action":"coordinator_add"');
    expect(await storage.coordinators.all()).toEqual([poul]);
  });
});
