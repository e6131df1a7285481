import { storageConfig } from '../config/config.ts';
import { environment } from '../config/surroundings.ts';
import { announcements } from './announcements/command.ts';

process.exitCode = await announcements(
  process.argv.slice(2),
  { storage: storageConfig(environment()) },
  { output: process.stdout, error: process.stderr },
);
