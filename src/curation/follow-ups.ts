import { FOLLOWED_MS } from '../answering/policy.ts';
import type { Asker, AskedQuestion, Outcome } from '../storage/questions/questions.ts';
import type { Storage } from '../storage/storage.ts';
import { withoutMarks } from '../text/redact.ts';

/**
 * How people talk with the bot; in one place it is one conversation, whether they write or use the command. A search on the Home
 * tab and a message of somebody else stand alone.
 */
const CONVERSATION: readonly AskedQuestion['surface'][] = ['mention', 'direct', 'command'];
/** What a question may be read together with. What was about something else would only mislead. */
const FOLLOWED: ReadonlySet<Outcome> = new Set(['answered', 'suggestions', 'unknown']);

/** What somebody asked before, and what was read together with it. */
export type FollowUps = {
  /** What the same person asked last in the same place, in the ten minutes before `at`; null when that is nothing. */
  readonly before: (asker: Asker, at: string) => Promise<AskedQuestion | null>;
  /** The question that this one was read together with; null for one that stands alone, or when it is no longer kept. */
  readonly joinedTo: (question: Pick<AskedQuestion, 'joinedTo'>) => Promise<AskedQuestion | null>;
};

/** Conversations are read from storage, so that they outlive the process. */
export function createFollowUps({ questions }: Pick<Storage, 'questions'>): FollowUps {
  return {
    before: async (asker, at) => {
      if (!CONVERSATION.includes(asker.surface)) return null;
      const since = new Date(Date.parse(at) - FOLLOWED_MS).toISOString();
      return questions.latestOf(asker, CONVERSATION, since, at);
    },
    joinedTo: async ({ joinedTo }) => (joinedTo === null ? null : questions.find(joinedTo)),
  };
}

/** The words to read a question together with; undefined where it is read alone. */
export function wordsBefore(before: AskedQuestion | null): string | undefined {
  return before !== null && FOLLOWED.has(before.outcome) ? withoutMarks(before.text) : undefined;
}

/** Two questions in one line, for those who read the second without having seen the first. */
export function inOneLine(before: AskedQuestion | null, text: string): string {
  return before === null ? text : `${before.text} – ${text}`;
}
