import { da } from '../../i18n/da.ts';
import type { Audience } from '../../storage/announcements/announcement.ts';
import { typed } from '../kit/field.ts';
import { actions, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { form, fitting, MAX_BLOCKS, readingModal, type Modal } from '../kit/modal.ts';
import { announceButton, writeVersioned } from './button.ts';
import { channelsField, type Names } from './compose.ts';
import { channelMention } from './detail.ts';
import { ANNOUNCE, ANNOUNCE_VIEWS, COMPOSE } from './ids.ts';

/** A section holds 3,000 characters, and a mention takes about 15. */
const MENTIONS = 40;

/** The window with all audiences. `note`: a line of mrkdwn on top. */
export function buildAudiences(audiences: readonly Audience[], note: string | null = null): Modal {
  const words = da.announcements.audiences;
  return readingModal(words.title, [
    ...(note === null ? [] : [section(note)]),
    section(audiences.length === 0 ? `${words.intro} ${words.none}` : words.intro),
    ...actions([announceButton(ANNOUNCE.audienceCreate, words.create, 'new')]),
    ...fitting(audiences.flatMap(rows), MAX_BLOCKS - 3, words.left),
  ]);
}

/** The window in which one is made or changed; `audience` null: a new one. */
export function buildAudience(audience: Audience | null, names: Pick<Names, 'channel'>): Modal {
  const words = da.announcements.audiences;
  const about = {
    audience: audience?.id ?? null,
    version: audience === null ? null : String(audience.version),
  };
  return form(ANNOUNCE_VIEWS.audience, audience === null ? words.createTitle : words.editTitle, about, [
    typed({
      name: COMPOSE.name,
      label: words.name,
      hint: words.nameHint,
      value: audience?.name,
    }),
    channelsField({ label: words.channels, channels: audience?.channels ?? [], names }),
  ]);
}

/** The line that says where the bot cannot post; none when there is no such channel. */
export function shutLines(channels: readonly string[]): string[] {
  const few = channels.slice(0, MENTIONS).map(channelMention);
  return few.length === 0 ? [] : [da.announcements.audiences.shut(few)];
}

function rows(audience: Audience): Block[] {
  const words = da.announcements.audiences;
  const { name, channels } = audience;
  const mentions = channels.slice(0, MENTIONS).map(channelMention);
  const value = writeVersioned(audience);
  return [
    section(words.row(escapeMrkdwn(name), mentions, channels.length - mentions.length)),
    ...actions([
      announceButton(ANNOUNCE.audienceEdit, words.edit, value),
      announceButton(ANNOUNCE.audienceDelete, words.delete, value, words.confirm),
    ]),
  ];
}
