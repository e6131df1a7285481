import { spawnSync } from 'node:child_process';

/** Two users need root to start them. Otherwise one stands for both, and takes the rights away from itself. */
export const isRoot = process.getuid?.() === 0;

/** The user that starts what another has installed. */
export const SERVICE = isRoot ? { uid: 65_534, gid: 65_534 } : {};

/** Not on Windows, nor where Node itself lies in root's own folder. */
export const canServiceRun =
  process.platform !== 'win32' && spawnSync(process.execPath, ['-v'], SERVICE).status === 0;
