import { da } from '../../i18n/da.ts';
import type { Listening } from '../../storage/channels/channels.ts';
import { input } from '../kit/field.ts';
import { context } from '../kit/message.ts';
import { form, plain, type Modal } from '../kit/modal.ts';
import { DESK_VIEWS } from './ids.ts';

/** The name of the field. */
export const LISTENING = 'listening';

/** What can be chosen, the most careful first. */
const CHOICES: readonly Listening[] = ['nothing', 'threads', 'channel'];

/** The window in which is chosen what the bot reads in a channel without being mentioned. */
export function buildListening(channel: string, now: Listening): Modal {
  const { title, label, choices, note } = da.desk.listening;
  const option = (choice: Listening) => ({ text: plain(choices[choice]), value: choice });
  return form(DESK_VIEWS.listening, title, { channel }, [
    input(
      { name: LISTENING, label },
      {
        type: 'radio_buttons',
        action_id: LISTENING,
        options: CHOICES.map(option),
        initial_option: option(now),
      },
    ),
    context([note]),
  ]);
}

/** Reads what was chosen; null when it is nothing that can be. */
export function readListening(chosen: string | null): Listening | null {
  return CHOICES.find((choice) => choice === chosen) ?? null;
}
