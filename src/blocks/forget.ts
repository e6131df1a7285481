import { da } from '../i18n/da.ts';
import { ACTIONS, button } from './answer/button.ts';
import { actions, section, type Message } from './kit/message.ts';

/** Asks whether all that is kept about somebody is really to be erased. */
export function buildForgetting(): Message {
  const { ask, yes, no } = da.privacy.forgetting;
  return {
    text: ask,
    blocks: [
      section(ask),
      ...actions([
        { ...button(ACTIONS.forgetMe, yes, { id: '' }), style: 'danger' },
        button(ACTIONS.keepMe, no, { id: '' }),
      ]),
    ],
  };
}
