import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { createCuration, type Curation } from '../../src/curation/curation.ts';
import type { CurationOptions } from '../../src/curation/options.ts';
import type { EntryDraft } from '../../src/curation/draft/draft.ts';
import { learnedOverlay } from '../../src/curation/learned/apply.ts';
import { CodedError } from '../../src/errors.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { openStorage, type StorageOptions } from '../../src/storage/open.ts';
import type { Miss } from '../../src/storage/misses/misses.ts';
import type { Place } from '../../src/storage/questions/questions.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { da } from '../../src/i18n/da.ts';
import { learntOnce } from './learnt-once.ts';
import { writeKnowledge, type WrittenEntry, type WrittenSubject } from './small-knowledge.ts';

/** A curation at work on a small knowledge base and a real database file. */
export type Desk = {
  readonly curation: Curation;
  readonly storage: Storage;
  readonly matcher: () => Matcher;
  /** Lets time pass. */
  readonly passDays: (days: number) => void;
  /** Where the files are. */
  readonly knowledgeDir: string;
  /** Where the database is. */
  readonly database: Pick<StorageOptions, 'databaseUrl' | 'file'>;
  /** A further process on the same knowledge folder, with a connection of its own to the same database. */
  readonly beside: () => Promise<Pick<Desk, 'curation' | 'matcher' | 'storage'>>;
  /** Breaks the file of an entry that no story is about, until the function that it gives mends it. */
  readonly breakFile: () => Promise<() => Promise<void>>;
  /** Lets no process fetch what was learned, until the function that it gives is called. */
  readonly loseDatabase: () => () => void;
  /** How often the knowledge was loaded anew. */
  readonly reloads: () => number;
};

export const COORDINATOR = 'UCOORD';
export const THREAD: Place = { channel: 'CALLE', threadTs: '1700000000.000100', isPrivate: false };
export const DIRECT: Place = { channel: 'DANNA', threadTs: null, isPrivate: true };

const ENTRIES: readonly WrittenEntry[] = [
  {
    id: 'glemt-pin',
    title: 'Hvad gør man, hvis man har glemt sin pinkode?',
    questions: ['jeg har glemt min pinkode', 'glemt pin til appen', 'pinkoden er væk fra min hukommelse'],
  },
  {
    id: 'ny-telefon',
    title: 'Hvordan flytter man MitID til en ny telefon?',
    questions: ['jeg har fået ny telefon', 'flyt mitid til ny mobil', 'ny smartphone og mitid'],
  },
  {
    id: 'kodeviser',
    title: 'Hvad er en kodeviser?',
    questions: [
      'hvordan bruger jeg en kodeviser',
      'kodeviser uden smartphone',
      'en lille dims der viser koder',
    ],
  },
];

const SUBJECTS: readonly WrittenSubject[] = [
  {
    id: 'vejret',
    title: 'vejret',
    kind: 'other',
    questions: ['hvordan bliver vejret i morgen', 'regner det i dag'],
  },
  {
    id: 'hilsen',
    title: 'en hilsen',
    kind: 'smalltalk',
    questions: ['hej med dig', 'goddag'],
    reply: 'Hej!',
  },
];

/** Runs a story at a desk that is cleared away afterwards. */
export async function atDesk(
  story: (desk: Desk) => Promise<void>,
  changes: Partial<CurationOptions> = {},
  databaseUrl: string | null = null,
): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'desk-'));
  const knowledgeDir = await writeKnowledge(ENTRIES, SUBJECTS);
  const database = { databaseUrl, file: join(dir, 'mitid.db'), owner: true };
  const first = await openStorage(database);
  const closing: (() => Promise<void>)[] = [];
  let now = Date.parse('2026-11-24T10:00:00.000Z');
  let ids = 0;
  let reloads = 0;
  let isBroken = false;
  let isLost = false;
  const open = async (storage: Storage): Promise<Pick<Desk, 'curation' | 'matcher' | 'storage'>> => {
    const knowledge = await openKnowledge(knowledgeDir, {
      today: () => new Date(now).toISOString().slice(0, 10),
      onProblems: (problems) => {
        if (isBroken) return;
        throw new Error(problems.map(({ file, code, path }) => `${file} ${path} ${code}`).join('\n'));
      },
      overlay: learnedOverlay(storage.learned),
      learnt: learntOnce,
    });
    closing.push(knowledge.close);
    const curation = createCuration({
      storage,
      matcher: knowledge.matcher,
      // No two things happen at the same time.
      clock: () => new Date((now += 1)),
      newId: () => `id-${(ids += 1)}`,
      coordinators: [COORDINATOR],
      reload: async () => {
        reloads += 1;
        if (isLost) throw new CodedError('database-unreachable');
        await knowledge.reload();
      },
      problems: knowledge.problems,
      wordsToSay: da.answers.spoken,
      retentionDays: 180,
      ...changes,
    });
    return { curation, matcher: knowledge.matcher, storage };
  };
  try {
    await story({
      ...(await open(first)),
      knowledgeDir,
      database,
      passDays: (days) => {
        now += days * 24 * 60 * 60 * 1000;
      },
      beside: async () => {
        const further = await openStorage({ ...database, owner: databaseUrl !== null });
        closing.push(further.close);
        return open(further);
      },
      breakFile: async () => {
        const path = join(knowledgeDir, 'emne', 'ny-telefon.md');
        const sound = await readFile(path, 'utf8');
        isBroken = true;
        await writeFile(path, sound.replace('title:', 'titel:'));
        return async () => {
          await writeFile(path, sound);
        };
      },
      loseDatabase: () => {
        isLost = true;
        return () => {
          isLost = false;
        };
      },
      reloads: () => reloads,
    });
  } finally {
    for (const close of closing.toReversed()) await close();
    await first.close();
    await rm(dir, { recursive: true });
    await rm(knowledgeDir, { recursive: true });
  }
}

/** Asks as somebody in a thread, unless it is said where. */
export async function ask(
  { curation }: Pick<Desk, 'curation'>,
  text: string,
  { userId = 'UANNA', place = THREAD }: { userId?: string; place?: Place } = {},
): ReturnType<Curation['ask']> {
  return curation.ask({ text, userId, surface: place.isPrivate ? 'direct' : 'mention', place });
}

/** A question that nothing answers, and the same in other words. */
export const QUESTION = 'Kan jeg betale mit krydstogt i euro?';
export const PARAPHRASE = 'kan krydstogtet betales i euro?';
/** What the entry on the `kodeviser` answers, in words that it does not know. */
export const DEVICE = 'Kan dimsen bruges på et krydstogt?';
export const DEVICE_AGAIN = 'kan man bruge dimsen på krydstogt';
/** What a coordinator writes. */
export const DRAFT: EntryDraft = {
  title: 'Kan man betale et krydstogt i euro?',
  topic: 'emne',
  answer: 'Ja, om bord tager man imod euro.',
  source: {
    title: 'Om bord',
    url: 'https://eksempel.dk/om-bord',
    publisher: 'Eksempel',
    published: null,
  },
};

/** The miss that a question becomes. */
export async function missOf(
  desk: Pick<Desk, 'curation'>,
  text = QUESTION,
  who: Parameters<typeof ask>[2] = {},
): Promise<Miss> {
  const { miss } = await ask(desk, text, who);
  if (miss === null) throw new Error(`known already: ${text}`);
  return miss;
}

/** The id of the entry that answers, or the outcome when none does. */
export async function answerTo(desk: Pick<Desk, 'curation'>, text: string): Promise<string> {
  const { answer } = await ask(desk, text, { userId: 'UTEST' });
  return answer.outcome === 'answered' ? answer.entry.id : answer.outcome;
}
