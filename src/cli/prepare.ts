/*
 * Runs at the end of `npm ci`: learns the model, so that the first start is as quick as the others. Says nothing about
 * problems, because the start reports them.
 */
import { keepLearntIn } from '../answering/learnt-folder.ts';
import { loadMatcher } from '../answering/live-knowledge.ts';
import { knowledgeDir, learntDir } from '../config/config.ts';
import { surroundings } from '../config/surroundings.ts';
import { today } from '../time/days.ts';

const { env } = surroundings();
await loadMatcher(knowledgeDir(env), {
  today,
  onProblems: () => undefined,
  learnt: keepLearntIn(learntDir(env)),
}).catch(() => undefined);
