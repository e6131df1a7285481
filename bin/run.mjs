/*
 * Runs a program: `node bin/run.mjs src/cli/ask.ts …`. It is compiled the first time, and again when a source has changed:
 * loading hundreds of modules one by one would make the wait for an answer half as long again.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiled } from './builds.mjs';
import { NotReady } from './not-ready.mjs';

const [program = ''] = process.argv.splice(2, 1);
process.argv[1] = resolve(import.meta.dirname, '..', program);
// What is logged of a failure names the line of the source.
process.setSourceMapsEnabled(true);
// Whoever reads the output may stop reading, as `| head` does.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));
endWithNpm();
try {
  await import(pathToFileURL(await compiled(program)).href);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof NotReady) {
    process.stderr.write(`${error.message}\n`);
  } else if (isPackageMissing(error)) {
    process.stderr.write('Der mangler noget, som programmet bruger. Skriv npm ci, og prøv så igen.\n');
  } else if (!isSaidAlready(error)) throw error;
}

/**
 * Told to stop, npm passes it on to the shell between it and us alone, and both are gone: then we are told here. On systems that do not
 * say who the parent is any more, nothing changes.
 */
function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/**
 * Whether the compiler has shown what is wrong with a source, and where.
 * @param {unknown} error
 */
function isSaidAlready(error) {
  return error instanceof Error && 'errors' in error;
}

/** @param {unknown} error */
function isPackageMissing(error) {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
