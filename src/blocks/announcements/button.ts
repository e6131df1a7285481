import type { types } from '@slack/bolt';
import { da } from '../../i18n/da.ts';
import { plain } from '../kit/modal.ts';
import type { AnnounceAction } from './ids.ts';

/** A button for coordinators. `ask`: what is asked before it does anything. */
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
