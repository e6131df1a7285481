import { config as loadDotenv } from 'dotenv';
import { environment, knowledgeDir, storageConfig } from '../config/config.ts';
import { stats } from './stats/command.ts';

loadDotenv({ quiet: true });
const env = environment();
process.exitCode = await stats(
  process.argv.slice(2),
  { storage: storageConfig(env), knowledgeDir: knowledgeDir(env), now: new Date() },
  { output: process.stdout, error: process.stderr },
);
