import type { webApi } from '@slack/bolt';
import { buildHome, type Home } from '../../blocks/home.ts';
import { QUEUE_ROWS, type Desk } from '../../blocks/desk/desk.ts';
import type { AskedQuestion } from '../../storage/questions/questions.ts';
import { shownAnnouncements, shownQueue } from './shown.ts';
import type { Services } from '../services.ts';

/** The periods that figures are shown for, in days. */
const PERIODS = [7, 30];

/** Publishes somebody's Home tab as of now. */
export async function publishHome(
  client: webApi.WebClient,
  services: Services,
  userId: string,
): Promise<void> {
  const { curation } = services;
  const [asked, mostAsked, isCoordinator] = await Promise.all([
    curation.questionsOf(userId),
    curation.mostAsked(),
    curation.isCoordinator(userId),
  ]);
  const { topics, entries } = services.matcher().snapshot;
  const home: Home = {
    topics,
    mostAsked: mostAsked.map(({ entry }) => entry),
    mine: asked.filter(isReal).map((question) => ({
      question,
      entry: (question.entryId === null ? undefined : entries.get(question.entryId)) ?? null,
    })),
    desk: isCoordinator ? await desk(services, userId) : null,
  };
  await client.views.publish({ user_id: userId, view: buildHome(home) });
}

async function desk(services: Services, userId: string): Promise<Desk> {
  const { curation } = services;
  const [{ queue, more }, announcements, coordinators, votedDown, weak, figures] = await Promise.all([
    shownQueue(services, QUEUE_ROWS),
    shownAnnouncements(services, userId),
    curation.coordinators(),
    curation.votedDown(),
    curation.weakMisses(),
    Promise.all(PERIODS.map(async (days) => ({ days, figures: await curation.figures(days) }))),
  ]);
  const thin = [...services.matcher().snapshot.entries.values()].filter(({ lacks }) => lacks.length > 0);
  return {
    queue,
    more,
    announcements,
    coordinators,
    figures,
    weak: weak.length,
    thin: thin.length,
    overdue: curation.overdue(),
    votedDown,
  };
}

function isReal({ outcome }: AskedQuestion): boolean {
  return outcome !== 'smalltalk';
}
