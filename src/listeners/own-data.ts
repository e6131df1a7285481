import { buildKept, type KeptMessages } from '../blocks/kept.ts';
import { buildForgetting } from '../blocks/forget.ts';
import { notice, type Message } from '../blocks/kit/message.ts';
import { da } from '../i18n/da.ts';
import { readStored, textOf, type Handling } from './inbox/arrival.ts';
import type { Services } from './services.ts';
import type { OwnDataWish } from './slack/said.ts';

/** Shows somebody what is kept about them, or asks whether to erase it. The messages are for their eyes only. */
export async function carryOut(
  wish: OwnDataWish,
  userId: string,
  { key: ofThisMessage }: Pick<Handling, 'key'>,
  { curation, matcher }: Pick<Services, 'curation' | 'matcher'>,
): Promise<KeptMessages> {
  if (wish === 'erase') return [buildForgetting()];
  const kept = await curation.about(userId);
  const messages = kept.messages
    .filter(({ key }) => key !== ofThisMessage)
    .map(({ at, event }) => ({ at, text: textStored(event) }));
  const { entries } = matcher().snapshot;
  return buildKept({ ...kept, messages }, (id) => entries.get(id)?.title ?? id);
}

/** Erases what is kept about somebody, and says what it was. */
export async function erase(userId: string, { curation }: Pick<Services, 'curation'>): Promise<Message> {
  const forgotten = await curation.forget(userId);
  const { isConfigured, coordinator } = await curation.about(userId);
  return notice(da.privacy.forgotten(forgotten, isConfigured || coordinator !== null));
}

function textStored(event: string): string | null {
  const stored = readStored(event);
  return stored === null ? null : textOf(stored);
}
