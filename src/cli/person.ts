import { storageConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { person } from './person/command.ts';

process.exitCode = await person(
  process.argv.slice(2),
  { storage: storageConfig(environment()) },
  { output: process.stdout, error: process.stderr },
);
