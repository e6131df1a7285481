import { buildKept, type KeptMessages } from '../blocks/kept.ts';
import { notice } from '../blocks/kit/message.ts';
import { da } from '../i18n/da.ts';
import { readStored, textOf, type Handling } from './inbox/arrival.ts';
import type { Services } from './services.ts';
import type { OwnDataWish } from './slack/said.ts';

/** Shows somebody what is kept about them, or erases it. The messages are for their eyes only. */
export async function carryOut(
  wish: OwnDataWish,
  userId: string,
  { key: ofThisMessage }: Pick<Handling, 'key'>,
  { curation, matcher }: Pick<Services, 'curation' | 'matcher'>,
): Promise<KeptMessages> {
  const forgotten = wish === 'erase' ? await curation.forget(userId) : null;
  const kept = await curation.about(userId);
  if (forgotten !== null) {
    const isCoordinator = kept.isConfigured || kept.coordinator !== null;
    return [notice(da.privacy.forgotten(forgotten, isCoordinator))];
  }
  const messages = kept.messages
    .filter(({ key }) => key !== ofThisMessage)
    .map(({ at, event }) => ({ at, text: textStored(event) }));
  const { entries } = matcher().snapshot;
  return buildKept({ ...kept, messages }, (id) => entries.get(id)?.title ?? id);
}

function textStored(event: string): string | null {
  const stored = readStored(event);
  return stored === null ? null : textOf(stored);
}
