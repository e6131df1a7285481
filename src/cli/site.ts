import { config as loadDotenv } from 'dotenv';
import { environment, knowledgeDir, pagesConfig } from '../config/config.ts';
import { today } from '../time/days.ts';
import { site } from './site/command.ts';

loadDotenv({ quiet: true });
const env = environment();
process.exitCode = await site(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(env), pages: pagesConfig(env), today: today() },
  { output: process.stdout, error: process.stderr },
);
