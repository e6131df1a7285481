import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { ACTIONS, button } from '../answer/button.ts';
import { section, type Message } from '../kit/message.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';

/** Says that an answer is to be looked at, to its owner (`isOwner`) or to the coordinators. `since`: an ISO date. */
export function buildDueNotice(
  { id, title }: Pick<Entry, 'id' | 'title'>,
  { owner, since, isOwner }: { readonly owner: string; readonly since: string; readonly isOwner: boolean },
): Message {
  const { toOwner, toDesk } = da.errands.due;
  const text = isOwner
    ? toOwner(escapeMrkdwn(title), since)
    : toDesk(escapeMrkdwn(title), since, mention(owner));
  return withAnswer(text, id);
}

/** Says to the coordinators that the owner of an answer could not be told that it is due. */
export function buildOwnerNotTold({
  id,
  title,
  owner,
}: Pick<Entry, 'id' | 'title'> & { readonly owner: string }): Message {
  return withAnswer(da.errands.due.ownerNotTold(escapeMrkdwn(title), mention(owner)), id);
}

function withAnswer(text: string, id: string): Message {
  return {
    text,
    blocks: [{ ...section(text), accessory: button(ACTIONS.openAnswer, da.home.showAnswer, { id }) }],
  };
}
