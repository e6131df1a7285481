import type { webApi } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { buildQueue } from '../../blocks/desk/desk.ts';
import { messageModal, type Modal } from '../../blocks/kit/modal.ts';
import { publishHome } from '../home/publish.ts';
import type { Services } from '../services.ts';
import { shownQueue, WINDOW_ROWS } from '../home/shown.ts';
import type { Sent } from '../windows/submission.ts';

type About = Pick<Sent['about'], 'miss' | 'entry'>;

/**
 * Updates a coordinator's Home tab after their act, and the window underneath. That is the queue when they closed a miss,
 * or a whole answer when they corrected it.
 */
export async function showChanges(
  client: webApi.WebClient,
  services: Services,
  { userId, about, underneath }: Pick<Sent, 'userId' | 'underneath'> & { readonly about: About },
): Promise<void> {
  if (underneath !== null && (await services.curation.isCoordinator(userId))) {
    const view = await windowAbout(services, about);
    if (view !== null) await client.views.update({ view_id: underneath, view });
  }
  await publishHome(client, services, userId);
}

async function windowAbout(services: Services, about: About): Promise<Modal | null> {
  if (about.miss !== null) return buildQueue((await shownQueue(services, WINDOW_ROWS)).queue);
  const { snapshot } = services.matcher();
  const entry = about.entry === null ? undefined : snapshot.entries.get(about.entry);
  return entry === undefined
    ? null
    : messageModal(
        buildAnswered(answerWith(snapshot, entry), {
          isWhole: true,
          forCoordinator: true,
          isOverdue: services.curation.isOverdue(entry),
          news: services.announcements.fresh(entry.id),
        }),
      );
}
