import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../bin/compile.mjs';
import { keepLearntIn } from '../../src/answering/learnt-folder.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { entryOf, snapshotOf } from '../support/snapshot.ts';
import { canServiceRun, isRoot, SERVICE } from './service.ts';

const STORE = fileURLToPath(new URL('../../src/answering/learnt-folder.ts', import.meta.url));

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'learnt-'));
  const store = keepLearntIn(folder);
  let keeping: Promise<void> | undefined;
  await buildMatcher(snapshotOf([entryOf({ id: 'kodeviser' })]), {
    learnt: {
      recall: async () => Promise.resolve(null),
      keep: async (...what) => (keeping = store?.keep(...what)),
    },
  });
  await keeping;
  [file = ''] = await readdir(folder);
  await compile(STORE, join(folder, 'program'));
  execFileSync('chmod', ['-R', 'a+rX', folder]);
});
afterEach(async () => rm(folder, { recursive: true }));

/** Whether the service has it again; what fails is an error. */
function isRecalled(): string {
  const program = `
    const { keepLearntIn } = await import('${join(folder, 'program/program.mjs')}');
    console.log((await keepLearntIn('${folder}').recall('${file}')) !== null);`;
  const node = ['--input-type=module', '--eval', program];
  return String(execFileSync(process.execPath, node, { cwd: '/', env: {}, ...SERVICE })).trim();
}

describe.runIf(canServiceRun)('what one user has learnt', () => {
  it.runIf(isRoot)('serves another who may only read it (two users: as root only)', () => {
    expect(isRecalled()).toBe('true');
  });

  it('is learnt again by another who may not read it', async () => {
    expect(isRecalled()).toBe('true');
    await chmod(join(folder, file), 0o000);
    expect(isRecalled()).toBe('false');
  });
});
