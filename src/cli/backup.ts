import { storageConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { backup } from './backup/command.ts';

process.exitCode = await backup(
  process.argv.slice(2),
  { storage: storageConfig(environment()), now: new Date() },
  { output: process.stdout, error: process.stderr },
);
