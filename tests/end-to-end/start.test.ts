import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../bin/compile.mjs';
import { openWindow } from '../playground/site/window.ts';
import { compileProgram, type Program } from '../support/program.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

/** What `npm start` runs. */
const AS_NPM_START = [resolve('bin/run.mjs'), 'src/main.ts'];
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

let program: Program;
beforeAll(async () => {
  program = await compileProgram();
});
afterAll(async () => program.remove());

describe('npm ci', () => {
  it('learns the answers ahead of the first start', async () => {
    const prepare = [await compile('src/cli/prepare.ts', await mkdtemp(join(program.dataDir, 'prepare-')))];
    const { ended } = program.launch({ program: prepare, env: { BUILD_DIR: program.dataDir } });
    expect(await ended).toEqual({ code: 0, out: '', err: '' });
    expect(await readdir(join(program.dataDir, 'learnt'))).toHaveLength(1);
  });

  it('is done all the same where the answers are broken', async () => {
    const prepare = [await compile('src/cli/prepare.ts', await mkdtemp(join(program.dataDir, 'prepare-')))];
    const { ended } = program.launch({
      program: prepare,
      env: { KNOWLEDGE_DIR: join(program.dataDir, 'nowhere') },
    });
    expect(await ended).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('npm start without Slack', () => {
  it('prints an address with a page, says how to get elsewhere, answers there, and stops at Ctrl-C', async () => {
    const { child, wrote, ended } = program.launch({ program: AS_NPM_START, env: { PORT: '0' } });
    const address = await wrote(ADDRESS);
    const page = await fetch(address);
    expect(await page.text()).toContain('<html lang="da">');
    expect((await fetch(`${address}/page.js`)).status).toBe(200);

    const window = await openWindow(address);
    const { botChannel } = window.screen();
    await window.act({ do: 'say', channel: botChannel, text: 'Må man have ø i sit bruger-ID?' });
    const { messages, examples } = await window.shows((screen) =>
      screen.messages.some(({ text }) => text.includes('Svaret om bogstaver.')),
    );
    expect(messages.at(-1)?.channel).toBe(botChannel);
    expect(examples.map(({ question }) => question)).toContain('Må man have ø i sit bruger-ID?');

    child.kill('SIGINT');
    const { code, out, err } = await ended;
    await window.close();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('npm start -- --terminal');
    expect(out).toContain('SLACK_BOT_TOKEN');
    expect(out).toContain('https://api.slack.com/apps');
  });

  it('takes another port when the usual one is taken, but not when PORT was set', async () => {
    const other = createServer();
    // Where 3000 is taken already, the story is the same.
    await new Promise<void>((done) => {
      other.once('error', () => done());
      other.listen(3000, '127.0.0.1', done);
    });
    const { child, wrote, ended } = program.launch({});
    expect(await wrote(ADDRESS)).not.toBe('http://127.0.0.1:3000');
    child.kill('SIGTERM');
    const stopped = await ended;
    expect(stopped.code).toBe(0);
    // Told to stop before it was ready, it never is.
    expect(stopped.out).not.toMatch(/Stopper[^]*er klar/u);
    const { code, err } = await program.start({ PORT: '3000' });
    expect(code).toBe(1);
    expect(err).toContain('PORT: et andet program bruger allerede port 3000');
    other.close();
  });

  it('says where it may not write when there is no temporary folder, and starts with a file of its own', async () => {
    const TMPDIR = join(program.dataDir, 'nowhere');
    const { code, err } = await program.start({ PORT: '0', DATA_FILE: '', TMPDIR });
    expect(code).toBe(1);
    expect(err).toContain(`DATA_FILE: der kan ikke skrives i ${TMPDIR}.`);
    expect(err).not.toContain('start failed');

    const { child, wrote, ended } = program.launch({ env: { PORT: '0', TMPDIR } });
    await wrote(/er klar/u);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('prints what is wrong with broken knowledge, and exits 1', async () => {
    const broken = await writeKnowledge([{ id: 'bogstaver', title: '' }]);
    const { code, err } = await program.start({ PORT: '0', KNOWLEDGE_DIR: broken });
    await rm(broken, { recursive: true });
    expect(code).toBe(1);
    expect(err).toContain('bogstaver.md');
    expect(err).toContain('Vidensbasen kan ikke bruges');
  });

  it.each([
    ['without tokens', {}],
    ['with tokens', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }],
  ])('holds a conversation in the terminal when asked to, %s', async (_, env) => {
    const { code, out, err } = await program.start(env, 'Må man have ø i sit bruger-ID?\n', ['--terminal']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Svaret om bogstaver.');
  });

  it('explains an argument that it does not know', async () => {
    const { code, err } = await program.start({}, '', ['--termnal']);
    expect(code).toBe(2);
    expect(err).toContain('"--termnal" kendes ikke.');
    expect(err).toContain('npm start -- --terminal');
  });

  it('names every bad variable with an example, without its value, and exits 1', async () => {
    const { code, err } = await program.start({
      SLACK_BOT_TOKEN: 'hemmelig',
      SLACK_MODE: 'telefon',
      PORT: '99999',
    });
    expect(code).toBe(1);
    expect(err).toContain('SLACK_BOT_TOKEN: skal være en bot-token');
    expect(err).toContain('Eksempel: SLACK_BOT_TOKEN=xoxb-');
    expect(err).toContain('SLACK_MODE: skal være socket eller http');
    expect(err).toContain('PORT: skal være et helt tal');
    expect(err).not.toContain('hemmelig');
  });
});
