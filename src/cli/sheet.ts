import { browserPath, knowledgeDir, pagesConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { today } from '../time/days.ts';
import { sheet } from './sheet/command.ts';

const env = environment();
process.exitCode = await sheet(
  process.argv.slice(2),
  { knowledgeDir: knowledgeDir(env), pages: pagesConfig(env), browser: browserPath(env), today: today() },
  { output: process.stdout, error: process.stderr },
);
