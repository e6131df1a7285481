/*
 * Runs at the end of `npm ci`: compiles every command and learns the answers, for all who can read the project. So the
 * first start is as quick as all others, and nothing has to be writable for it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiled } from './builds.mjs';

process.umask(0o022);
/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'));
try {
  for (const script of Object.values(scripts)) {
    const program = /^node bin\/run\.mjs (\S+)/u.exec(script)?.[1];
    if (program !== undefined) await compiled(program);
  }
  await import(pathToFileURL(await compiled('src/cli/prepare.ts')).href);
} catch {
  // The start says what is wrong.
}
