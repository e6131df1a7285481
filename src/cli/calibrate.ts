import { config as loadDotenv } from 'dotenv';
import { environment, knowledgeDir } from '../config/config.ts';
import { calibrate } from './calibrate/command.ts';
import { today } from '../time/days.ts';

loadDotenv({ quiet: true });
process.exitCode = await calibrate(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(environment()), today: today() },
  { output: process.stdout, error: process.stderr },
);
