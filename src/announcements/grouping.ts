import type { Audience } from '../storage/announcements/announcement.ts';

/** Audiences, which every coordinator may make, change and delete. `by`: as in `Announcements`. */
export type Grouping = {
  /** By name. */
  readonly audiences: (by: string) => Promise<readonly Audience[]>;
  /** `version` null: a new one. `changed`: somebody else changed or deleted it. */
  readonly saveAudience: (
    audience: Omit<Audience, 'version'> & { readonly version: number | null; readonly by: string },
  ) => Promise<
    | SavedAudience
    | { readonly outcome: 'invalid'; readonly errors: AudienceErrors }
    | { readonly outcome: 'changed' }
  >;
  /** What is not out yet keeps its channels. False when somebody else changed or deleted it. */
  readonly deleteAudience: (act: {
    readonly id: string;
    readonly version: number;
    readonly by: string;
  }) => Promise<boolean>;
};

type SavedAudience = {
  readonly outcome: 'done';
  readonly audience: Audience;
  /** Those of its channels that the bot is not in, so that it cannot post there. */
  readonly shut: readonly string[];
};

/** What is wrong with each field of an audience. `taken`: another has its name. */
export type AudienceErrors = {
  readonly name?: 'missing' | 'too-long' | 'taken';
  readonly channels?: 'missing' | 'too-many' | 'not-shared';
};

/** How many people channels reach together; `isAtLeast` when some could not be counted. `shut`: those that the bot is not in. */
export type Reach = {
  readonly people: number;
  readonly isAtLeast: boolean;
  readonly shut: readonly string[];
};
