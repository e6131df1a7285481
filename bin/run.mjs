/*
 * Runs a program: `node bin/run.mjs src/cli/ask.ts …`. It is compiled the first time, and again when a source has changed:
 * loading hundreds of modules one by one would be a quarter of the wait for an answer.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const builds = join(root, 'dist');
/** Builds of older sources stay so long: what started a moment ago may not have loaded all of its own. */
const KEPT_MS = 60 * 60 * 1000;

const [program = ''] = process.argv.splice(2, 1);
process.argv[1] = resolve(root, program);
// What is logged of a failure names the line of the source.
process.setSourceMapsEnabled(true);
// Whoever reads the output may stop reading, as `| head` does.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));
try {
  await import(pathToFileURL(await compiled(program)).href);
} catch (error) {
  process.exitCode = 1;
  if (isPackageMissing(error)) {
    process.stderr.write('Der mangler noget, som programmet bruger. Skriv npm ci, og prøv så igen.\n');
  } else if (!isSaidAlready(error)) throw error;
}

/**
 * Gives the file to run.
 * @param {string} source the program's path from the root
 */
async function compiled(source) {
  const build = join(builds, fingerprint());
  const folder = join(build, source);
  if (!existsSync(folder)) {
    const { compile } = await import('./compile.mjs');
    const fresh = emptyFolder(dirname(folder));
    const file = await compile(source, fresh);
    if (!fresh.startsWith(builds)) return file;
    move(fresh, folder);
    removeOlder(build);
  }
  // Where a program may keep what belongs to these sources.
  process.env['BUILD_DIR'] = build;
  return join(folder, 'program.mjs');
}

/** The same for the same sources, and for no others: all that a program may be made of, and how it is compiled. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = [
    ...readdirSync(root).filter((name) => name.endsWith('.json')),
    ...['bin', 'src'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((found) =>
        found.isFile() ? join(found.parentPath, found.name) : [],
      ),
    ),
  ];
  for (const file of sources.toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(resolve(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * A folder to compile into; where the project may not be written to, one that lasts as long as the program.
 * @param {string} beside as deep as it will lie in the end, for the source maps point from there to the sources
 */
function emptyFolder(beside) {
  try {
    mkdirSync(beside, { recursive: true });
    return mkdtempSync(join(beside, 'fresh-'));
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'mitid-hjaelper-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
}

/**
 * Puts a build into its place, unless another start was faster.
 * @param {string} fresh
 * @param {string} folder
 */
function move(fresh, folder) {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Removes the builds of older sources, and what a start that was cut off has left.
 * @param {string} build the one to keep
 */
function removeOlder(build) {
  for (const name of readdirSync(builds)) {
    const other = join(builds, name);
    const isOld = Date.now() - (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > KEPT_MS;
    if (other !== build && isOld) rmSync(other, { recursive: true, force: true });
  }
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
