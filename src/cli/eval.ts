import { config as loadDotenv } from 'dotenv';
import { environment, knowledgeDir } from '../config/config.ts';
import { measure } from './eval/command.ts';
import { today } from '../time/days.ts';

loadDotenv({ quiet: true });
process.exitCode = await measure(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(environment()), setsDir: 'tests/evals', today: today() },
  { output: process.stdout, error: process.stderr },
);
