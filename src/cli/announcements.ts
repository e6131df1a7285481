import { config as loadDotenv } from 'dotenv';
import { environment, storageConfig } from '../config/config.ts';
import { announcements } from './announcements/command.ts';

loadDotenv({ quiet: true });
process.exitCode = await announcements(
  process.argv.slice(2),
  { storage: storageConfig(environment()) },
  { output: process.stdout, error: process.stderr },
);
