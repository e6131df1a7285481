import { check } from './check/command.ts';
import { today } from '../time/days.ts';

process.exitCode = await check(
  process.argv.slice(2),
  { ownDir: 'knowledge', today: today() },
  { output: process.stdout, error: process.stderr },
);
