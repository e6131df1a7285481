import { storageConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { restoreBackup } from './restore/command.ts';

process.exitCode = await restoreBackup(
  process.argv.slice(2),
  { storage: storageConfig(environment()), now: new Date() },
  { output: process.stdout, error: process.stderr },
);
