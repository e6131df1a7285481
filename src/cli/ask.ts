import { config as loadDotenv } from 'dotenv';
import { keepLearntIn } from '../answering/learnt-folder.ts';
import { environment, knowledgeDir, learntDir } from '../config/config.ts';
import { ask } from './ask/command.ts';

loadDotenv({ quiet: true });
const env = environment();
process.exitCode = await ask(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(env), learnt: keepLearntIn(learntDir(env)) },
  { input: process.stdin, output: process.stdout, error: process.stderr },
);
