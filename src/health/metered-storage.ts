import { questionIdOf } from '../listeners/inbox/arrival.ts';
import type { Storage } from '../storage/storage.ts';
import type { Meter } from './meter.ts';

/** The same storage, with a meter that hears of what becomes durable: whatever the bot does for people goes through here. */
export function meteredStorage(storage: Storage, meter: Meter): Storage {
  const { inbox, questions, announcements } = storage;
  return {
    ...storage,
    inbox: {
      ...inbox,
      store: async (arrival) => {
        const isNew = await inbox.store(arrival);
        if (isNew) meter.arrived(arrival.key);
        return isNew;
      },
      answered: async (key, at, wording = '') => {
        await inbox.answered(key, at, wording);
        meter.answered(key, questionIdOf({ key, wording }));
      },
      tooLate: async (key, at, wording = '') => {
        await inbox.tooLate(key, at, wording);
        meter.tooLate();
      },
    },
    questions: {
      ...questions,
      add: async (question) => {
        await questions.add(question);
        meter.decided(question.id, question);
      },
      count: async (question) => {
        await questions.count(question);
        meter.decided('', { surface: 'page', outcome: question.outcome });
      },
    },
    announcements: {
      ...announcements,
      deliveries: {
        ...announcements.deliveries,
        settle: async (id, by, at, attempt) => {
          const isOurs = await announcements.deliveries.settle(id, by, at, attempt);
          if (isOurs) meter.delivered(attempt.outcome);
          return isOurs;
        },
      },
    },
  };
}
