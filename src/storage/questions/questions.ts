export type Outcome = 'answered' | 'suggestions' | 'unknown' | 'not-covered' | 'smalltalk';

/** Where somebody asked, and can be told of an answer. `threadTs` null: the direct message. */
export type Place = {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly isPrivate: boolean;
};

export type AskedQuestion = {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  readonly text: string;
  readonly language: 'da' | 'en';
  /** `mention`: in a channel, where everybody reads along, also where the bot reads without being mentioned. */
  readonly surface: 'mention' | 'direct' | 'command' | 'shortcut' | 'home';
  readonly outcome: Outcome;
  /** The entry that was shown, or chosen among the suggestions. */
  readonly entryId: string | null;
  readonly place: Place;
  /** The id of the question before it, where it was only understood together with that. */
  readonly joinedTo: string | null;
};

/** Who asked where, and by which way. */
export type Asker = Pick<AskedQuestion, 'userId' | 'surface' | 'place'>;

/** What remains is shown where a person looks up what they asked; expired questions are gone. */
export type Questions = {
  readonly add: (question: AskedQuestion) => Promise<void>;
  readonly find: (id: string) => Promise<AskedQuestion | null>;
  /** The last question of somebody in one place, by one of these ways, at or after `since` and before `until`; small talk is none. */
  readonly latestOf: (
    asker: Pick<Asker, 'userId' | 'place'>,
    ways: readonly AskedQuestion['surface'][],
    since: string,
    until: string,
  ) => Promise<AskedQuestion | null>;
  /** Counts a question at its day, that and no more: it was asked where nobody is known. */
  readonly count: (question: Pick<AskedQuestion, 'at' | 'outcome' | 'entryId'>) => Promise<void>;
  /** A suggestion was chosen. */
  readonly choose: (id: string, entryId: string) => Promise<void>;
  /** It was a question of its own after all, and is answered so. */
  readonly separate: (id: string, answer: Pick<AskedQuestion, 'outcome' | 'entryId'>) => Promise<void>;
  /**
   * Questions since then and before `until` that may be misses, newest first: nobody pressed a suggestion, or they were taken for
   * what no entry answers. Those that a miss has counted are none.
   */
  readonly maybeMissed: (since: string, until: string) => Promise<readonly AskedQuestion[]>;
  /** Newest first. */
  readonly ofUser: (userId: string, limit: number) => Promise<readonly AskedQuestion[]>;
  /** Ids of the entries shown most since then, most often first. */
  readonly mostShown: (
    since: string,
    limit: number,
  ) => Promise<readonly { readonly entryId: string; readonly count: number }[]>;
  /** What became of each entry that was shown or voted on in a span (see `figures`), by id. */
  readonly byEntry: (since: string, until: string) => Promise<readonly EntryFigures[]>;
  /**
   * Of a span, `since` included and `until` not. Expired and forgotten questions are counted by whole days: those whose
   * midnight (UTC) lies in the span.
   */
  readonly figures: (since: string, until: string) => Promise<Figures>;
};

/** How much was asked, answered, voted and missed in a span. */
export type Figures = {
  readonly asked: number;
  readonly answered: number;
  readonly suggestions: number;
  readonly unknown: number;
  readonly notCovered: number;
  readonly smalltalk: number;
  readonly helped: number;
  readonly notHelped: number;
  /** New misses, and those that were closed. */
  readonly misses: number;
  readonly closedMisses: number;
  /** Asked, and not answered in time, as the asker was told. */
  readonly tooLate: number;
};

/** How often an entry was shown, and found helpful or not, in a span. */
export type EntryFigures = {
  readonly entryId: string;
  readonly shown: number;
  readonly helped: number;
  readonly notHelped: number;
};

export type Vote = 'helped' | 'not-helped';
/** One vote a person and question; the last one counts. */
export type Votes = {
  readonly cast: (vote: {
    readonly questionId: string;
    readonly userId: string;
    readonly vote: Vote;
    readonly entryId: string | null;
    readonly at: string;
  }) => Promise<void>;
  readonly of: (questionId: string) => Promise<readonly { readonly userId: string; readonly vote: Vote }[]>;
};
