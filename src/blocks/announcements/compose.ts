import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import type { OpenDraft } from '../../announcements/announcements.ts';
import type { Audience, Ping } from '../../storage/announcements/announcement.ts';
import type { Block } from '../kit/message.ts';
import { input, typed } from '../kit/field.ts';
import { cut, form, plain, type Modal } from '../kit/modal.ts';
import { ANNOUNCE_VIEWS, COMPOSE } from './ids.ts';
import { timeFields } from './time-fields.ts';

const LABEL_CHARACTERS = 75;
/** A menu takes at most 100 options that are chosen from the beginning. */
const MAX_OPTIONS = 100;

/** Finds the names of channels and entries by their ids. */
export type Names = {
  /** A channel's name without `#`; null when it is not known. */
  readonly channel: (id: string) => string | null;
  /** An entry's title; null when it is not known. */
  readonly entry: (id: string) => string | null;
  /** All that may be chosen. */
  readonly audiences: readonly Audience[];
};

/** The window in which an announcement is written. `above`: blocks on top. */
export function buildCompose(
  { id, content, replaces }: OpenDraft,
  names: Names,
  pingsAllowed: boolean,
  above: readonly Block[] = [],
): Modal {
  const { compose } = da.announcements;
  const blocks: Block[] = [
    ...above,
    typed({
      name: COMPOSE.headline,
      label: compose.headline,
      hint: compose.headlineHint,
      value: content.headline,
    }),
    typed({
      name: COMPOSE.text,
      label: compose.text,
      hint: compose.textHint,
      lines: true,
      value: content.text,
    }),
    ...audiencesField(names.audiences, content.audiences),
    channelsField({
      label: compose.channels,
      channels: content.channels,
      names,
      optional: names.audiences.length > 0,
    }),
    entriesField(content.entries, names),
    whenField(content.sendAt !== null),
    ...timeFields(content.sendAt, { optional: true }),
    receiptField(content.wantsReceipt),
    ...(pingsAllowed ? [pingField(content.ping)] : []),
  ];
  return {
    ...form(
      ANNOUNCE_VIEWS.compose,
      replaces === null ? compose.title : compose.editTitle,
      {
        announcement: id,
        replaces: replaces?.id ?? null,
        version: replaces === null ? null : String(replaces.version),
      },
      blocks,
    ),
    submit: plain(compose.show),
  };
}

/** A channel's label in a menu. */
export function channelLabel(name: string): string {
  return `#${name}`;
}

/** An option of a menu, its label cut to what Slack takes. */
export function option(label: string, value: string): types.PlainTextOption {
  return { text: plain(cut(label, LABEL_CHARACTERS)), value };
}

/** The menu of channels. */
export function channelsField(field: {
  readonly label: string;
  readonly channels: readonly string[];
  readonly names: Pick<Names, 'channel'>;
  readonly optional?: boolean;
}): types.InputBlock {
  const { compose } = da.announcements;
  const { label, channels, names, optional = false } = field;
  return menu({
    name: COMPOSE.channels,
    label,
    hint: compose.channelsHint,
    placeholder: compose.searchChannels,
    from: 0,
    optional,
    chosen: channels.map((channel) =>
      option(channelLabel(names.channel(channel) ?? compose.unknownChannel), channel),
    ),
  });
}

/** The menu of audiences; none where there are none. */
function audiencesField(all: readonly Audience[], chosen: readonly string[]): types.InputBlock[] {
  const options = all.slice(0, MAX_OPTIONS).map(({ id, name }) => option(name, id));
  if (options.length === 0) return [];
  const initial = options.filter(({ value }) => chosen.includes(value ?? ''));
  return [
    input(
      { name: COMPOSE.audiences, label: da.announcements.audiences.chosen, optional: true },
      {
        type: 'multi_static_select',
        action_id: COMPOSE.audiences,
        options,
        ...(initial.length === 0 ? {} : { initial_options: initial }),
      },
    ),
  ];
}

/** The menu of the answers behind an announcement. */
export function entriesField(entries: readonly string[], names: Pick<Names, 'entry'>): types.InputBlock {
  const { compose } = da.announcements;
  return menu({
    name: COMPOSE.entries,
    label: compose.entries,
    hint: compose.entriesHint,
    placeholder: compose.searchEntries,
    from: 1,
    optional: true,
    chosen: entries.map((entry) => option(names.entry(entry) ?? compose.unknownEntry, entry)),
  });
}

function menu(field: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  /** How many letters must be typed before options are offered. */
  readonly from: number;
  readonly optional?: boolean;
  readonly chosen: readonly types.PlainTextOption[];
}): types.InputBlock {
  const { name, placeholder, from, chosen, ...rest } = field;
  return input(
    { name, ...rest },
    {
      type: 'multi_external_select',
      action_id: name,
      min_query_length: from,
      placeholder: plain(placeholder),
      ...(chosen.length === 0 ? {} : { initial_options: chosen.slice(0, MAX_OPTIONS) }),
    },
  );
}

function whenField(isLater: boolean): types.InputBlock {
  const { when, now, later } = da.announcements.compose;
  const options = [option(now, 'now'), option(later, 'later')];
  return choice({ name: COMPOSE.when, label: when, options, chosen: isLater ? 'later' : 'now' });
}

function pingField(chosen: Ping): types.InputBlock {
  const { ping, pings } = da.announcements.compose;
  const options = (['none', 'here', 'channel'] as const).map((one) => option(pings[one], one));
  return choice({ name: COMPOSE.ping, label: ping, options, chosen });
}

function choice(field: {
  readonly name: string;
  readonly label: string;
  readonly options: types.PlainTextOption[];
  readonly chosen: string;
}): types.InputBlock {
  const { name, label, options, chosen } = field;
  const initial = options.find(({ value }) => value === chosen);
  return input(
    { name, label },
    {
      type: 'radio_buttons',
      action_id: name,
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  );
}

function receiptField(isWanted: boolean): types.InputBlock {
  const { options: label, receipt, receiptHint: hint } = da.announcements.compose;
  return tickField({ name: COMPOSE.receipt, label, hint }, option(receipt, 'receipt'), isWanted);
}

/** A field with one box to tick. */
export function tickField(
  field: { readonly name: string; readonly label: string; readonly hint: string },
  tick: types.PlainTextOption,
  isTicked: boolean,
): types.InputBlock {
  return input(
    { ...field, optional: true },
    {
      type: 'checkboxes',
      action_id: field.name,
      options: [tick],
      ...(isTicked ? { initial_options: [tick] } : {}),
    },
  );
}
