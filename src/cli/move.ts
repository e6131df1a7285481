import { storageConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { moveStorage } from './move/command.ts';

process.exitCode = await moveStorage(
  process.argv.slice(2),
  { storage: storageConfig(environment()), now: new Date() },
  { output: process.stdout, error: process.stderr },
);
