import { config as loadDotenv } from 'dotenv';
import { environment, storageConfig } from '../config/config.ts';
import { person } from './person/command.ts';

loadDotenv({ quiet: true });
process.exitCode = await person(
  process.argv.slice(2),
  { storage: storageConfig(environment()) },
  { output: process.stdout, error: process.stderr },
);
