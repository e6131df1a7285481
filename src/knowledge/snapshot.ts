/** Where a fact comes from. `published` is an ISO date, perhaps only its month or year, or null when the page shows none. */
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string | null;
};

/** A curated answer. All dates are ISO (`2026-11-23`); `answer`, `english` and `earlier[].answer` are Markdown. */
export type Entry = {
  readonly id: string;
  readonly topic: string;
  /** The question it answers. */
  readonly title: string;
  /** The same question in other words, per language. */
  readonly questions: { readonly da: readonly string[]; readonly en: readonly string[] };
  readonly keywords: readonly string[];
  readonly related: readonly string[];
  readonly sources: readonly { readonly source: Source; readonly checked: string }[];
  /** The oldest of the sources' checked dates: an answer is only as fresh as its stalest fact. */
  readonly checked: string;
  readonly review: string | null;
  /** What was said before, newest first. */
  readonly earlier: readonly { readonly date: string; readonly answer: string; readonly source: Source }[];
  readonly english: string | null;
  readonly answer: string;
};

/** A folder of entries. `title` is for people; `example` is the id of the entry shown when someone asks what to ask. */
export type Topic = { readonly id: string; readonly title: string; readonly example: string | null };

/** Everything known at one moment; never changed, only replaced as a whole. */
export type Snapshot = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly topics: readonly Topic[];
  /** Groups of words that mean the same. */
  readonly glossary: readonly (readonly string[])[];
};
