import { openStorage } from '../../../src/storage/open.ts';
import { asker, on, question, report, to, toNone } from './stories.ts';

/** A process that takes questions and votes until it is killed, and names each on its output once all of it is stored. */
const [file = '', name = '', databaseUrl = null] = process.argv.slice(2);
const { inbox, questions, votes, misses } = await openStorage({ databaseUrl, file, owner: true });
await misses.record(report(name, asker(name)), toNone);
for (let n = 1; ; n += 1) {
  const id = `${name}-${n}`;
  await inbox.store({ key: id, event: '{}', at: on(10) });
  await questions.add(question(id));
  await votes.cast({ questionId: id, userId: 'UANNA', vote: 'helped', entryId: null, at: on(10) });
  await misses.record(report(id, asker(id)), to(name));
  process.stdout.write(`${id}\n`);
}
