import type { Storage } from '../../../src/storage/storage.ts';
import { CONTENT, ids, send } from './announcements.ts';
import { asker, closing, deed, on, question, report, toNone } from './stories.ts';

/** Lets a person do everything that leaves their id somewhere: asks, votes, waits, coordinates, announces and reads. */
export async function beEverywhere(storage: Storage, userId: string): Promise<void> {
  const { inbox, questions, votes, misses, letters, coordinators, acts, announcements } = storage;
  const event = JSON.stringify({ user: userId, text: 'hvor er min kat' });
  await inbox.store({ key: 'inbox-1', event, at: on(10) });
  await questions.add(question('q1', { userId, text: 'Kan min kat få MitID?' }));
  const vote = { questionId: 'q1', userId, vote: 'not-helped', entryId: null } as const;
  await votes.cast({ ...vote, at: on(10, '11:00:00') });
  await misses.record(report('m1', asker('q1', userId)), toNone);
  await misses.showAsker('m1', 'q1', 'Den er sort.');
  await misses.take('m1', userId, on(11));
  const letter = { missId: 'm1', questionId: 'q1' };
  await letters.add([
    { ...letter, id: 'l1', from: userId, to: 'UVEN', text: 'Er den sort?', at: on(11) },
    { ...letter, id: 'l2', from: 'UVEN', to: userId, text: 'Den er hvid.', at: on(12) },
  ]);
  await coordinators.add(userId, deed({ by: 'ULEIF', kind: 'coordinator-added', subject: 'coordinators' }));
  await coordinators.add('UVEN', deed({ by: userId, kind: 'coordinator-added', at: on(13) }));
  await acts.perform({ ...closing('m1', 'katte', on(14)), by: userId, changes: ['{"text":"kat"}'] });
  const [owned = 0] =
    (await acts.perform(deed({ by: 'ULEIF', changes: [JSON.stringify({ owner: userId })] }))) ?? [];
  await acts.perform(deed({ by: userId, kind: 'taken-back', at: on(15), takesBack: [owned] }));
  await announcements.saveDraft({
    id: 'draft',
    author: userId,
    content: { ...CONTENT, headline: 'Kladde' },
    replaces: null,
    at: on(15),
  });
  await send(storage, 'sent');
  const correction = {
    id: 'sent',
    version: 1,
    headline: 'Rettet',
    text: 'Fredag',
    at: on(16),
    act: 'corrected',
  };
  await announcements.correct({ ...correction, by: userId });
  const act = { kind: 'announcement-reminded', by: 'UKAREN' };
  const to = [{ userId, permalink: null }];
  await announcements.receipts.remind({
    announcementId: 'sent',
    to,
    at: on(17),
    act,
    newId: ids('reminder'),
  });
  await announcements.receipts.add('sent', userId, on(18));
  await storage.welcomes.add(userId, on(9));
}
