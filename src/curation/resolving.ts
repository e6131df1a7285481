import type { Miss } from '../storage/misses/misses.ts';
import { dayInDenmark } from '../time/days.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { redact } from '../text/redact.ts';
import type { Coordinating, CurationOptions, Learnt, Refused, Resolving, Stored } from './curation.ts';
import { draftEdit, draftEntry, type Around } from './entry-draft.ts';
import { wordingOf, type Change } from './learned-change.ts';
import { pendingEntries } from './learned-files.ts';
import { createLearn, type Learn } from './learning.ts';
import type { MissBook } from './misses.ts';
import { createLine } from '../time/one-at-a-time.ts';
import { subjectFor } from './subject.ts';
import type { TakeUp } from './take-up.ts';

/** Lets coordinators answer what could not be answered, and put answers right. */
export function createResolving(
  options: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
  misses: MissBook,
  takeUp: TakeUp,
): Resolving {
  const { storage, matcher, clock } = options;
  const learn = createLearn(options, misses, takeUp);
  // Two drafts at once: the second is held against the knowledge with the first in it.
  const inLine = createLine();

  return {
    resolveByWording: async ({ missId, entryId, by }) =>
      allowed(by, async () => {
        const miss = await openMiss(missId);
        if ('outcome' in miss) return miss;
        if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
        return about(entryId, {
          act: 'wording',
          by,
          changes: wording(entryId, miss),
          closes: { miss, entryId },
        });
      }),

    resolveByAnswer: async ({ missId, draft, by }) =>
      allowed(by, async () => {
        const miss = missId === null ? null : await openMiss(missId);
        if (miss !== null && 'outcome' in miss) return miss;
        const drafted = draftEntry(draft, { snapshot: await withPending(), today: today() });
        if ('errors' in drafted) return { outcome: 'invalid', errors: drafted.errors };
        const { change } = drafted;
        // As it was asked, whatever the coordinator made of it: the same question is the one to be answered.
        const changes = miss === null ? [change] : [change, ...wording(change.id, miss)];
        const closes = miss === null ? null : { miss, entryId: change.id };
        return about(change.id, { act: 'answer', by, changes, closes });
      }),

    notForUs: async ({ missId, kind, title, by }) =>
      allowed(by, async () => {
        const miss = await openMiss(missId);
        if ('outcome' in miss) return miss;
        const change = subjectFor(miss, { kind, title }, matcher().snapshot);
        const changes = change === null ? [] : [change];
        const closes = { miss, entryId: null };
        const done = await learn({ act: 'not-for-us', by, subject: missId, changes, closes });
        return done.outcome === 'in-use' ? { outcome: 'closed', miss: done.miss } : done;
      }),

    editAnswer: async ({ entryId, draft, by }) =>
      allowed(by, async () => {
        const entry = matcher().snapshot.entries.get(entryId);
        if (entry === undefined) return { outcome: 'gone' };
        const drafted = draftEdit(draft, { entry, snapshot: await withPending(), today: today() });
        if ('errors' in drafted) return { outcome: 'invalid', errors: drafted.errors };
        return about(entryId, { act: 'edit', by, changes: [drafted.change], closes: null });
      }),

    stillRight: async ({ entryId, by }) =>
      allowed(by, async () => {
        if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
        const change: Change = { kind: 'checked', entry: entryId, date: today() };
        return about(entryId, { act: 'checked', by, changes: [change], closes: null });
      }),

    wordingFor: async ({ text, entryId, by }) =>
      allowed(by, async () => {
        if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
        const { text: safe } = redact(text);
        const changes = wording(entryId, { text: safe, language: guessLanguage(normalise(safe)) });
        return about(entryId, { act: 'wording', by, changes, closes: null });
      }),
  };

  async function allowed<T>(by: string, work: () => Promise<T>): Promise<T> {
    await requireCoordinator(by);
    return inLine(work);
  }

  /** Does what is about an entry, which may come with it. */
  async function about(
    entryId: string,
    deed: Omit<Parameters<Learn>[0], 'subject'>,
  ): Promise<Learnt | Stored | Refused> {
    const done = await learn({ ...deed, subject: entryId });
    if (done.outcome !== 'in-use') return done;
    const entry = matcher().snapshot.entries.get(entryId);
    return entry === undefined
      ? { outcome: 'not-in-use', obstacle: { kind: 'skipped', reason: 'entry-missing' }, miss: done.miss }
      : { outcome: 'learnt', entry, miss: done.miss };
  }

  /** The knowledge with the entries that are stored and not in use yet: no other may have their ids and titles. */
  async function withPending(): Promise<Around['snapshot']> {
    const { snapshot } = matcher();
    const pending = pendingEntries(await storage.learned.active(), snapshot.learned);
    const entries = new Map([...pending.map((entry) => [entry.id, entry] as const), ...snapshot.entries]);
    return { ...snapshot, entries };
  }

  async function openMiss(missId: string): Promise<Miss | Refused> {
    const miss = await storage.misses.find(missId);
    if (miss === null) return { outcome: 'gone' };
    return miss.status === 'open' ? miss : { outcome: 'already-closed', miss };
  }

  function today(): string {
    return dayInDenmark(clock());
  }
}

/** The change that makes an entry answer to these words; none when only marks of what was redacted are left of them. */
function wording(entry: string, { text, language }: Pick<Miss, 'text' | 'language'>): Change[] {
  const line = wordingOf(text);
  return line === '' ? [] : [{ kind: 'wording', entry, language, text: line }];
}
