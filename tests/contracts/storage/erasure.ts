import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUp } from '../../../src/storage/copies/back-up.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { takeSamples, tracesInFolder, tracesInPostgres } from '../../support/traces.ts';
import { CONTENT } from './announcements.ts';
import { inPair, type Place, type WithPlace } from './places.ts';
import { asker, on, question, report, to, toNone } from './stories.ts';

/** Enough that pages of the database are split, emptied and used again. */
const EACH = 250;
/** Who uses the bot, and when. */
const PEOPLE = [
  { userId: 'UANNA', at: on(10) },
  { userId: 'UBENT', at: on(20) },
] as const;

export function erasureContract(withPlace: WithPlace): void {
  it(
    'leaves no copy of what a forgotten person wrote, in no file and no backup',
    withPlace((place) =>
      inPair(place, async ({ one, other }) => {
        await aLongWhile(one, place);
        expect(marks(await traces(place))).toEqual(expect.arrayContaining(['of-UANNA', 'of-UBENT']));

        await other.forget('UANNA');

        expect(marks(await traces(place))).toEqual(['of-UBENT']);
        expect(marks(await backedUp(place))).toEqual(['of-UBENT']);
      }),
    ),
  );

  it(
    'leaves no copy of what was kept long enough, in no file and no backup',
    withPlace((place) =>
      inPair(place, async ({ one, other }) => {
        await aLongWhile(one, place);

        await other.expire(on(15));

        expect(marks(await traces(place))).toEqual(['of-UBENT']);
        expect(marks(await backedUp(place))).toEqual(['of-UBENT']);
      }),
    ),
  );
}

/** All that people write bears their mark. */
async function aLongWhile(storage: Storage, { databaseUrl }: Place): Promise<void> {
  const { questions, misses, inbox, announcements } = storage;
  for (let n = 0; n < EACH; n += 1) {
    for (const { userId, at } of PEOPLE) {
      const id = `${userId}-${n}`;
      const text = textOf(userId, n);
      await inbox.store({ key: id, event: JSON.stringify({ user: userId, text }), at });
      await questions.add(question(id, { userId, text, at }));
      await questions.choose(id, `entry-${n}`);
      if (n % 3 === 0) await inbox.answered(id, at);
    }
  }
  for (const { userId, at } of PEOPLE) {
    const text = textOf(userId, 1);
    await misses.record({ ...report(userId, asker(`${userId}-1`, userId), at), text }, toNone);
    const content = { ...CONTENT, headline: `Udkast of-${userId}` };
    await announcements.saveDraft({ id: userId, author: userId, content, replaces: null, at });
  }
  // Bent asks what Anna asked before, in his own words.
  await misses.record(report('unused', asker('UBENT-2', 'UBENT'), on(20)), to('UANNA'));
  if (databaseUrl !== null) await takeSamples(databaseUrl);
}

function textOf(userId: string, n: number): string {
  return `hvad er of-${userId} ${'æ'.repeat(n)}`;
}

/** Whose marks are in there. */
function marks(bytes: string): string[] {
  return [...new Set(bytes.match(/of-U[A-Z]{4}/gu) ?? [])].toSorted();
}

async function traces({ databaseUrl, file }: Place): Promise<string> {
  return databaseUrl === null ? tracesInFolder(dirname(file)) : tracesInPostgres(databaseUrl);
}

async function backedUp(place: Place): Promise<string> {
  const copies = join(place.folder, 'copies');
  await mkdir(copies);
  await backUp(place, join(copies, 'copy.db'));
  return tracesInFolder(copies);
}
