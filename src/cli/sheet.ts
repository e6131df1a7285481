import { config as loadDotenv } from 'dotenv';
import { browserPath, environment, knowledgeDir, pagesConfig } from '../config/config.ts';
import { today } from '../time/days.ts';
import { sheet } from './sheet/command.ts';

loadDotenv({ quiet: true });
const env = environment();
process.exitCode = await sheet(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(env), pages: pagesConfig(env), browser: browserPath(env), today: today() },
  { output: process.stdout, error: process.stderr },
);
