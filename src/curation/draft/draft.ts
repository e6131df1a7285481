import type { Problem, ProblemCode } from '../../knowledge/problems.ts';
import type { EntryFile } from '../../knowledge/schema.ts';

/** An answer as people write it into fields: plain text and Markdown, dates in ISO form, empty for what they left out. */
export type EntryDraft = {
  readonly title: string;
  /** The topic's id. */
  readonly topic: string;
  readonly answer: string;
  /** The question in the words of whoever asked. */
  readonly question?: string;
  readonly english?: string;
  /** A guide's choices, a line for each; see choice-lines.ts. Unset where they stay as they are. */
  readonly choices?: string;
  /** What the answer holds that changes often, and whether it is about fraud or loss. Unset where that stays as it is. */
  readonly varies?: EntryFile['varies'];
  readonly safety?: boolean;
  /** Ids of pages to read on at. */
  readonly further?: readonly string[];
  /** Who sees to it, by Slack's user id; unset where nobody is named. */
  readonly owner?: string;
  /** Whoever corrects the answer says that the English one holds as it is. */
  readonly isEnglishRight?: boolean;
  /** Whether whoever wrote says that they read the page. Unset where the window did not begin with a guess at one. */
  readonly isSourceRead?: boolean;
  readonly source: {
    readonly title: string;
    readonly url: string;
    readonly publisher: string;
    /** Perhaps only a year or a month; null when the page shows no date. */
    readonly published: string | null;
  };
};

export type DraftField =
  | 'title'
  | 'topic'
  | 'answer'
  | 'question'
  | 'english'
  | 'choices'
  | 'sourceTitle'
  | 'sourceUrl'
  | 'sourceRead'
  | 'publisher'
  | 'published';
/** `title-twice`: `details.other` is the id of the entry that has the title. */
export type DraftError = {
  readonly code:
    | ProblemCode
    | 'topic-unknown'
    | 'title-twice'
    | 'choice-unreadable'
    | 'english-unchanged'
    | 'source-unread';
  readonly details: Problem['details'];
};
/** What is wrong with each field that cannot be used. */
export type DraftErrors = Readonly<Partial<Record<DraftField, DraftError>>>;
