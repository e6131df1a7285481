import type { Answer } from '../answering/answer.ts';
import { answerInLanguage } from '../answering/answer-in-language.ts';
import { isChat } from '../knowledge/snapshot.ts';
import type { AskedQuestion, Asker, Outcome } from '../storage/questions/questions.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { redact, withoutMarks, type RedactedKind } from '../text/redact.ts';
import { wordsBefore, type FollowUps } from './follow-ups.ts';
import type { CurationOptions } from './options.ts';

/** A question as it was received. `text` may hold personal data: it is redacted before anything else. */
export type Question = Asker & {
  readonly text: string;
  /** Given where the same question may come a second time after a failure: it is stored once. */
  readonly id?: string | undefined;
  /** Set where somebody else's words are asked, so that they follow nothing up. */
  readonly standsAlone?: boolean;
};

/** A question with its answer, and nothing of it stored yet. */
export type Reading = {
  /** As it is to be remembered. */
  readonly question: AskedQuestion;
  readonly answer: Answer;
  /** What the same person asked before it, and that again where it was only understood together with that. */
  readonly before: AskedQuestion | null;
  readonly joinedTo: AskedQuestion | null;
  readonly redacted: readonly RedactedKind[];
  /** Whether it was stored at an earlier try. */
  readonly isStored: boolean;
};

/** Reads a question with what was asked before it in mind. */
export type Read = (question: Question) => Promise<Reading>;

/** Only the beginning of a longer text is stored. */
const KEPT_CHARACTERS = 2000;

/** Reads with the matcher that is in use at that moment. */
export function createReader(
  { storage, matcher, clock, newId }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock' | 'newId'>,
  followUps: FollowUps,
): Read {
  return async ({ text, userId, surface, place, id = newId(), standsAlone = false }) => {
    const redacted = redact(text);
    const words = withoutMarks(redacted.text);
    // A second try must not follow up what was asked since the first.
    const stored = await storage.questions.find(id);
    const at = stored?.at ?? clock().toISOString();
    const before = standsAlone ? null : await followUps.before({ userId, surface, place }, at);
    const answer = await answerInLanguage(matcher(), words, wordsBefore(before));
    const joinedTo = 'isJoined' in answer && answer.isJoined ? before : null;
    const question = {
      id,
      at,
      userId,
      text: beginning(redacted.text),
      language: guessLanguage(normalise(words)),
      surface,
      ...keptOf(answer),
      place,
      joinedTo: joinedTo?.id ?? null,
    };
    return { question, answer, before, joinedTo, redacted: redacted.kinds, isStored: stored !== null };
  };
}

/** What is remembered of an answer. */
export function keptOf(answer: Answer): Pick<AskedQuestion, 'outcome' | 'entryId'> {
  return {
    outcome: outcomeOf(answer),
    entryId: answer.outcome === 'answered' ? answer.entry.id : null,
  };
}

function outcomeOf(answer: Answer): Outcome {
  if (answer.outcome === 'chat') return 'smalltalk';
  if (answer.outcome === 'foreign') return 'not-covered';
  if (answer.outcome !== 'unknown') return answer.outcome;
  if (answer.about === null) return 'unknown';
  return isChat(answer.about) ? 'smalltalk' : 'not-covered';
}

/** The first characters of a text, without half a surrogate pair at the end. */
function beginning(text: string): string {
  return text.slice(0, KEPT_CHARACTERS).replace(/\p{Cs}$/u, '');
}
