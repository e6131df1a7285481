import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canServiceRun, isRoot, SERVICE } from './service.ts';

/** Esbuild, where the service's user can read it. */
let packages: string;
/** A project of one small program, with the real launcher. */
let project: string;
/** The service's temporary folder. */
let temporary: string;

beforeAll(async () => {
  packages = join(await mkdtemp(join(tmpdir(), 'packages-')), 'node_modules');
  for (const name of ['esbuild', '@esbuild']) {
    await cp(resolve('node_modules', name), join(packages, name), { recursive: true });
  }
  chmod('-R', 'a+rX', dirname(packages));
});
afterAll(async () => rm(dirname(packages), { recursive: true }));

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'project-'));
  temporary = await mkdtemp(join(tmpdir(), 'temporary-'));
  await cp('bin', join(project, 'bin'), { recursive: true });
  await symlink(packages, join(project, 'node_modules'));
  await mkdir(join(project, 'src'));
  await write('greet.ts', 'console.log("Goddag", process.env.BUILD_DIR);');
  chmod('-R', 'a+rX', project);
  chmod('1777', temporary);
});
afterEach(async () => {
  for (const folder of [project, temporary, packages]) chmod('-R', 'u+rwX', folder);
  await rm(project, { recursive: true });
  await rm(temporary, { recursive: true });
});

function chmod(...args: readonly string[]): void {
  execFileSync('chmod', args);
}

async function write(name: string, source: string): Promise<void> {
  await writeFile(join(project, 'src', name), source);
}

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

async function run(command: readonly string[], user: { uid?: number; gid?: number }): Promise<Run> {
  const [program = '', ...args] = command;
  const env = { PATH: process.env['PATH'], TMPDIR: temporary };
  const child = spawn(program, args, { cwd: '/', env, ...user });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

/** The installer keeps new files to itself, unless a program says otherwise. */
async function install(...args: readonly string[]): Promise<Run> {
  const node = [process.execPath, ...args.map((arg) => arg.replace(/^bin/u, join(project, 'bin')))];
  return run(['sh', '-c', 'umask 077 && exec "$@"', 'sh', ...node], {});
}

async function start(): Promise<Run> {
  return run([process.execPath, join(project, 'bin/run.mjs'), 'src/greet.ts'], SERVICE);
}

/** Starts it, and gives where its build lies. */
async function buildOf(starting: Promise<Run>): Promise<string> {
  const { code, out, err } = await starting;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Goddag \//u);
  return out.replace('Goddag ', '').trim();
}

const beside = (): string => join(project, 'dist');

describe.runIf(canServiceRun)('a project that one user installs and another starts', () => {
  it('is compiled for both by whoever starts it first', async () => {
    const build = await buildOf(install('bin/run.mjs', 'src/greet.ts'));
    for (const name of ['.', ...(await readdir(beside(), { recursive: true }))]) {
      const { mode } = await stat(join(beside(), name));
      expect([name, mode & 0o444]).toEqual([name, 0o444]);
    }
    chmod('-R', 'a-w', project, temporary);
    expect(await buildOf(start())).toBe(build);
  });

  it('has every command ready once it is installed, and what was learnt', async () => {
    const scripts = { greet: 'node bin/run.mjs src/greet.ts', test: 'vitest' };
    await writeFile(join(project, 'package.json'), JSON.stringify({ scripts }));
    await mkdir(join(project, 'src/cli'));
    const file = '`${process.env.BUILD_DIR}/learnt`';
    await write(
      'cli/prepare.ts',
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${file}, 'Goddag til alle');`,
    );
    await write(
      'greet.ts',
      `import { readFileSync } from 'node:fs';\nconsole.log(String(readFileSync(${file})));`,
    );
    chmod('-R', 'a+rX', project);
    expect(await install('bin/prepare.mjs')).toEqual({ code: 0, out: '', err: '' });
    chmod('-R', 'a-w', project, temporary);
    expect(await start()).toEqual({ code: 0, out: 'Goddag til alle\n', err: '' });
  });

  it('is compiled again, once, by who cannot read the build', async () => {
    const unreadable = await buildOf(install('bin/run.mjs', 'src/greet.ts'));
    chmod('-R', 'a-w', project);
    chmod('000', join(unreadable, 'src/greet.ts'));
    const build = await buildOf(start());
    expect(build).toContain(temporary);
    const program = join(build, 'src/greet.ts/program.mjs');
    const { ino } = await stat(program);
    expect(await buildOf(start())).toBe(build);
    expect((await stat(program)).ino).toBe(ino);
  });

  it('starts beside old builds that it may not remove', async () => {
    const old = join(beside(), 'old');
    await mkdir(join(old, 'src'), { recursive: true });
    chmod('a-w', old);
    chmod('777', beside());
    await utimes(old, 0, 0);
    expect(await buildOf(start())).toContain(beside());
    expect(await readdir(beside())).toContain('old');
  });
});

describe.runIf(canServiceRun)('a build where the service would look for its own', () => {
  /** Puts another program in the place of the service's own build, and does what makes its folder unsafe. */
  async function isNotRunOnce(unsafe: (folder: string) => void | Promise<void>): Promise<void> {
    chmod('a-w', project);
    const build = await buildOf(start());
    await writeFile(join(build, 'src/greet.ts/program.mjs'), 'console.log("Luret");');
    expect((await start()).out).toBe('Luret\n');
    await unsafe(dirname(build));
    const there = await readdir(temporary);
    expect(await buildOf(start())).not.toBe(build);
    expect(await readdir(temporary)).toEqual(there);
  }

  it('is not run when others may write there', async () => isNotRunOnce((folder) => chmod('777', folder)));

  it('is not run when only a link leads to it', async () =>
    isNotRunOnce(async (folder) => {
      await rename(folder, `${folder}-elsewhere`);
      await symlink(`${folder}-elsewhere`, folder);
      if (isRoot) execFileSync('chown', ['-h', String(SERVICE.uid), folder]);
    }));

  it.runIf(isRoot)('is not run when it is somebody else’s (two users: as root only)', async () =>
    isNotRunOnce((folder) => void execFileSync('chown', ['-R', '65533', folder])),
  );
});

describe.runIf(canServiceRun)('a start that cannot be', () => {
  it.each([
    [
      'nothing may be written',
      () => chmod('-R', 'a-w', project, temporary),
      () => [`${project}/dist`, temporary, 'npm run prepare', 'TMPDIR'],
    ],
    [
      'a source may not be read',
      () => chmod('000', join(project, 'src/greet.ts')),
      () => [join(project, 'src/greet.ts'), `chmod -R a+rX ${project}/src\n`],
    ],
    [
      'the packages may not be read',
      () => chmod('000', packages),
      () => [`chmod -R a+rX ${project}/node_modules\n`],
    ],
  ])('says why and what to do when %s', async (_, refuse, expected) => {
    refuse();
    const { code, out, err } = await start();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Programmet kan ikke starte[.] /u);
    for (const words of expected()) expect(err).toContain(words);
    expect(err).not.toMatch(/^ +at /mu);
  });
});
