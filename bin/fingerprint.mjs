import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unreadable } from './not-ready.mjs';

/**
 * The same for the same sources, and for no others: all that a program may be made of, and how it is compiled. Throws
 * NotReady where this user may not read them.
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  try {
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
    // Packages that cannot be read would be reported as missing.
    const packages = join(root, 'node_modules');
    if (existsSync(packages)) accessSync(packages, constants.R_OK | constants.X_OK);
  } catch (error) {
    throw isRefused(error) ? unreadable(root, error.path) : error;
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {unknown} error
 * @returns {error is Error & { path: string }}
 */
function isRefused(error) {
  return error instanceof Error && 'code' in error && error.code === 'EACCES' && 'path' in error;
}
