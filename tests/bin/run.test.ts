import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A project of one small program, with the real launcher and the real packages. */
let project: string;
/** What it may use beside its own folder. */
let temporary: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'run-'));
  temporary = await mkdtemp(join(tmpdir(), 'temporary-'));
  await cp('bin', join(project, 'bin'), { recursive: true });
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  await mkdir(join(project, 'src'));
  await write('greeting.ts', "export const greeting: string = 'Goddag';");
  await write(
    'greet.ts',
    "import { greeting } from './greeting.ts';\nconsole.log(greeting, ...process.argv.slice(2));",
  );
});
afterEach(async () => {
  await rm(project, { recursive: true });
  await rm(temporary, { recursive: true });
});

async function write(name: string, source: string): Promise<void> {
  await writeFile(join(project, 'src', name), source);
}

/** Who reads the output reads no further than so many characters. */
const ENOUGH = 10_000;

/** Runs the program from another folder. */
async function greet(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const program = spawn(process.execPath, [join(project, 'bin/run.mjs'), 'src/greet.ts', ...args], {
    cwd: tmpdir(),
    env: { ...process.env, TMPDIR: temporary },
  });
  const run = { out: '', err: '' };
  program.stdout.on('data', (chunk) => {
    run.out += String(chunk);
    // As `| head` does.
    if (run.out.length > ENOUGH) program.stdout.destroy();
  });
  program.stderr.on('data', (chunk) => (run.err += String(chunk)));
  return new Promise((done) => program.on('close', (code) => done({ code, ...run })));
}

describe('running a program', () => {
  it('hands over the arguments, the first time and from then on', async () => {
    expect(await greet('Åse', '--højt')).toEqual({ code: 0, out: 'Goddag Åse --højt\n', err: '' });
    expect(await greet('Åse', '--højt')).toEqual({ code: 0, out: 'Goddag Åse --højt\n', err: '' });
    expect(await readdir(join(project, 'dist'))).toHaveLength(1);
  });

  it('never runs what the sources no longer say', async () => {
    await greet();
    await write('greeting.ts', "export const greeting: string = 'Farvel';");
    expect(await greet()).toMatchObject({ out: 'Farvel\n' });
  });

  it('has a place to keep things that belong to these sources alone', async () => {
    const telling = 'console.log(process.env.BUILD_DIR);';
    await write('greet.ts', telling);
    const { out: place } = await greet();
    expect(place.trim()).toMatch(/dist\/[0-9a-f]+$/u);
    expect((await greet()).out).toBe(place);
    await write('greeting.ts', '');
    expect((await greet()).out).not.toBe(place);
  });

  it('starts several at once, the first time too', async () => {
    const runs = await Promise.all(['1', '2', '3'].map((name) => greet(name)));
    expect(runs.map(({ out }) => out)).toEqual(['Goddag 1\n', 'Goddag 2\n', 'Goddag 3\n']);
    expect(await readdir(join(project, 'dist'))).toHaveLength(1);
  });

  it('says where a source is wrong, and runs once it is mended', async () => {
    await write('greeting.ts', "export const greeting: string = 'Goddag;");
    const broken = await greet();
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('src/greeting.ts:1:');
    await write('greeting.ts', "export const greeting: string = 'Goddag';");
    expect(await greet()).toMatchObject({ code: 0, out: 'Goddag\n' });
  });

  it('names the line of the source where a program fails', async () => {
    await write('greet.ts', "\n\nthrow new Error('Så gik det galt');");
    const { code, err } = await greet();
    expect(code).toBe(1);
    expect(err).toContain('Så gik det galt');
    expect(err).toContain(join(basename(project), 'src/greet.ts:3'));
  });

  it('runs where nothing may be written beside it', async () => {
    await writeFile(join(project, 'dist'), '');
    expect(await greet('Åse')).toMatchObject({ code: 0, out: 'Goddag Åse\n' });
  });

  it('ends quietly when nobody reads on', async () => {
    await write('greet.ts', "setInterval(() => process.stdout.write('Goddag '.repeat(1e4)));");
    const { err } = await greet();
    expect(err).toBe('');
  });

  it('says what to do when the packages are not installed', async () => {
    await rm(join(project, 'node_modules'));
    const { code, err } = await greet();
    expect(code).toBe(1);
    expect(err).toContain('npm ci');
    expect(err).not.toContain('at ');
  });
});
