import { watch } from 'chokidar';
import { dirname, relative, resolve } from 'node:path';
import { isLeftOut } from './folder.ts';

/** Editors save in bursts, and version control rewrites many files: wait until it has been quiet this long. */
const QUIET_MS = 150;

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
      // A call under way sees the mark when it is through.
      running ??= run().finally(() => {
        running = undefined;
      });
    }, QUIET_MS);
  };

  // Its parent is watched, because a folder that is gone cannot tell of its return. What may not be read is told by `reload`.
  const watcher = watch(parent, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path) => path !== parent && !isPartOf(root, path),
  });
  await new Promise<void>((done, fail) => {
    watcher.once('ready', done);
    watcher.once('error', fail);
  });
  watcher.on('all', changed);
  // Whatever went wrong, reading everything again shows the folder as it is.
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
