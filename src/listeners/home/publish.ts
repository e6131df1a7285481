import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { buildHome, type Home } from '../../blocks/home.ts';
import { QUEUE_ROWS, type Desk } from '../../blocks/desk/desk.ts';
import type { AskedQuestion } from '../../storage/questions/questions.ts';
import { isRefusedFor } from '../slack/attempt.ts';
import { digest } from '../slack/digest.ts';
import { shownAnnouncements, shownQueue } from './shown.ts';
import type { Services } from '../services.ts';

/** The periods that figures are shown for, in days. */
const PERIODS = [7, 30];

const ShownHome = z.object({ hash: z.string(), private_metadata: z.string() });
/** The Home tab that somebody looks at. */
type ShownHome = z.infer<typeof ShownHome>;

/** The Home tab of which Slack says that somebody opened it; unset where there was none yet. */
export function shownHome(view: unknown): ShownHome | undefined {
  return ShownHome.safeParse(view).data;
}

/**
 * Publishes somebody's Home tab as of now. What they look at (`shown`) is left alone while it says the same, so that nothing
 * moves under a finger, and where something newer came meanwhile.
 */
export async function publishHome(
  client: webApi.WebClient,
  services: Services,
  userId: string,
  shown?: ShownHome,
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
  const built = buildHome(home);
  const view = { ...built, private_metadata: digest(JSON.stringify(built)) };
  if (shown === undefined) await client.views.publish({ user_id: userId, view });
  else if (shown.private_metadata !== view.private_metadata)
    await client.views.publish({ user_id: userId, view, hash: shown.hash }).catch((error: unknown) => {
      if (!isRefusedFor(error, ['hash_conflict'])) throw error;
    });
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
