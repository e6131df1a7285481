import { manifest } from './manifest/command.ts';

process.exitCode = await manifest(process.argv.slice(2), {
  output: process.stdout,
  error: process.stderr,
});
