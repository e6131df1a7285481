import { config as loadDotenv } from 'dotenv';
import { environment, storageConfig } from '../config/config.ts';
import { backup } from './backup/command.ts';

loadDotenv({ quiet: true });
process.exitCode = await backup(
  process.argv.slice(2),
  { storage: storageConfig(environment()), now: new Date() },
  { output: process.stdout, error: process.stderr },
);
