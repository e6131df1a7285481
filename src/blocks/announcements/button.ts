import type { types } from '@slack/bolt';
import { z } from 'zod';
import { da } from '../../i18n/da.ts';
import { readJson } from '../../text/read-json.ts';
import { plain } from '../kit/modal.ts';
import type { AnnounceAction } from './ids.ts';

/** A button for coordinators. `ask`: the question in the dialog that Slack shows first. */
export function announceButton(
  action: AnnounceAction,
  label: string,
  value: string,
  ask?: { readonly title: string; readonly text: string },
): types.Button {
  const { yes, no } = da.announcements.confirm;
  return {
    type: 'button',
    action_id: action,
    text: plain(label),
    value,
    ...(ask === undefined
      ? {}
      : {
          confirm: {
            title: plain(ask.title),
            text: plain(ask.text),
            confirm: plain(yes),
            deny: plain(no),
          },
        }),
  };
}

const Versioned = z.object({ id: z.string(), version: z.int() });
/** An announcement's id, and the version that the coordinator saw. */
export type VersionedValue = z.infer<typeof Versioned>;

const OneDelivery = z.object({ id: z.string(), delivery: z.string() });
/** The ids of an announcement and of one of its deliveries. */
export type DeliveryValue = z.infer<typeof OneDelivery>;

export const writeVersioned = ({ id, version }: VersionedValue): string => JSON.stringify({ id, version });
export const writeDelivery = ({ id, delivery }: DeliveryValue): string => JSON.stringify({ id, delivery });

/** Reads a button's value; null for one that is not ours. */
export function readVersioned(value: string): VersionedValue | null {
  return readJson(Versioned, value);
}

/** Reads a button's value; null for one that is not ours. */
export function readDelivery(value: string): DeliveryValue | null {
  return readJson(OneDelivery, value);
}

/** The value of "Læst ✓": what was read. */
export type ReadValue = { readonly id: string; readonly revision: number };

export const writeRead = ({ id, revision }: ReadValue): string => `${id} ${revision}`;

/** Reads that value; a button from before revisions were told apart holds the id alone. */
export function readRead(value: string): ReadValue {
  const [id = '', revision = '1'] = value.split(' ');
  return { id, revision: Number.parseInt(revision, 10) || 1 };
}
