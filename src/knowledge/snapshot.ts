import type { AnswerText } from '../text/answer-parts.ts';
import type { Calibration } from './calibration.ts';
import type { ProblemCode } from './problems.ts';
import type { Choice, EntryFile } from './schema.ts';

/** Where a fact comes from. `published` is an ISO date, perhaps only its month or year, or null when the page shows none. */
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string | null;
  /** What the page is written in. */
  readonly language: 'da' | 'en';
};

/** A curated answer, or a guide that asks back. All dates are ISO (`2026-11-23`); `earlier[].answer` is Markdown. */
export type Entry = {
  readonly id: string;
  readonly topic: string;
  /** The question it answers. */
  readonly title: string;
  readonly kind: 'answer' | 'guide';
  /** The same question in other words, per language. */
  readonly questions: { readonly da: readonly string[]; readonly en: readonly string[] };
  readonly keywords: readonly string[];
  readonly related: readonly string[];
  /** Where a guide leads, by ids; an answer has none. */
  readonly choices: readonly Choice[];
  /** The evidence. */
  readonly sources: readonly { readonly source: Source; readonly checked: string }[];
  /** Where to read more; nothing is taken from there. */
  readonly further: readonly Source[];
  /** The oldest of the dates on which its sources were checked. */
  readonly checked: string;
  readonly review: string | null;
  /** Who sees to it, by Slack's user id; coordinators alone are shown it. */
  readonly owner: string | null;
  /** Since when (ISO date) a page says something else than when the answer was checked against it; null when none does. */
  readonly sourceChangedOn: string | null;
  /** What it holds that changes often. */
  readonly varies: EntryFile['varies'];
  /** It is about fraud, misuse or loss. */
  readonly safety: boolean;
  /** The name of a group of entries of which any answers what is asked of another; null for none. */
  readonly alike: string | null;
  /** Since when an answer by a coordinator is used that is in no file yet; null for entries in the files. */
  readonly addedOn: string | null;
  /** What was said before, newest first; the date may be a month or a year only. */
  readonly earlier: readonly { readonly date: string; readonly answer: string; readonly source: Source }[];
  readonly english: AnswerText | null;
  /** What the house rules still miss in it, of what may come later. */
  readonly lacks: readonly ProblemCode[];
  readonly answer: AnswerText;
};

/** A folder of entries. `title` is for people; `example` is the id of the entry shown when someone asks what to ask. */
export type Topic = { readonly id: string; readonly title: string; readonly example: string | null };

/**
 * `near` lies in the world of digital ID, `other` elsewhere. The others are no questions: `smalltalk` is greetings and thanks,
 * `complaint` is about the answer given last, `person` is the wish to talk to somebody, `repeat` to have it said again.
 */
export type SubjectKind = 'near' | 'other' | ChatKind;
export type ChatKind = 'smalltalk' | 'complaint' | 'person' | 'repeat';

/** A subject that people ask about although no entry answers it; it teaches the matcher to hold back. */
export type NotCovered = {
  readonly id: string;
  /** What it is, as it stands in a sentence: "skift af NemKonto". */
  readonly title: string;
  readonly kind: SubjectKind;
  readonly questions: { readonly da: readonly string[]; readonly en: readonly string[] };
  /** Where to turn instead, when that is known. */
  readonly elsewhere: Source | null;
  /** What to say to small talk. */
  readonly reply: string | null;
  /** It comes with the program and not from the knowledge folder, so the entries may be about it after all. */
  readonly isEveryday: boolean;
};

/** Why a learned change cannot be laid over the files. It is kept all the same: the files may change back. */
export type SkipReason =
  /** The entry that it changes is gone. */
  | 'entry-missing'
  /** Another entry has its id. */
  | 'entry-exists'
  /** The result would be no sound entry. */
  | 'broken'
  /** Written by another version of this program. */
  | 'unknown-change';

/** The learned changes that were laid over the files, by number: null for one that holds, otherwise why it does not. */
export type LearnedInUse = ReadonlyMap<number, SkipReason | null>;

/** Everything known at one moment; never changed, only replaced as a whole. */
export type Snapshot = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly learned: LearnedInUse;
  /** The numbers of those among them that the files hold already, although that is not marked. */
  readonly inFiles: ReadonlySet<number>;
  readonly topics: readonly Topic[];
  /** All of them, also those that no entry cites. */
  readonly sources: readonly Source[];
  /** Groups of words that mean the same. */
  readonly glossary: readonly (readonly string[])[];
  /** The same for everyday words, from the program's own list. */
  readonly everydayWords: readonly (readonly string[])[];
  readonly notCovered: readonly NotCovered[];
  /** How to turn signals into confidence; null where `npm run calibrate` was never run. */
  readonly calibration: Calibration | null;
};

const CHAT: ReadonlySet<SubjectKind> = new Set(['smalltalk', 'complaint', 'person', 'repeat']);

/** Whether what is about this subject is no question. */
export function isChat<Subject extends { readonly kind: SubjectKind }>(
  subject: Subject,
): subject is Subject & { readonly kind: ChatKind } {
  return CHAT.has(subject.kind);
}

/** The review date of an entry where it is past on a day (an ISO date); otherwise null. */
export function overdueSince({ review }: Pick<Entry, 'review'>, today: string): string | null {
  return review !== null && review < today ? review : null;
}
