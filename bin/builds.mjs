/*
 * Where compiled programs lie: beside the sources, for all who can read those, or else in a temporary folder of the
 * user's own.
 */
import {
  accessSync,
  chmodSync,
  constants,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { unwritable } from './not-ready.mjs';
import { ownFolder } from './own-folder.mjs';

const root = resolve(import.meta.dirname, '..');
const besideSources = join(root, 'dist');
/** Builds of older sources stay so long: what started a moment ago may not have loaded all of its own. */
const KEPT_MS = 60 * 60 * 1000;

/**
 * Gives the file to run, compiled now unless it was before. Throws NotReady where the sources cannot be read, or the
 * build written.
 * @param {string} program its path from the root
 * @returns {Promise<string>}
 */
export async function compiled(program) {
  const version = fingerprint(root);
  for (const place of [() => besideSources, ownFolder]) {
    const builds = place();
    const build = builds === null ? null : join(builds, version);
    if (build !== null && (isThere(build, program) || (await make(build, program)))) {
      if (builds !== besideSources) keepYoung(join(build, program));
      // Where a program may keep what belongs to these sources.
      process.env['BUILD_DIR'] = build;
      return fileOf(build, program);
    }
  }
  throw unwritable(besideSources, tmpdir());
}

/**
 * @param {string} build
 * @param {string} program
 */
function fileOf(build, program) {
  return join(build, program, 'program.mjs');
}

/**
 * Whether there is a build that this user can read.
 * @param {string} build
 * @param {string} program
 */
function isThere(build, program) {
  try {
    accessSync(fileOf(build, program), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Compiles a program for all who can read the project, whatever this user lets others read of new files. Gives whether
 * there is a build now; not where the folder cannot be written to.
 * @param {string} build
 * @param {string} program
 */
async function make(build, program) {
  const umask = process.umask(0o022);
  try {
    const folder = join(build, program);
    const fresh = emptyFolder(dirname(folder));
    if (fresh === null) return false;
    const { compile } = await import('./compile.mjs');
    await compile(program, fresh);
    chmodSync(fresh, 0o755);
    move(fresh, folder);
    removeOlder(build);
    return isThere(build, program);
  } finally {
    process.umask(umask);
  }
}

/**
 * A folder to compile into; null where none can be made.
 * @param {string} beside as deep as it will lie in the end, for the source maps point from there to the sources
 */
function emptyFolder(beside) {
  try {
    mkdirSync(beside, { recursive: true });
    return mkdtempSync(join(beside, 'fresh-'));
  } catch {
    return null;
  }
}

/**
 * Puts a build into its place, unless there is one: another start was faster, or it cannot be read.
 * @param {string} fresh
 * @param {string} folder
 */
function move(fresh, folder) {
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true });
  }
}

/**
 * Removes the builds of older sources, and what a start that was cut off has left.
 * @param {string} build the one to keep
 */
function removeOlder(build) {
  const builds = dirname(build);
  for (const name of readdirSync(builds)) {
    const other = join(builds, name);
    const isOld = Date.now() - (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > KEPT_MS;
    try {
      if (other !== build && isOld) rmSync(other, { recursive: true, force: true });
    } catch {
      // Whoever made it removes it.
    }
  }
}

/**
 * Many systems clear temporary folders of what is old, file by file; a build is whole or gone.
 * @param {string} folder
 */
function keepYoung(folder) {
  const now = new Date();
  for (const name of readdirSync(folder)) lutimesSync(join(folder, name), now, now);
}
