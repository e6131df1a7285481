import { config as loadDotenv } from 'dotenv';
import { environment, knowledgeDir } from '../config.ts';
import { ask } from './ask/command.ts';

loadDotenv({ quiet: true });
process.exitCode = await ask(process.argv.slice(2), knowledgeDir(environment()), {
  input: process.stdin,
  output: process.stdout,
  error: process.stderr,
});
