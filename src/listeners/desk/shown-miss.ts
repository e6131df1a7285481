import type { ShownMiss } from '../../blocks/desk/miss.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import type { Services } from '../services.ts';

/** A miss with all that coordinators see of it, links included. */
export async function shownMiss(
  { curation, places }: Pick<Services, 'curation' | 'places'>,
  miss: Miss,
): Promise<ShownMiss> {
  const waiting = await curation.waitingMiss(miss);
  return {
    ...waiting,
    places: await Promise.all(
      waiting.places.map(async ({ channel, threadTs, isPrivate }) => ({
        channel: isPrivate ? null : channel,
        link: isPrivate || threadTs === null ? null : await places.link(channel, threadTs),
      })),
    ),
  };
}
