import type { Remark } from '../../curation/remarks.ts';
import { da } from '../../i18n/da.ts';
import { actions, section, type Message } from '../kit/message.ts';
import { toBold } from '../kit/mrkdwn.ts';
import { withAsked } from './asked.ts';
import { ACTIONS, button, type Carried, type Share } from './button.ts';
import { askCoordinatorButton, buildAlternatives } from './feedback.ts';

/** What a word about the last answer is met with, below the question that it was about. `share` as for that question's answer. */
export function buildRemark(remark: Remark, share?: Share): Message {
  const { id: q, text, language } = remark.question;
  const carried: Carried = { share, q, lang: language === 'en' ? language : undefined };
  return withAsked(said(remark, carried), text);
}

function said(remark: Remark, carried: Carried): Message {
  switch (remark.kind) {
    case 'complaint':
      return buildAlternatives(remark.alternatives, carried);
    case 'person':
      return withButtons(da.answers.person, [askCoordinatorButton(carried)]);
    case 'repeat': {
      if (remark.entry === null) return withButtons(da.answers.chat.repeat, [askCoordinatorButton(carried)]);
      const { id, answer, english } = remark.entry;
      const { short } = (carried.lang === 'en' ? english : null) ?? answer;
      const more = button(ACTIONS.openMore, da.slack.buttons.more, { id, ...carried });
      return withButtons(toBold(short), [more, askCoordinatorButton(carried)]);
    }
  }
}

function withButtons(mrkdwn: string, buttons: Parameters<typeof actions>[0]): Message {
  return { text: mrkdwn, blocks: [section(mrkdwn), ...actions(buttons)] };
}
