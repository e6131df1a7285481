/*
 * Runs at the end of `npm ci`: learns the answers, so that the first start is as quick as all others. What is wrong with
 * them the start will say.
 */
import { config as loadDotenv } from 'dotenv';
import { keepLearntIn } from '../answering/learnt-folder.ts';
import { loadMatcher } from '../answering/live-knowledge.ts';
import { environment, knowledgeDir, learntDir } from '../config.ts';
import { today } from '../time/days.ts';

loadDotenv({ quiet: true });
const env = environment();
await loadMatcher(knowledgeDir(env), {
  today,
  onProblems: () => undefined,
  learnt: keepLearntIn(learntDir(env)),
}).catch(() => undefined);
