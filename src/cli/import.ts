import { config as loadDotenv } from 'dotenv';
import { environment, knowledgeDir } from '../config/config.ts';
import { importTable } from './import/command.ts';
import { today } from '../time/days.ts';

loadDotenv({ quiet: true });
process.exitCode = await importTable(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(environment()), today: today() },
  { output: process.stdout, error: process.stderr },
);
