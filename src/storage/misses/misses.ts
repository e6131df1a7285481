import type { Place } from '../questions/questions.ts';

/** `not-chosen`: nobody pressed a suggestion. `turned-away`: it was taken for a subject that no entry answers. */
export type MissReason = 'unknown' | 'not-helped' | 'none-of-these' | 'not-chosen' | 'turned-away';

export type Miss = {
  readonly id: string;
  readonly text: string;
  readonly language: 'da' | 'en';
  readonly reason: MissReason;
  readonly firstAt: string;
  readonly lastAt: string;
  /** How often it was asked. */
  readonly count: number;
  readonly status: 'open' | 'answered' | 'not-for-us';
  /** The entry that answers it now. */
  readonly entryId: string | null;
  /** The coordinator who took it on; null when nobody has. */
  readonly taken: { readonly by: string; readonly at: string } | null;
};

/** Somebody behind a miss. `isOpen`: pressed "Spørg en koordinator", so coordinators may know who. */
export type Asker = {
  readonly missId: string;
  readonly questionId: string;
  readonly userId: string;
  readonly place: Place;
  readonly isOpen: boolean;
  /** What they added for the coordinators, if anything. */
  readonly note: string | null;
};

/** A question that was not answered well, with the one who asked. */
export type MissReport = Pick<Miss, 'text' | 'language' | 'reason'> & {
  /** The id of the miss, if a new one is made. */
  readonly id: string;
  readonly at: string;
  readonly asker: Omit<Asker, 'missId' | 'isOpen' | 'note'>;
};

/** The words of an open miss. `number`: each new wording of any miss gets a higher one than there is. */
export type Wording = Pick<Miss, 'id' | 'text' | 'language'> & { readonly number: number };

/** The wordings of open misses that a process knows, so that it need not read all of them for each report. */
export type Wordings = {
  /** The highest number that it knows; 0 for none. */
  readonly upTo: () => number;
  /** Takes in those that came since. */
  readonly takeIn: (wordings: readonly Wording[]) => void;
  /** The one that asks the same as a report; null when none does. */
  readonly same: (report: Pick<MissReport, 'text' | 'language'>) => Wording | null;
  /** Forgets one that is not open any more, or in other words. */
  readonly drop: (wording: Wording) => void;
};

/** They are closed by an act of a coordinator: see `Acts`. */
export type Misses = {
  /**
   * Counts a question at the open miss that asks the same, or makes a new miss of it. Reports of all processes are taken one
   * after the other, each after what came before it was taken in, so that the same question from several people is one miss.
   * `isNews`: false for a question that an open miss has counted already.
   */
  readonly record: (
    report: MissReport,
    known: Wordings,
  ) => Promise<{ readonly miss: Miss; readonly isNews: boolean }>;
  /** The wordings of open misses with a higher number, by number. */
  readonly wordings: (after: number) => Promise<readonly Wording[]>;
  readonly find: (id: string) => Promise<Miss | null>;
  /** Who closed it; null while it is open, or when that person was forgotten. */
  readonly closedBy: (id: string) => Promise<string | null>;
  /** The miss that this asked question belongs to. */
  readonly ofQuestion: (questionId: string) => Promise<Miss | null>;
  /** Most asked first, then newest. */
  readonly open: () => Promise<readonly Miss[]>;
  /** Lets coordinators see who asked, and what they add; what was added before stays. */
  readonly showAsker: (missId: string, questionId: string, note: string | null) => Promise<void>;
  readonly askers: (missId: string) => Promise<readonly Asker[]>;
  /** Everybody behind the open misses. */
  readonly openAskers: () => Promise<readonly Asker[]>;
  /** Ids of the entries that were shown to those behind a miss and did not help, the last one first. */
  readonly notHelpedBy: (missId: string) => Promise<readonly string[]>;
  /** Somebody takes an open miss on, unless another has; gives whether it is theirs now. */
  readonly take: (missId: string, by: string, at: string) => Promise<boolean>;
  /** Nobody has it any more. */
  readonly giveBack: (missId: string) => Promise<void>;
  /**
   * Claims one asker of an answered miss until a time, to tell them; null when all were told or are claimed at `at`. A person
   * is one asker, however often they asked. `isAgain`: claimed before, so they may have been told.
   */
  readonly nextToTell: (claim: {
    readonly at: string;
    readonly until: string;
  }) => Promise<(Asker & { readonly miss: Miss; readonly isAgain: boolean }) | null>;
  /** They were told, or cannot be. */
  readonly told: (asker: Pick<Asker, 'missId' | 'userId'>, at: string) => Promise<void>;
  /** They were not: they may be claimed again from then on. */
  readonly tellLater: (asker: Pick<Asker, 'missId' | 'userId'>, notBefore: string) => Promise<void>;
};
