import processes from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { Server } from 'node:net';

/*
 * Runs before each fast test file: what makes tests slow fails, so that a slow file is not among them unnoticed.
 */

function refuse(): never {
  throw new Error(
    'A fast test starts no server and no process: name its file under SLOW in vitest.config.ts.',
  );
}

Server.prototype.listen = refuse;
Object.assign(processes, { exec: refuse, execFile: refuse, fork: refuse, spawn: refuse });
syncBuiltinESMExports();
