import { knowledgeDir } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { measure } from './eval/command.ts';
import { today } from '../time/days.ts';

process.exitCode = await measure(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(environment()), setsDir: 'tests/evals', today: today() },
  { output: process.stdout, error: process.stderr },
);
