import { lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder that nobody else can have put code into: one that lasts, or, where somebody has taken its name, one that lasts
 * as long as the program. Null where there can be none.
 */
export function ownFolder() {
  const folder = join(tmpdir(), `mitid-hjaelper-${process.getuid?.() ?? 'builds'}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // It is there already, or none can be made.
  }
  try {
    if (isOwn(folder)) return folder;
    const passing = mkdtempSync(`${folder}-`);
    process.on('exit', () => rmSync(passing, { recursive: true, force: true }));
    return passing;
  } catch {
    return null;
  }
}

/**
 * Whether it is a folder, and no link to one, that this user alone can write to.
 * @param {string} folder
 */
function isOwn(folder) {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return false;
  // On Windows, temporary folders are the user's own.
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}
