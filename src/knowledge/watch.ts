import { watch } from 'chokidar';
import { dirname, relative, resolve } from 'node:path';
import { isLeftOut } from './folder.ts';

/** How long a folder must be quiet before it is read, in milliseconds: version control rewrites many files at once. */
const QUIET_MS = 150;

/** Folders below the parent whose files are watched: topics, and those in them, where no file belongs. A link may lead anywhere. */
const DEPTH = 3;

/**
 * Calls `reload` after every change in a folder: edits, new, renamed and deleted files and folders, and the folder itself
 * going away and coming back. One call at a time; a change during a call leads to another. `reload` handles its own
 * failures. Resolves once watching has begun; `close` waits for the call under way and lets no other begin.
 */
export async function watchFolder(
  dir: string,
  reload: () => Promise<void>,
): Promise<{ readonly close: () => Promise<void> }> {
  const root = resolve(dir);
  const parent = dirname(root);
  let quiet: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStale = false;

  const run = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      await reload();
    }
  };
  const changed = (): void => {
    isStale = true;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      // A run under way looks at `isStale` again when its call ends.
      running ??= run().finally(() => {
        running = undefined;
      });
    }, QUIET_MS);
  };

  // The parent is watched, because a deleted folder gives no event when it comes back. `reload` reports what it may not read.
  const watcher = watch(parent, {
    ignoreInitial: true,
    depth: DEPTH,
    ignorePermissionErrors: true,
    ignored: (path) => path !== parent && !isPartOf(root, path),
  });
  await new Promise<void>((done, fail) => {
    watcher.once('ready', done);
    watcher.once('error', fail);
  });
  watcher.on('all', changed);
  // After a failure of watching, events may be missing: read everything again.
  watcher.on('error', changed);
  return {
    close: async () => {
      await watcher.close();
      clearTimeout(quiet);
      isStale = false;
      await running;
    },
  };
}

function isPartOf(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside === '' || (!inside.startsWith('..') && !isLeftOut(inside));
}
