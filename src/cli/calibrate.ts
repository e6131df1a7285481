import { knowledgeDir } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { calibrate } from './calibrate/command.ts';
import { today } from '../time/days.ts';

process.exitCode = await calibrate(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(environment()), today: today() },
  { output: process.stdout, error: process.stderr },
);
