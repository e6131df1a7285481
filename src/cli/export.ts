import { knowledgeDir, storageConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { exportLearned } from './export/command.ts';

const env = environment();
process.exitCode = await exportLearned(
  process.argv.slice(2),
  { storage: storageConfig(env), knowledgeDir: knowledgeDir(env), now: new Date() },
  { output: process.stdout, error: process.stderr },
);
