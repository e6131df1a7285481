import type { Miss } from '../storage/storage.ts';
import { dayInDenmark } from '../time/days.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { redact } from '../text/redact.ts';
import { writeDown } from './coordinators.ts';
import type { Coordinating, CurationOptions, Refused, Resolving } from './curation.ts';
import { draftEdit, draftEntry } from './entry-draft.ts';
import { wordingOf, writeChange, type Change } from './learned-change.ts';
import { createLearn } from './learning.ts';
import type { MissBook } from './misses.ts';
import { createLine } from '../time/one-at-a-time.ts';
import { subjectFor } from './subject.ts';

/** Lets coordinators answer what could not be answered, and put answers right. */
export function createResolving(
  options: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
  misses: MissBook,
  catchUp: () => Promise<void>,
): Resolving {
  const { storage, matcher, clock } = options;
  const learn = createLearn(options, misses, catchUp);
  // Two coordinators at once: the second finds the miss closed.
  const inLine = createLine();

  return {
    resolveByWording: async ({ missId, entryId, by }) =>
      allowed(by, async () => {
        const miss = await openMiss(missId);
        if ('outcome' in miss) return miss;
        if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
        return learn({ act: 'wording', by, entryId, changes: wording(entryId, miss), miss });
      }),

    resolveByAnswer: async ({ missId, draft, by }) =>
      allowed(by, async () => {
        const miss = missId === null ? null : await openMiss(missId);
        if (miss !== null && 'outcome' in miss) return miss;
        const drafted = draftEntry(draft, { snapshot: matcher().snapshot, today: today() });
        if ('errors' in drafted) return { outcome: 'invalid', errors: drafted.errors };
        const { change } = drafted;
        // As it was asked, whatever the coordinator made of it: the same question is the one to be answered.
        const changes = miss === null ? [change] : [change, ...wording(change.id, miss)];
        return learn({ act: 'answer', by, entryId: change.id, changes, miss });
      }),

    notForUs: async ({ missId, kind, title, by }) =>
      allowed(by, async () => {
        const miss = await openMiss(missId);
        if ('outcome' in miss) return miss;
        const at = clock();
        const change = subjectFor(miss, { kind, title }, matcher().snapshot);
        if (change !== null) {
          await storage.learned.add({ at: at.toISOString(), by, change: writeChange(change) });
          await catchUp();
        }
        const how = { status: 'not-for-us', entryId: null, at: at.toISOString() } as const;
        const isFirst = await storage.misses.close(missId, how);
        const closed = await misses.changed(missId);
        if (!isFirst) return { outcome: 'already-closed', miss: closed };
        await writeDown(storage.acts, { kind: 'not-for-us', subject: missId, by, at });
        return { outcome: 'closed', miss: closed };
      }),

    editAnswer: async ({ entryId, draft, by }) =>
      allowed(by, async () => {
        const entry = matcher().snapshot.entries.get(entryId);
        if (entry === undefined) return { outcome: 'gone' };
        const drafted = draftEdit(draft, { entry, snapshot: matcher().snapshot, today: today() });
        if ('errors' in drafted) return { outcome: 'invalid', errors: drafted.errors };
        return learn({ act: 'edit', by, entryId, changes: [drafted.change], miss: null });
      }),

    stillRight: async ({ entryId, by }) =>
      allowed(by, async () => {
        if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
        const change: Change = { kind: 'checked', entry: entryId, date: today() };
        return learn({ act: 'checked', by, entryId, changes: [change], miss: null });
      }),

    wordingFor: async ({ text, entryId, by }) =>
      allowed(by, async () => {
        if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
        const { text: safe } = redact(text);
        const changes = wording(entryId, { text: safe, language: guessLanguage(normalise(safe)) });
        return learn({ act: 'wording', by, entryId, changes, miss: null });
      }),
  };

  async function allowed<T>(by: string, work: () => Promise<T>): Promise<T> {
    await requireCoordinator(by);
    return inLine(work);
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
