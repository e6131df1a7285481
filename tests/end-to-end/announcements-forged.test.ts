import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCompose } from '../../src/blocks/announcements/compose.ts';
import { buildAudience, buildAudiences } from '../../src/blocks/announcements/audiences.ts';
import { buildCorrect, buildMove, buildWithdraw } from '../../src/blocks/announcements/correct.ts';
import { buildDetail } from '../../src/blocks/announcements/detail.ts';
import { buildAnnouncementList, buildAnnouncements } from '../../src/blocks/announcements/overview.ts';
import { ANNOUNCE, ANNOUNCE_VIEWS, COMPOSE } from '../../src/blocks/announcements/ids.ts';
import { buildPreview } from '../../src/blocks/announcements/preview.ts';
import { buildReaders } from '../../src/blocks/announcements/readers.ts';
import { entryButtons } from '../../src/blocks/desk/entry-buttons.ts';
import { readingModal, type Modal } from '../../src/blocks/kit/modal.ts';
import { interactiveIn } from '../../src/playground/blocks/interactive.ts';
import { checkView, type ViewPayload } from '../../src/playground/blocks/view.ts';
import type { View } from '../../src/playground/state/views.ts';
import type { AnnouncementContent } from '../../src/storage/announcements/announcement.ts';
import { startAnnouncing, WRITTEN, type AnnouncingStage } from '../support/announcing.ts';
import { textOf } from '../support/desk.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { unfolded } from '../support/seen.ts';

const NO = 'Det kan kun koordinatorer gøre';

describe('a volunteer who forges what only coordinators can do with announcements', () => {
  let dir: string;
  let stage: AnnouncingStage;
  /** What coordinators see, of which a forger sends payloads. */
  let windows: Modal[];

  beforeAll(async () => {
    dir = await writeLamps();
    stage = await startAnnouncing({ knowledgeDir: dir });
    windows = await everyWindow(stage);
  });
  afterEach(async () => stage.closeAll(stage.karen));
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  /** A window as the forger would have made it up. */
  const forged = (fits: (payload: ViewPayload) => boolean): View => {
    const payload = windows.map(checkView).find(fits);
    if (payload === undefined) throw new Error('no such window');
    return stage.workspace.views.open(stage.karen, payload, null);
  };
  const remembered = async (): Promise<unknown> => {
    const { announcements, acts } = stage.storage;
    const drafts = await announcements.drafts(stage.kirsten);
    const others = await announcements.list(
      ['scheduled', 'held', 'sending', 'sent', 'withdrawn', 'cancelled'],
      9,
    );
    return [drafts, others, await acts.latest(100)];
  };
  const isLogged = (action: string): void => {
    const line =
      stage
        .log()
        .split('\n')
        .findLast((one) => one.includes('refused')) ?? '';
    expect(line).toContain(`"action":"${action}"`);
    expect(line).not.toContain(stage.karen);
  };

  it.each(Object.values(ANNOUNCE))('is refused at the button %s', async (action) => {
    const { workspace, karen } = stage;
    const before = await remembered();
    const view = forged((payload) =>
      interactiveIn(payload.blocks).some(({ element }) => element.action_id === action),
    );
    await workspace.pressInView(karen, view.id, action);
    await stage.sees(karen, NO);
    expect(await remembered()).toEqual(before);
    isLogged(action);
  });

  it.each(Object.values(ANNOUNCE_VIEWS))('is refused at the window %s', async (callbackId) => {
    const { workspace, karen } = stage;
    const before = await remembered();
    const view = forged((payload) => payload.callback_id === callbackId);
    const typed: Record<string, string> =
      callbackId === ANNOUNCE_VIEWS.correct
        ? WRITTEN
        : callbackId === ANNOUNCE_VIEWS.withdraw
          ? { reason: 'Derfor.' }
          : {};
    const sent = await workspace.submitView(karen, view.id, typed);
    expect(sent.view === null ? '' : textOf(sent.view)).toContain(NO);
    expect(await remembered()).toEqual(before);
    isLogged(callbackId);
  });

  it('is refused at the command, and learns of no channels', async () => {
    const { workspace, karen, channel } = stage;
    await workspace.slash(karen, channel, '/mitid-opslag');
    await workspace.waitFor({ channel, onlyFor: karen, text: NO });
    isLogged('/mitid-opslag');
    const compose = forged((payload) => payload.callback_id === ANNOUNCE_VIEWS.compose);
    const found = await workspace.suggest(karen, { viewId: compose.id }, COMPOSE.channels, '');
    expect(found).toEqual({ options: [] });
    isLogged(COMPOSE.channels);
  });

  it('has no such buttons under an answer or on the page', async () => {
    const { karen, kirsten } = stage;
    const seenBy = async (userId: string): Promise<string> =>
      JSON.stringify(await unfolded(stage.workspace, userId, await stage.ask(userId, SURE)));
    expect(await seenBy(karen)).not.toContain(ANNOUNCE.fromEntry);
    expect(await seenBy(kirsten)).toContain(ANNOUNCE.fromEntry);
    expect(textOf(await stage.homeOf(karen))).not.toContain('Opslag');
  });
});

/** Everything that a coordinator can open, about announcements that are there. */
async function everyWindow(stage: AnnouncingStage): Promise<Modal[]> {
  const { kirsten } = stage;
  const store = stage.storage.announcements;
  const content: AnnouncementContent = {
    ...WRITTEN,
    channels: [stage.channel],
    audiences: [],
    entries: [],
    wantsReceipt: true,
    ping: 'none',
    sendAt: null,
  };
  const draft = { id: 'draft', content, replaces: null };
  await store.saveDraft({ ...draft, author: kirsten, at: new Date().toISOString() });
  await stage.schedule(kirsten);
  await stage.send(kirsten, { text: 'Den er sendt.', receipt: ['receipt'] });
  const isSent = async () => expect(await store.list(['sent'], 1)).toHaveLength(1);
  await vi.waitFor(isSent, { timeout: 240_000 });

  const [scheduled] = await store.list(['scheduled'], 1);
  const [sent] = await store.list(['sent'], 1);
  if (scheduled === undefined || sent === undefined) throw new Error('not there');
  const [one, other] = await store.deliveries.of(sent.id);
  if (one === undefined || other === undefined) throw new Error('not sent');
  const shown = { deliveries: [], acts: [], audiences: [], channels: ['C1'], revisions: [] };
  const names = { channel: () => 'it-café', entry: () => null, audiences: [] };
  const audience = { id: 'g', version: 1, name: 'Region Nord', channels: [stage.channel] };
  const drafts = await store.drafts(kirsten);
  const [saved] = drafts;
  if (saved === undefined) throw new Error('no draft');
  const preview = {
    draft: saved,
    entries: [],
    channels: [],
    audiences: [],
    counted: null,
    isOnTop: false,
    isAnew: false,
  };
  return [
    readingModal('Hjem', buildAnnouncements({ drafts, upcoming: [], sent: [sent, sent, sent, sent] })),
    buildAnnouncementList({ drafts, upcoming: [], sent: [sent] }),
    readingModal('Svar', [entryButtons('kantine')]),
    buildCompose(draft, names, false),
    buildPreview({ ...preview, externalId: 'x' }),
    buildDetail({ ...shown, announcement: scheduled }),
    buildDetail({
      ...shown,
      announcement: sent,
      deliveries: [
        { ...one, status: 'failed' },
        { ...other, status: 'unclear' },
      ],
    }),
    buildMove(scheduled, new Date()),
    buildCorrect({ announcement: sent, titleOf: names.entry }),
    buildWithdraw(sent),
    buildAudiences([audience]),
    buildAudience(audience, names),
    buildReaders(sent, { read: [], earlier: [], unread: [stage.poul], unreadable: [] }),
  ];
}
