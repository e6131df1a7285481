import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepLearntIn } from '../../src/answering/learnt-folder.ts';
import type { Entry, NotCovered } from '../../src/knowledge/snapshot.ts';
import type { Matcher } from '../../src/matching/match.ts';
import type { LearntStore } from '../../src/matching/learning.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { entryOf, snapshotOf, subjectOf } from '../support/snapshot.ts';

const entries = [
  entryOf({ id: 'kodeviser', title: 'Hvad koster en kodeviser?' }),
  entryOf({ id: 'telefon', title: 'Hvordan flytter man til en ny telefon?' }),
  entryOf({ id: 'nummer', title: 'Hvilket nummer ringer man til?' }),
];
const QUESTIONS = ['hvad koster en kodeviser?', 'kodevisr', 'ny mobiltelefon', 'what number', 'æbler', ''];

/** Enough of them to find out from how sure to be. */
const wordings = (title: string): Entry['questions'] => ({
  da: Array.from(
    { length: 40 },
    (_, at) => `${title} i ovn nummer ${at} ${at % 2 === 0 ? 'i dag' : 'i morgen'}`,
  ),
  en: [],
});

let around: string;
let folder: string;
beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'learnt-'));
  folder = join(around, 'learnt');
});
afterEach(async () => rm(around, { recursive: true }));

/** Starts anew with what is in the folder. */
async function start(
  known: readonly Entry[] = entries,
  notCovered: readonly NotCovered[] = [],
): Promise<{ matcher: Matcher; hasLearnt: boolean }> {
  const files = keepLearntIn(folder);
  if (files === undefined) throw new Error('no store');
  const kept: Promise<void>[] = [];
  const learnt: LearntStore = {
    recall: files.recall,
    keep: async (...what) => {
      kept.push(files.keep(...what));
      return Promise.resolve();
    },
  };
  const matcher = await buildMatcher({ ...snapshotOf(known), notCovered }, { learnt });
  await Promise.all(kept);
  return { matcher, hasLearnt: kept.length > 0 };
}

/** All that it says to every question. */
const everything = ({ match, explain }: Matcher): unknown =>
  QUESTIONS.map((question) => [match(question), explain(question)]);

describe('what was learnt', () => {
  it('is kept from one start to the next, and answers just the same', async () => {
    const first = await start();
    const second = await start();
    expect([first.hasLearnt, second.hasLearnt]).toEqual([true, false]);
    expect(everything(second.matcher)).toEqual(everything(first.matcher));
    expect(second.matcher.match('kodeviser').matches[0]?.entry.id).toBe('kodeviser');
  });

  it('is used with an answer that was edited, and learnt anew with a wording that was', async () => {
    await start();
    const edited = entries.map((entry) => ({ ...entry, related: ['telefon'] }));
    const reworded = [...entries, entryOf({ id: 'briller', title: 'Hvor er mine briller?' })];
    expect((await start(edited)).hasLearnt).toBe(false);
    const { matcher, hasLearnt } = await start(reworded);
    expect(hasLearnt).toBe(true);
    expect(matcher.match('briller').matches[0]?.entry.id).toBe('briller');
  });

  it('includes how sure to be, where nobody calibrated, and what not to hold back from', async () => {
    const subjects = ['strikning af sokker', 'bagning af boller', 'fodring af fugle'].map((title) =>
      subjectOf({ id: title.replaceAll(' ', '-'), title, isEveryday: true, questions: wordings(title) }),
    );
    const known = ['køb af garn', 'bagning af boller', 'leje af båd'].map((title) =>
      entryOf({ id: title.replaceAll(' ', '-'), title, questions: wordings(title) }),
    );
    const first = await start(known, subjects);
    const second = await start(known, subjects);
    expect([first.hasLearnt, second.hasLearnt]).toEqual([true, false]);
    expect(second.matcher.thresholds).toEqual(first.matcher.thresholds);
    expect(second.matcher.match('bagning af boller i ovn nummer 3')).toEqual(
      first.matcher.match('bagning af boller i ovn nummer 3'),
    );
    expect(second.matcher.match('strikning af sokker i dag').notCovered?.title).toBe('strikning af sokker');
  });

  it('is learnt anew where its file was cut off', async () => {
    const { matcher } = await start();
    const [name = ''] = await readdir(folder);
    await truncate(join(folder, name), 500);
    const again = await start();
    expect(again.hasLearnt).toBe(true);
    expect(everything(again.matcher)).toEqual(everything(matcher));
    expect((await start()).hasLearnt).toBe(false);
  });

  it('is done without where nothing can be written', async () => {
    await writeFile(folder, '');
    const { matcher } = await start();
    expect(matcher.match('kodeviser').matches[0]?.entry.id).toBe('kodeviser');
  });

  it('of longer ago makes room', async () => {
    for (let count = 1; count <= 6; count += 1) {
      await start(Array.from({ length: count }, (_, at) => entryOf({ id: `emne${at}` })));
    }
    expect((await readdir(folder)).length).toBeLessThan(6);
  });
});
