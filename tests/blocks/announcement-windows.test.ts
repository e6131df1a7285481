import { describe, expect, it } from 'vitest';
import type { Readers } from '../../src/announcements/announcements.ts';
import { buildAudiences } from '../../src/blocks/announcements/audiences.ts';
import { buildAnnouncementList } from '../../src/blocks/announcements/overview.ts';
import { buildReaders } from '../../src/blocks/announcements/readers.ts';
import type { Modal } from '../../src/blocks/kit/modal.ts';
import { announcementOf } from '../support/announcement-rows.ts';

const announcement = announcementOf();

describe('a window that cannot hold all', () => {
  it('says so, and where the rest is', () => {
    const few = { drafts: [], upcoming: [], sent: [announcement] };
    const shown = (view: Modal): string => JSON.stringify(view.blocks);
    expect(
      shown(buildAnnouncementList({ ...few, drafts: Array.from({ length: 60 }, () => announcement) })),
    ).toContain('Der er flere, end');
    expect(shown(buildAnnouncementList(few))).not.toContain('Der er flere');
    const one = { id: 'nord', version: 1, name: 'Region Nord', channels: ['C1'] };
    expect(shown(buildAudiences(Array.from({ length: 60 }, () => one)))).toContain('Der er flere grupper');
    expect(shown(buildAudiences([one]))).not.toContain('Der er flere');
  });
});

describe('the window with the readers', () => {
  const textOf = (given: Partial<Readers>): string =>
    JSON.stringify(
      buildReaders(announcement, { read: [], earlier: [], unread: [], unreadable: [], ...given }),
    );

  it('says that all have read it only when nobody is left who read just what it said before', () => {
    expect(textOf({ read: ['U1'] })).toContain('Alle har læst det');
    const corrected = textOf({ read: ['U1'], earlier: ['U2'] });
    expect(corrected).not.toContain('Alle har læst det');
    expect(corrected).toMatch(/som det var før rettelsen \(1\).*<@U2>.*Har læst det \(1\)/u);
    expect(textOf({ earlier: ['U2'], unread: ['U3'] })).toMatch(/endnu \(1\).*<@U3>.*før rettelsen \(1\)/u);
  });
});
