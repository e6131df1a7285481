import { nearestEntries } from '../answering/next-entries.ts';
import { FOLLOWED_MS } from '../answering/policy.ts';
import { isChat, type Entry, type Snapshot } from '../knowledge/snapshot.ts';
import type { Miss, MissReason } from '../storage/misses/misses.ts';
import type { AskedQuestion } from '../storage/questions/questions.ts';
import { foreignLanguage } from '../text/foreign-language.ts';
import { bareWords } from '../text/normalise.ts';
import { withoutMarks } from '../text/redact.ts';
import { daysBefore, momentAfter } from '../time/days.ts';
import type { Coordinating } from './coordinators.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';

/** A question that nobody complained about, although the bot did not surely answer it. `count`: how often it was asked so. */
export type WeakMiss = Pick<AskedQuestion, 'text'> & {
  readonly questionId: string;
  readonly reason: Extract<MissReason, 'not-chosen' | 'turned-away'>;
  readonly count: number;
  readonly lastAt: string;
};

export type MaybeMissed = {
  /** Of the last 30 days, most asked first, then newest. */
  readonly weakMisses: () => Promise<readonly WeakMiss[]>;
  /** The entries that lie nearest to it, at most three. */
  readonly nearestTo: (text: string) => readonly Entry[];
  /**
   * Makes a miss of it, and of the same words of others, so that whoever asked is told. Null when it is no longer kept. Throws
   * `not-a-coordinator` unless `by` is one.
   */
  readonly makeMiss: (act: { readonly questionId: string; readonly by: string }) => Promise<Miss | null>;
};

/** How far back to look. What is older has found its answer elsewhere. */
const DAYS = 30;

/** Finds what may have been missed: suggestions that nobody pressed, and subjects that were turned away. */
export function createMaybeMissed(
  { storage, matcher, clock }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
  misses: Pick<MissBook, 'record'>,
): MaybeMissed {
  return {
    weakMisses: async () => {
      const weak = new Map<string, WeakMiss>();
      for (const question of await open()) {
        const { id: questionId, text, at: lastAt } = question;
        const before = weak.get(sameWords(text));
        weak.set(
          sameWords(text),
          before === undefined
            ? { questionId, text, lastAt, reason: reasonOf(question), count: 1 }
            : { ...before, count: before.count + 1 },
        );
      }
      return [...weak.values()].toSorted((a, b) => b.count - a.count || (a.lastAt > b.lastAt ? -1 : 1));
    },
    nearestTo: (text) => nearestEntries(matcher(), withoutMarks(text)),
    makeMiss: async ({ questionId, by }) => {
      await requireCoordinator(by);
      const asked = await storage.questions.find(questionId);
      const counted = asked === null ? null : await storage.misses.ofQuestion(questionId);
      if (asked === null || counted !== null) return counted;
      const same = (await open()).filter(({ text }) => sameWords(text) === sameWords(asked.text));
      let miss: Miss | null = null;
      for (const question of [asked, ...same.filter(({ id }) => id !== questionId)])
        miss = await misses.record(question, reasonOf(question), question.at);
      return miss;
    },
  };

  /** Newest first. Whoever was offered something just now may still press. */
  async function open(): Promise<readonly AskedQuestion[]> {
    const now = clock();
    const until = momentAfter(now, -FOLLOWED_MS);
    const found = await storage.questions.maybeMissed(daysBefore(now, DAYS).toISOString(), until);
    const known = knownWords(matcher().snapshot);
    const unknown = found.filter(({ text }) => !known.has(sameWords(text)));
    // In a foreign language it was told where there is help.
    const isForeign = await Promise.all(
      unknown.map(
        async ({ outcome, text }) => outcome === 'not-covered' && (await foreignLanguage(text)) !== null,
      ),
    );
    return unknown.filter((_, index) => isForeign[index] !== true);
  }
}

/** What is answered in these very words by now, or was put aside by coordinators in them. */
function knownWords({ entries, notCovered }: Snapshot): ReadonlySet<string> {
  const asked = [...entries.values(), ...notCovered.filter((one) => !isChat(one) && !one.isEveryday)];
  return new Set(asked.flatMap(({ title, questions: { da, en } }) => [title, ...da, ...en]).map(sameWords));
}

function sameWords(text: string): string {
  return bareWords(withoutMarks(text));
}

function reasonOf({ outcome }: AskedQuestion): WeakMiss['reason'] {
  return outcome === 'suggestions' ? 'not-chosen' : 'turned-away';
}
