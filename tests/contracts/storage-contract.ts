import { describe } from 'vitest';
import { aboutContract } from './storage/about.ts';
import { actsContract } from './storage/acts.ts';
import { channelsContract } from './storage/channels.ts';
import { announcementsOutContract } from './storage/announcements-out.ts';
import { announcementsContract } from './storage/announcements.ts';
import { deliveriesContract } from './storage/deliveries.ts';
import { backupContract } from './storage/backup.ts';
import { durabilityContract } from './storage/durability.ts';
import { errandsContract } from './storage/errands.ts';
import { erasureContract } from './storage/erasure.ts';
import { expiryContract } from './storage/expiry.ts';
import { forgettingContract } from './storage/forgetting.ts';
import { inboxContract } from './storage/inbox.ts';
import { learnedContract } from './storage/learned.ts';
import { missesContract } from './storage/misses.ts';
import { namingContract } from './storage/naming.ts';
import { openingContract } from './storage/opening.ts';
import { inPair, type WithPair, type WithPlace } from './storage/places.ts';
import { postsContract } from './storage/posts.ts';
import { questionsContract } from './storage/questions.ts';
import { reportsContract } from './storage/reports.ts';
import { retractingContract } from './storage/retracting.ts';
import { votesContract } from './storage/votes.ts';
import { welcomesContract } from './storage/welcomes.ts';

/** What every storage must do. */
export function storageContract(name: string, withPlace: WithPlace): void {
  const withPair: WithPair = (use) => withPlace((place) => inPair(place, use));
  describe(`${name} keeps the contract of storage`, () => {
    openingContract(withPlace);
    inboxContract(withPair);
    questionsContract(withPair);
    votesContract(withPair);
    missesContract(withPair);
    learnedContract(withPair);
    actsContract(withPair);
    channelsContract(withPair);
    welcomesContract(withPair);
    errandsContract(withPair);
    announcementsContract(withPair);
    announcementsOutContract(withPair);
    deliveriesContract(withPair);
    postsContract(withPair);
    reportsContract(withPair);
    aboutContract(withPair);
    namingContract(withPair);
    forgettingContract(withPair);
    retractingContract(withPair);
    expiryContract(withPair);
    erasureContract(withPlace);
    backupContract(withPlace);
    durabilityContract(withPlace);
  });
}
