import { knowledgeDir, pagesConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { today } from '../time/days.ts';
import { site } from './site/command.ts';

const env = environment();
process.exitCode = await site(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(env), pages: pagesConfig(env), today: today() },
  { output: process.stdout, error: process.stderr },
);
