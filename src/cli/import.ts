import { knowledgeDir } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { importTable } from './import/command.ts';
import { today } from '../time/days.ts';

process.exitCode = await importTable(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(environment()), today: today() },
  { output: process.stdout, error: process.stderr },
);
