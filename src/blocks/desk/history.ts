import { z } from 'zod';
import type { EntryVotes } from '../../curation/entry-votes.ts';
import type { History } from '../../curation/history.ts';
import type { PastDeed } from '../../curation/past-deeds.ts';
import { da } from '../../i18n/da.ts';
import { readJson } from '../../text/read-json.ts';
import { context, section, type Block } from '../kit/message.ts';
import { escapeMrkdwn, mention, mentioned } from '../kit/mrkdwn.ts';
import { cut, plain, readingModal, type Modal } from '../kit/modal.ts';
import { DESK } from './ids.ts';
import { deskButton } from './miss.ts';
import { likenessOf, saidDiff } from './said-diff.ts';

/** What an entry's window with its history shows to one coordinator. `said`: what came of their last press. */
export type ShownHistory = History & {
  readonly entryId: string;
  readonly votes: EntryVotes | null;
  readonly userId: string;
  readonly said: string | null;
};

/** As many as people read, of at most three blocks each; and a press must open the window within 3 s. */
const MAX_DEEDS = 15;
/** A section holds 3,000 characters, and escapes make a text up to five times longer. */
const WORDINGS = 4;
const WORDING_CHARACTERS = 120;

/** The window: votes, who sees to the answer, and what was done to it, newest first. */
export function buildHistory({ entry, entryId, deeds, votes, userId, said }: ShownHistory): Modal {
  const { title, none, votesNone, older } = da.history;
  const left = deeds.length - MAX_DEEDS;
  return readingModal(title, [
    ...(said === null ? [] : [section(`*${said}*`)]),
    ...(entry === null
      ? []
      : [
          section(`*${escapeMrkdwn(entry.title)}*`),
          section(votes === null ? votesNone : da.home.desk.votes(votes.recent, votes.before)),
          ownerRow(entryId, entry.owner, userId),
        ]),
    ...(deeds.length === 0 ? [section(none)] : []),
    ...deeds.slice(0, MAX_DEEDS).flatMap((deed) => deedBlocks(entryId, deed)),
    ...(left > 0 ? [context([older(left)])] : []),
  ]);
}

function ownerRow(entryId: string, owner: string | null, userId: string): Block {
  const accessory =
    owner === userId
      ? deskButton(DESK.letGo, da.history.letGo, entryId)
      : deskButton(DESK.seeTo, da.history.seeTo, entryId);
  return { ...section(da.history.owner(owner === null ? null : mention(owner))), accessory };
}

function deedBlocks(entryId: string, deed: PastDeed): Block[] {
  const { state, takenBack } = deed;
  const { inFiles } = da.history;
  const below =
    takenBack !== null
      ? [context([da.history.takenBack(takenBack.at, mentioned(takenBack.by))])]
      : state === 'in-files' && deed.kind !== 'earlier'
        ? [context([inFiles])]
        : [];
  return [
    {
      ...section([headingOf(deed), ...linesOf(deed)].join('\n')),
      ...(state === 'learned' ? { accessory: takeBackButton(entryId, deed) } : {}),
    },
    ...textBlocks(deed),
    ...below,
  ];
}

function headingOf({ kind, at, by, owner }: PastDeed): string {
  const { history } = da;
  if (kind === 'earlier') return history.earlier(at);
  if (kind === 'owner') return history.owned(at, mentioned(owner));
  return history[kind](at, mentioned(by));
}

/** The ways to ask that came with it, and what there is to say of its text. */
function linesOf({ kind, before, after, wordings }: PastDeed): string[] {
  const { quote, likeness, textUnknown } = da.history;
  return [
    ...wordings.slice(0, WORDINGS).map((one) => quote(escapeMrkdwn(cut(one, WORDING_CHARACTERS)))),
    ...(before !== null && after !== null ? likeness[likenessOf(before, after)] : []),
    ...(kind === 'edit' && before === null ? [textUnknown] : []),
  ];
}

function textBlocks({ before, after }: PastDeed): Block[] {
  if (before === null && after === null) return [];
  if (before !== null && after !== null && likenessOf(before, after) !== 'others') return [];
  return [saidDiff(before, after)];
}

function takeBackButton(entryId: string, { kind, changes, missId }: PastDeed) {
  const { takeBack, ask } = da.history;
  const what = kind === 'earlier' ? '' : ask[kind];
  return {
    ...deskButton(DESK.takeBack, takeBack, JSON.stringify({ entry: entryId, change: changes[0] ?? 0 })),
    confirm: {
      title: plain(ask.title),
      text: plain(missId === null ? what : `${what} ${ask.reopens}`),
      confirm: plain(ask.yes),
      deny: plain(ask.no),
    },
  };
}

const TakeBack = z.strictObject({ entry: z.string(), change: z.number() });

/** Reads the value of "Tag tilbage"; null for one that is not ours. */
export function readTakeBack(value: string): z.infer<typeof TakeBack> | null {
  return readJson(TakeBack, value);
}
