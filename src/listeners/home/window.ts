import type { BlockAction } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswerModal, type InWindow } from '../../blocks/home/answer.ts';
import type { Modal } from '../../blocks/modals/modal.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { Services } from '../services.ts';

/** An answer in a window, as somebody is to see it. */
export async function answerModal(
  { matcher, curation, announcements }: Services,
  entry: Entry,
  { userId, ...shownAs }: Pick<InWindow, 'question' | 'voted'> & { readonly userId: string },
): Promise<Modal> {
  return buildAnswerModal(answerWith(matcher().snapshot, entry), {
    ...shownAs,
    isCoordinator: await curation.isCoordinator(userId),
    news: announcements.fresh(entry.id),
  });
}

/** The id of the question that a window remembers; null for the page and for windows that answer none. */
export function questionIn(view: BlockAction['view']): string | null {
  return view?.type === 'modal' && view.private_metadata !== '' ? view.private_metadata : null;
}
