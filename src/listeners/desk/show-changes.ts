import type { webApi } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { readShownList } from '../../blocks/desk/lists.ts';
import { messageModal, type Modal } from '../../blocks/kit/modal.ts';
import { publishHome } from '../home/publish.ts';
import { freshness } from '../presented.ts';
import type { Services } from '../services.ts';
import type { Sent } from '../windows/submission.ts';
import { listWindow } from './lists.ts';

type About = Pick<Sent['about'], 'miss' | 'entry' | 'under'>;

/**
 * Updates a coordinator's Home tab after their act, and the window underneath: the list that it remembers to be (`under`), or a
 * whole answer when they corrected that.
 */
export async function showChanges(
  client: webApi.WebClient,
  services: Services,
  { userId, about, underneath }: Pick<Sent, 'userId' | 'underneath'> & { readonly about: About },
): Promise<void> {
  if (underneath !== null && (await services.curation.isCoordinator(userId))) {
    const view = await windowAbout(services, userId, about);
    if (view !== null) await client.views.update({ view_id: underneath, view });
  }
  await publishHome(client, services, userId);
}

async function windowAbout(services: Services, userId: string, about: About): Promise<Modal | null> {
  const shown = readShownList(about.under);
  if (shown !== null) return listWindow(services, userId, shown);
  const { snapshot } = services.matcher();
  const entry = about.entry === null ? undefined : snapshot.entries.get(about.entry);
  return entry === undefined
    ? null
    : messageModal(
        buildAnswered(answerWith(snapshot, entry), {
          isWhole: true,
          forCoordinator: true,
          ...freshness(services, entry),
        }),
      );
}
