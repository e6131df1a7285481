/*
 * Runs at the end of `npm ci`: learns the model, so that the first start is as quick as the others. Says nothing about
 * problems, because the start reports them.
 */
import { config as loadDotenv } from 'dotenv';
import { keepLearntIn } from '../answering/learnt-folder.ts';
import { loadMatcher } from '../answering/live-knowledge.ts';
import { environment, knowledgeDir, learntDir } from '../config/config.ts';
import { today } from '../time/days.ts';

loadDotenv({ quiet: true });
const env = environment();
await loadMatcher(knowledgeDir(env), {
  today,
  onProblems: () => undefined,
  learnt: keepLearntIn(learntDir(env)),
}).catch(() => undefined);
