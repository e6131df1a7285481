import type { Entry } from '../knowledge/snapshot.ts';
import type { Miss } from '../storage/misses/misses.ts';
import { guessLanguage } from '../text/language.ts';
import { markdownOf } from '../text/answer-parts.ts';
import { normalise } from '../text/normalise.ts';
import { redact } from '../text/redact.ts';
import { dayInDenmark } from '../time/days.ts';
import { createLine } from '../time/one-at-a-time.ts';
import type { Coordinating } from './coordinators.ts';
import { alreadyClosed, type KnowledgeDeed, type NotInUse, type Perform, type Refused } from './deeds.ts';
import { pendingEntries } from './learned/apply.ts';
import { wordingOf, type KnowledgeChange } from './learned/change.ts';
import type { DraftErrors, EntryDraft } from './draft/draft.ts';
import { houseErrors } from './draft/house-errors.ts';
import { draftEdit, draftEntry, type DraftContext } from './draft/entry-draft.ts';
import { subjectFor } from './learned/subjects.ts';
import type { CurationOptions } from './options.ts';

/** What a coordinator did is learned and answers from now on. `miss` is as it is now, null when none was meant. */
type InUse = { readonly outcome: 'in-use'; readonly entry: Entry; readonly miss: Miss | null };
/** Nothing was stored; each wrong field of the draft with a code. */
type Invalid = { readonly outcome: 'invalid'; readonly errors: DraftErrors };

/**
 * Each throws `not-a-coordinator` unless `by` is one, before anything else. What is learned is in use when it resolves, or the
 * outcome says why not.
 */
export type Resolving = {
  readonly resolveByWording: (act: {
    readonly missId: string;
    readonly entryId: string;
    readonly by: string;
  }) => Promise<InUse | NotInUse | Refused>;
  /** Without a miss: an answer to what nobody asked the bot. */
  readonly resolveByAnswer: (act: {
    readonly missId: string | null;
    readonly draft: EntryDraft;
    readonly by: string;
  }) => Promise<InUse | NotInUse | Invalid | Refused>;
  /** The question becomes a known unknown. `title` stands in a sentence: "skift af NemKonto". */
  readonly notForUs: (act: {
    readonly missId: string;
    readonly kind: 'near' | 'other';
    readonly title?: string;
    readonly by: string;
  }) => Promise<{ readonly outcome: 'closed'; readonly miss: Miss | null } | NotInUse | Refused>;
  /** Puts a new text over an entry's; the former becomes its newest earlier answer. */
  readonly editAnswer: (act: {
    readonly entryId: string;
    readonly draft: EntryDraft;
    readonly by: string;
  }) => Promise<InUse | NotInUse | Invalid | Refused>;
  /** The entry was checked today and holds. */
  readonly stillRight: (act: {
    readonly entryId: string;
    readonly by: string;
  }) => Promise<InUse | NotInUse | Refused>;
  /** An entry can also be asked for in these words. */
  readonly wordingFor: (act: {
    readonly text: string;
    readonly entryId: string;
    readonly by: string;
  }) => Promise<InUse | NotInUse | Refused>;
};

/** Lets coordinators answer what could not be answered, and put answers right. */
export function createResolving(
  {
    storage,
    matcher,
    clock,
    wordsToSay,
  }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock' | 'wordsToSay'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
  perform: Perform,
): Resolving {
  // The second of two drafts at once is checked against the knowledge with the first in it.
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
        const errors = againstRules(draft, change.text);
        if (errors !== null) return { outcome: 'invalid', errors };
        // The miss's own words are a wording too, whatever the draft made of them: the same question must be answered.
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
        const done = await perform({ act: 'not-for-us', by, subject: missId, changes, closes });
        return done.outcome === 'in-use' ? { outcome: 'closed', miss: done.miss } : done;
      }),

    editAnswer: async ({ entryId, draft, by }) =>
      allowed(by, async () => {
        const entry = matcher().snapshot.entries.get(entryId);
        if (entry === undefined) return { outcome: 'gone' };
        const drafted = draftEdit(draft, { entry, snapshot: await withPending(), today: today() });
        if ('errors' in drafted) return { outcome: 'invalid', errors: drafted.errors };
        const errors = againstRules(draft, drafted.text);
        if (errors !== null) return { outcome: 'invalid', errors };
        const replaces = { title: entry.title, answer: markdownOf(entry.answer, 'da') };
        const change: KnowledgeChange = { ...drafted.change, replaces };
        return about(entryId, { act: 'edit', by, changes: [change], closes: null });
      }),

    stillRight: async ({ entryId, by }) =>
      allowed(by, async () => {
        if (!matcher().snapshot.entries.has(entryId)) return { outcome: 'gone' };
        const change: KnowledgeChange = { kind: 'checked', entry: entryId, date: today() };
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

  /** Performs a deed about an entry, which may come with it. */
  async function about(
    entryId: string,
    deed: Omit<KnowledgeDeed, 'subject'>,
  ): Promise<InUse | NotInUse | Refused> {
    const done = await perform({ ...deed, subject: entryId });
    if (done.outcome !== 'in-use') return done;
    const entry = matcher().snapshot.entries.get(entryId);
    return entry === undefined
      ? { outcome: 'not-in-use', obstacle: { kind: 'skipped', reason: 'entry-missing' }, miss: done.miss }
      : { outcome: 'in-use', entry, miss: done.miss };
  }

  /** The knowledge with the entries that are stored and not in use yet: their ids and titles are taken. */
  async function withPending(): Promise<DraftContext['snapshot']> {
    const { snapshot } = matcher();
    const pending = pendingEntries(await storage.learned.active(), snapshot.learned);
    const entries = new Map([...pending.map((entry) => [entry.id, entry] as const), ...snapshot.entries]);
    return { ...snapshot, entries };
  }

  /** What the house rules have against a draft; null when nothing. */
  function againstRules({ source: { publisher } }: EntryDraft, text: string): DraftErrors | null {
    const { sources } = matcher().snapshot;
    const errors = houseErrors({ text, publisher, today: today(), sources, wordsToSay });
    return Object.keys(errors).length === 0 ? null : errors;
  }

  async function openMiss(missId: string): Promise<Miss | Refused> {
    const miss = await storage.misses.find(missId);
    if (miss === null) return { outcome: 'gone' };
    return miss.status === 'open' ? miss : alreadyClosed(storage, miss);
  }

  function today(): string {
    return dayInDenmark(clock());
  }
}

/** The change that adds these words to an entry; none when nothing but marks of redaction is left of them. */
function wording(entry: string, { text, language }: Pick<Miss, 'text' | 'language'>): KnowledgeChange[] {
  const line = wordingOf(text);
  return line === '' ? [] : [{ kind: 'wording', entry, language, text: line }];
}
