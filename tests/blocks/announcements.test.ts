import { describe, expect, it } from 'vitest';
import { buildCompose } from '../../src/blocks/announcements/compose.ts';
import { buildAudience, buildAudiences } from '../../src/blocks/announcements/audiences.ts';
import { buildCorrect, buildMove, buildWithdraw } from '../../src/blocks/announcements/correct.ts';
import { buildConflict } from '../../src/blocks/announcements/meanwhile.ts';
import { buildDetail } from '../../src/blocks/announcements/detail.ts';
import { buildNotice } from '../../src/blocks/announcements/notice.ts';
import { buildAnnouncementList } from '../../src/blocks/announcements/overview.ts';
import { buildPost, buildReminder, inert } from '../../src/blocks/announcements/post.ts';
import { buildPreview } from '../../src/blocks/announcements/preview.ts';
import { buildReaders } from '../../src/blocks/announcements/readers.ts';
import { buildReport } from '../../src/blocks/announcements/report.ts';
import { richText, wordsOf } from '../../src/blocks/announcements/rich-text.ts';
import type { Message } from '../../src/blocks/kit/message.ts';
import type { Modal } from '../../src/blocks/kit/modal.ts';
import { checkMessageBlocks } from '../../src/playground/blocks/message.ts';
import { pingsIn } from '../../src/playground/blocks/texts.ts';
import { announcementOf, deliveryOf } from '../support/announcement-rows.ts';
import { entryOf } from '../support/snapshot.ts';
import { expectTaken, expectViewTaken } from './taken.ts';

const entries = Array.from({ length: 5 }, (_, index) => entryOf({ id: `e${index}`, title: '<'.repeat(75) }));
const channels = Array.from({ length: 100 }, (_, index) => `C${index}`.padEnd(11, '0'));
const people = Array.from({ length: 2000 }, (_, index) => `U${index}`.padEnd(11, '0'));
const longest = announcementOf({
  headline: '&'.repeat(150),
  text: '<'.repeat(3000),
  channels,
  entries: entries.map(({ id }) => id),
  ping: 'channel',
  correctedAt: '2026-11-24T10:00:00.000Z',
  receipts: 2000,
});
const audiences = Array.from({ length: 60 }, (_, index) => ({
  id: `g${index}`,
  version: 1,
  name: '&'.repeat(70) + index,
  channels,
}));
const everyStatus = (['waiting', 'posting', 'sent', 'failed', 'unclear', 'given-up'] as const).map(
  (status) => ({
    announcement: longest,
    deliveries: channels.map((channel) =>
      deliveryOf({
        channel,
        status,
        permalink: `https://${'x'.repeat(80)}.slack.com/archives/${channel}/p1`,
      }),
    ),
    acts: people.slice(0, 50).map((by) => ({ at: longest.createdAt, by, kind: 'announcement-corrected' })),
    audiences,
    channels,
    revisions: [],
  }),
);
const names = { channel: () => 'c'.repeat(80), entry: () => 't'.repeat(75), audiences };
const preview = {
  draft: { ...longest, sendAt: '2026-12-01T10:00:00.000Z' },
  isAnew: true,
  entries,
  channels,
  audiences: audiences.slice(0, 20),
  counted: { people: 2000, isAtLeast: true, shut: channels },
  externalId: 'x',
};

describe('announcements are taken by Slack, also at their largest', () => {
  it.each<readonly [what: string, message: Message]>([
    ['post', buildPost({ announcement: longest, entries })],
    ['post of nothing', buildPost({ announcement: announcementOf({ text: '' }), entries: [] })],
    [
      'withdrawn',
      buildPost({
        announcement: {
          ...longest,
          withdrawnAt: '2026-11-25T10:00:00.000Z',
          withdrawReason: '<'.repeat(300),
        },
        entries,
      }),
    ],
    ['reminder', buildReminder({ announcement: longest, entries }, `https://${'x'.repeat(200)}`)],
    ['notice', buildNotice(people)],
    ...everyStatus.map(
      (detail) => ['report', buildReport({ ...detail, unheard: detail.deliveries })] as const,
    ),
  ])('as a message: %s', (_name, { blocks }) => {
    expectTaken(blocks);
  });

  it.each<readonly [what: string, view: Modal]>([
    ['compose', buildCompose({ id: 'a', content: preview.draft, replaces: null }, names, true)],
    ['preview', buildPreview({ ...preview, isOnTop: true })],
    ['preview in its place', buildPreview({ ...preview, isOnTop: false })],
    ...everyStatus.map((detail) => ['detail', buildDetail(detail, 'n')] as const),
    ['correction', buildCorrect({ announcement: longest, titleOf: names.entry })],
    [
      'correction with its preview',
      buildCorrect({
        announcement: longest,
        titleOf: names.entry,
        preview: { corrected: longest, entries, readers: 2000 },
      }),
    ],
    ['withdrawal', buildWithdraw(longest)],
    ['audiences', buildAudiences(audiences, 'n')],
    ['audience', buildAudience(audiences[0] ?? null, names)],
    ['new audience', buildAudience(null, names)],
    ['move', buildMove({ ...longest, sendAt: '2026-12-01T10:00:00.000Z' }, new Date(0))],
    ['conflict', buildConflict(longest)],
    [
      'readers',
      buildReaders(longest, {
        read: people,
        earlier: people,
        unread: people,
        unreadable: channels.slice(0, 20),
      }),
    ],
    [
      'list',
      buildAnnouncementList({ drafts: Array(60).fill(longest), upcoming: [longest], sent: [longest] }),
    ],
  ])('as a window: %s', (_name, view) => {
    expectViewTaken(view);
  });
});

describe('a post', () => {
  it('shows bold, italic, lists and addresses, and whatever else was typed as it was typed', () => {
    const text = 'Hej *alle* og _især_ <!channel> & <@U1>\n- ét\n- to\n3. tre\nSe https://mitid.dk/ny_side.';
    const { elements } = richText(text);
    expect(elements).toMatchObject([
      {
        type: 'rich_text_section',
        elements: [
          { text: 'Hej ' },
          { text: 'alle', style: { bold: true } },
          { text: ' og ' },
          { text: 'især', style: { italic: true } },
          { text: ' ' },
          { text: '<!channel>' },
          { text: ' & <@U1>' },
        ],
      },
      { type: 'rich_text_list', style: 'bullet', elements: [{}, {}] },
      { type: 'rich_text_list', style: 'ordered', offset: 2 },
      { type: 'rich_text_section', elements: [{}, { type: 'link', url: 'https://mitid.dk/ny_side' }, {}] },
    ]);
  });

  it('calls nobody unless its author wants it, and a reminder never does', () => {
    const pings = (ping: 'none' | 'here' | 'channel'): string[] => {
      const announcement = announcementOf({ headline: '<!here>', text: '<!channel> @channel', ping });
      const { text, blocks } = buildPost({ announcement, entries: [] });
      const reminder = buildReminder({ announcement, entries: [] }, null);
      expect(pingsIn(reminder.text, checkMessageBlocks(reminder.blocks), false)).toEqual([]);
      return pingsIn(text, checkMessageBlocks(blocks), false);
    };
    expect(pings('none')).toEqual([]);
    expect(pings('here')).toEqual(['here']);
    expect(pings('channel')).toEqual(['channel']);
  });

  it('stands in a reminder as a whole, with the way to it, and says there too that it was withdrawn', () => {
    const announcement = announcementOf({ headline: 'Lukket <i dag>', text: 'Vi ses *i morgen*.' });
    const { text, blocks } = buildReminder({ announcement, entries }, 'https://x.slack.com/archives/C1/p1');
    expect(text).toContain('»<https://x.slack.com/archives/C1/p1|Lukket &lt;i dag&gt;>«');
    expect(text).toContain('Vi ses i morgen.');
    expect(JSON.stringify(blocks)).toMatch(/i morgen.*open_answer.*announcement_read/u);
    expect(buildReminder({ announcement, entries }, '').text).toContain('»Lukket &lt;i dag&gt;«');
    const withdrawnAt = '2026-11-25T10:00:00.000Z';
    const gone = buildReminder({ announcement: { ...announcement, withdrawnAt }, entries }, '');
    expect(JSON.stringify(gone)).not.toMatch(/i morgen|announcement_read/u);
  });

  it('shows what was struck out, quotes, lists in lists and emoji, and no part of it is empty', () => {
    const { elements } = richText(
      '~nej~ :tada: :egen: **👍**\n> sagt\n- ét\n  1. to\n- tre\n- \n\nSlut\n\npå det',
    );
    expect(elements).toMatchObject([
      {
        elements: [
          { text: 'nej', style: { strike: true } },
          { text: ' ' },
          { type: 'emoji', name: 'tada', unicode: '1f389' },
          { text: ' :egen: ' },
          { type: 'emoji', name: '+1', style: { bold: true } },
        ],
      },
      { type: 'rich_text_quote', elements: [{ text: 'sagt' }] },
      { type: 'rich_text_list', style: 'bullet', elements: [{}] },
      { type: 'rich_text_list', style: 'ordered', indent: 1 },
      { type: 'rich_text_list', style: 'bullet', elements: [{}, { elements: [{ text: ' ' }] }] },
      { elements: [{ text: 'Slut' }, { text: '\n\n' }, { text: 'på det' }] },
    ]);
  });

  it('says the same without marks to those who hear it', () => {
    expect(wordsOf('*Husk:*\n- _pas_\n- https://mitid.dk\n\n~3~ fire\nog <https://a.dk|her> :tada:')).toBe(
      'Husk:\n\n• pas\n• https://mitid.dk\n\n3 fire\nog her (https://a.dk) 🎉',
    );
  });

  it('is a line and nothing to press once it is withdrawn', () => {
    const withdrawReason = 'Caféen er *flyttet*.';
    const announcement = { ...longest, withdrawnAt: '2026-11-25T10:00:00.000Z', withdrawReason };
    const { text, blocks } = buildPost({ announcement, entries });
    expect(text).toContain('Caféen er flyttet.');
    expect(text).toContain('er trukket tilbage onsdag den 25. november 2026 kl. 11.00');
    expect(JSON.stringify(blocks)).not.toContain('button');
  });

  it('can only be looked at in its preview', () => {
    const shown = JSON.stringify(inert(buildPost({ announcement: longest, entries }).blocks));
    expect(shown).not.toContain('"announcement_read"');
    expect(shown).not.toContain('open_answer');
    expect(shown).toContain('Læst ✓');
  });
});

it('times are Danish, in winter and in summer', () => {
  const at = (sendAt: string): string =>
    JSON.stringify(
      buildDetail({
        announcement: announcementOf({ status: 'scheduled', sendAt }),
        deliveries: [],
        acts: [],
        audiences: [],
        channels: ['C1'],
        revisions: [],
      }),
    );
  expect(at('2026-12-01T09:00:00.000Z')).toContain('tirsdag den 1. december 2026 kl. 10.00');
  expect(at('2026-07-01T09:00:00.000Z')).toContain('onsdag den 1. juli 2026 kl. 11.00');
});
