import { entryFilePath } from '../knowledge/files.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import type { PastChange } from '../storage/learned/learned.ts';
import { answerTextOf, isSameAnswer, wholeOf } from '../text/answer-parts.ts';
import { readChange, type KnowledgeChange } from './learned/change.ts';
import { readFile } from './learned/entry-text.ts';

/** What an answer said: its title, '' where that is not known, and its text as Markdown. */
export type Said = { readonly title: string; readonly answer: string };

/** What was done to an answer at one time, or (`earlier`) what its file says that was said before. */
export type PastDeed = {
  /** A moment in ISO form; of `earlier` a date, perhaps only a month or a year. */
  readonly at: string;
  readonly by: string | null;
  /** The most of what was done then. */
  readonly kind: 'entry' | 'edit' | 'owner' | 'checked' | 'wording' | 'earlier';
  /** What it said before and after; null where that is not known, or was not changed. */
  readonly before: Said | null;
  readonly after: Said | null;
  /** Ways to ask that were added. */
  readonly wordings: readonly string[];
  /** Who sees to it since an `owner`; null for nobody. */
  readonly owner: string | null;
  /** `learned`: in no file yet, so that it can be taken back. */
  readonly state: 'learned' | 'in-files' | 'taken-back';
  readonly takenBack: PastChange['takenBack'];
  /** The numbers of its changes, and the miss that they answered. */
  readonly changes: readonly number[];
  readonly missId: string | null;
};

/** All that is known to have been done to an answer, newest first. `entry` null: it is not there (any more). */
export function pastDeeds(
  changes: readonly PastChange[],
  entry: Pick<Entry, 'earlier'> | null,
): readonly PastDeed[] {
  // What came of one deed has its moment.
  const moments = [...new Set(changes.map(({ at }) => at))];
  const deeds = moments.flatMap((moment) => deedOf(changes.filter(({ at }) => at === moment)) ?? []);
  const isTold = (answer: string): boolean =>
    deeds.some(({ before }) => before !== null && isSameAnswer(wholeOf(answerTextOf(before.answer)), answer));
  const earlier = (entry?.earlier ?? []).flatMap(({ date, answer }) =>
    isTold(answer) ? [] : [earlierDeed(date, answer)],
  );
  return [...deeds, ...earlier].toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** Whether something stands on a deed, so that it cannot be taken back before that: a later one, or answers that lead here. */
export function isBuiltOn(deed: PastDeed, all: readonly PastDeed[], leadingHere: readonly Entry[]): boolean {
  const later = all.filter(({ at, state }) => at > deed.at && state !== 'taken-back');
  if (deed.kind === 'entry') return later.length + leadingHere.length > 0;
  // Ways to ask and days of checking stand each for itself.
  return (deed.kind === 'edit' || deed.kind === 'owner') && later.some(({ kind }) => kind === deed.kind);
}

const WEIGHTS = ['entry', 'edit', 'owner', 'checked', 'wording'] as const;

function deedOf(together: readonly PastChange[]): PastDeed | null {
  const read = together.flatMap((stored) => readChange(stored) ?? []);
  const kind = WEIGHTS.find((one) => read.some((change) => change.kind === one));
  const main = read.find((change) => change.kind === kind);
  const [first] = together;
  if (kind === undefined || main === undefined || first === undefined) return null;
  const { at, by, missId, exportedAt, takenBack } = first;
  return {
    at,
    by,
    kind,
    before: main.kind === 'edit' ? (main.replaces ?? null) : null,
    after: saidBy(main),
    wordings: read.flatMap((change) => (change.kind === 'wording' ? [change.text] : [])),
    owner: main.kind === 'owner' ? main.owner : null,
    state: takenBack !== null ? 'taken-back' : exportedAt === null ? 'learned' : 'in-files',
    takenBack,
    changes: together.map(({ id }) => id),
    missId,
  };
}

function saidBy(change: KnowledgeChange): Said | null {
  if (change.kind === 'edit') return { title: change.title, answer: change.answer };
  if (change.kind !== 'entry') return null;
  const path = entryFilePath(change.topic, change.id);
  const entry = readFile(new Map([[path, change.text]]), path);
  return entry === null ? null : { title: entry.title, answer: entry.answer };
}

function earlierDeed(date: string, answer: string): PastDeed {
  return {
    at: date,
    by: null,
    kind: 'earlier',
    before: { title: '', answer },
    after: null,
    wordings: [],
    owner: null,
    state: 'in-files',
    takenBack: null,
    changes: [],
    missId: null,
  };
}
