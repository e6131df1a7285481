import { keepLearntIn } from '../answering/learnt-folder.ts';
import { knowledgeDir, learntDir } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { ask } from './ask/command.ts';

const env = environment();
process.exitCode = await ask(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(env), learnt: keepLearntIn(learntDir(env)) },
  { input: process.stdin, output: process.stdout, error: process.stderr },
);
