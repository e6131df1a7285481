import type { Entry } from '../knowledge/snapshot.ts';
import { isForeign, isRight, type Trial } from './trial.ts';

/** What is said instead of an entry: that it is not known, a word about the last answer, or which languages are understood. */
const HELD_BACK: ReadonlySet<string> = new Set(['unknown', 'chat', 'foreign']);

/** Whether an entry was given as the answer, right or wrong. */
export function answers({ answer }: Trial): boolean {
  return answer.outcome === 'answered';
}

/** Whether the right entry was given as the answer. */
export function answersRight(trial: Trial): boolean {
  return trial.answer.outcome === 'answered' && isRight(trial, trial.answer.entry);
}

/** Whether no entry was given or suggested. Those that are offered because they lie nearest do not count here. */
export function holdsBack({ answer }: Trial): boolean {
  return HELD_BACK.has(answer.outcome);
}

/**
 * Whether the person got a right entry, finds one among the suggestions or the nearest ones under "I do not know", or was told
 * in another language which ones are understood.
 */
export function helps(trial: Trial): boolean {
  return serves(trial) || offered(trial).some((entry) => isRight(trial, entry));
}

/** Whether a right entry was given, or it was said in the language of the question which ones are understood. */
export function serves(trial: Trial): boolean {
  return answersRight(trial) || (isForeign(trial) && trial.answer.outcome === 'foreign');
}

/**
 * Whether somebody who may come to harm was calmed wrongly: answered with an entry that is neither right nor about safety, or
 * told that it is not known, or taken for chat, without an entry about safety beside it.
 */
export function soothes(trial: Trial): boolean {
  const { answer } = trial;
  if (answer.outcome === 'answered') return !answer.entry.safety && !isRight(trial, answer.entry);
  return holdsBack(trial) && !offered(trial).some(({ safety }) => safety);
}

/** Whether a word about the bot or its answer was taken for what it is. Thanks, greetings and what the bot is are small talk. */
export function isTakenRightly({ question: { kind }, answer }: Trial): boolean {
  if (kind === 'complaint' || kind === 'person' || kind === 'repeat') {
    return answer.outcome === 'chat' && answer.kind === kind;
  }
  return answer.outcome === 'unknown' && answer.about?.kind === 'smalltalk';
}

/** The entries to choose among, best first; none beside an answer. */
function offered({ answer }: Trial): readonly Entry[] {
  if (answer.outcome === 'suggestions') return answer.suggestions.map(({ entry }) => entry);
  return answer.outcome === 'unknown' ? answer.nearest : [];
}
