import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { compile } from '../../bin/compile.mjs';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { openWindow } from '../playground/site/window.ts';

type Run = { code: number | null; out: string; err: string };
type Settings = {
  readonly program?: readonly string[];
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
};

/** What `npm start` runs. */
const AS_NPM_START = [resolve('bin/run.mjs'), 'src/main.ts'];

/** Runs the program, compiled unless said, with these variables alone: in a folder without an `.env`. */
function launch({ program = [compiled], env = {}, args = [] }: Settings) {
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: tmpdir(),
    env: { KNOWLEDGE_DIR: knowledgeDir, DATA_FILE: join(dataDir, 'mitid.db'), ...env },
  });
  const run: Run = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => (run.out += String(chunk)));
  child.stderr.on('data', (chunk) => (run.err += String(chunk)));
  const ended = new Promise<Run>((done) => child.on('close', (code) => done({ ...run, code })));
  return {
    child,
    ended,
    /** What it wrote that fits, as soon as it is there. */
    wrote: async (pattern: RegExp): Promise<string> => {
      await expect.poll(() => run.out).toMatch(pattern);
      return pattern.exec(run.out)?.[0] ?? '';
    },
  };
}

/** Runs it to its end; `typed` goes to its standard input. */
async function start(env: Record<string, string>, typed = '', args: readonly string[] = []): Promise<Run> {
  const { child, ended } = launch({ env, args });
  child.stdin.end(typed);
  return ended;
}

/** A small knowledge base, as these stories are not about finding. */
let knowledgeDir: string;
let dataDir: string;
let compiled: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'start-'));
  compiled = await compile('src/main.ts', dataDir);
  knowledgeDir = await writeKnowledge([
    { id: 'bogstaver', title: 'Må man have ø i sit bruger-ID?' },
    { id: 'kodeviser', title: 'Hvordan får man en kodeviser?' },
  ]);
});
afterAll(async () => {
  await rm(knowledgeDir, { recursive: true });
  await rm(dataDir, { recursive: true });
});

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

describe('npm ci', () => {
  it('learns the answers ahead of the first start', async () => {
    const program = [await compile('src/cli/prepare.ts', await mkdtemp(join(dataDir, 'prepare-')))];
    const { ended } = launch({ program, env: { BUILD_DIR: dataDir } });
    expect(await ended).toEqual({ code: 0, out: '', err: '' });
    expect(await readdir(join(dataDir, 'learnt'))).toHaveLength(1);
  });

  it('is done all the same where the answers are broken', async () => {
    const program = [await compile('src/cli/prepare.ts', await mkdtemp(join(dataDir, 'prepare-')))];
    const { ended } = launch({ program, env: { KNOWLEDGE_DIR: join(dataDir, 'nowhere') } });
    expect(await ended).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('npm start without Slack', () => {
  it('prints an address with a page, says how to get elsewhere, answers there, and stops at Ctrl-C', async () => {
    const { child, wrote, ended } = launch({ program: AS_NPM_START, env: { PORT: '0' } });
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
    expect(examples).toContain('Må man have ø i sit bruger-ID?');

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
    const { child, wrote, ended } = launch({});
    expect(await wrote(ADDRESS)).not.toBe('http://127.0.0.1:3000');
    child.kill('SIGTERM');
    const stopped = await ended;
    expect(stopped.code).toBe(0);
    // Told to stop before it was ready, it never is.
    expect(stopped.out).not.toMatch(/Stopper[^]*er klar/u);
    const { code, err } = await start({ PORT: '3000' });
    expect(code).toBe(1);
    expect(err).toContain('PORT: et andet program bruger allerede port 3000');
    other.close();
  });

  it('says where it may not write when there is no temporary folder, and starts with a file of its own', async () => {
    const TMPDIR = join(dataDir, 'nowhere');
    const { code, err } = await start({ PORT: '0', DATA_FILE: '', TMPDIR });
    expect(code).toBe(1);
    expect(err).toContain(`DATA_FILE: der kan ikke skrives i ${TMPDIR}.`);
    expect(err).not.toContain('start failed');

    const { child, wrote, ended } = launch({ env: { PORT: '0', TMPDIR } });
    await wrote(/er klar/u);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('prints what is wrong with broken knowledge, and exits 1', async () => {
    const broken = await writeKnowledge([{ id: 'bogstaver', title: '' }]);
    const { code, err } = await start({ PORT: '0', KNOWLEDGE_DIR: broken });
    await rm(broken, { recursive: true });
    expect(code).toBe(1);
    expect(err).toContain('bogstaver.md');
    expect(err).toContain('Vidensbasen kan ikke bruges');
  });

  it.each([
    ['without tokens', {}],
    ['with tokens', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }],
  ])('holds a conversation in the terminal when asked to, %s', async (_, env) => {
    const { code, out, err } = await start(env, 'Må man have ø i sit bruger-ID?\n', ['--terminal']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Svaret om bogstaver.');
  });

  it('explains an argument that it does not know', async () => {
    const { code, err } = await start({}, '', ['--termnal']);
    expect(code).toBe(2);
    expect(err).toContain('"--termnal" kendes ikke.');
    expect(err).toContain('npm start -- --terminal');
  });

  it('names every bad variable with an example, without its value, and exits 1', async () => {
    const { code, err } = await start({ SLACK_BOT_TOKEN: 'hemmelig', SLACK_MODE: 'telefon', PORT: '99999' });
    expect(code).toBe(1);
    expect(err).toContain('SLACK_BOT_TOKEN: skal være en bot-token');
    expect(err).toContain('Eksempel: SLACK_BOT_TOKEN=xoxb-');
    expect(err).toContain('SLACK_MODE: skal være socket eller http');
    expect(err).toContain('PORT: skal være et helt tal');
    expect(err).not.toContain('hemmelig');
  });
});

describe('npm start with a port for the pages for citizens, in Socket Mode', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ manifest });
  });
  afterAll(async () => workspace.stop());

  it('serves them there, and names the variable when the port is taken', async () => {
    const env = {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
    };
    const { child, wrote, ended } = launch({ env: { ...env, PAGES_PORT: '0' } });
    const said = await wrote(/Sider for borgere: \S+/u);
    const address = said.slice(said.indexOf('http'));
    const page = await fetch(`${address}?q=${encodeURIComponent('må man have ø i sit bruger-ID?')}`);
    expect(await page.text()).toContain('Svaret om bogstaver.');
    expect((await fetch(new URL('/', address))).url).toBe(address);

    const other = { DATA_FILE: join(dataDir, 'other.db'), PAGES_PORT: new URL(address).port };
    const { code, err } = await start({ ...env, ...other });
    expect(code).toBe(1);
    expect(err).toContain(`PAGES_PORT: et andet program bruger allerede port ${other.PAGES_PORT}.`);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });
});

describe('npm start with what Slack refuses', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ manifest });
  });
  afterAll(async () => workspace.stop());

  const env = (): Record<string, string> => ({
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: workspace.apiUrl,
  });

  it('explains a token that Slack does not know', async () => {
    const { code, err } = await start({ ...env(), SLACK_APP_TOKEN: 'xapp-1-forkert' });
    expect(code).toBe(1);
    expect(err).toContain('SLACK_APP_TOKEN: Slack afviser den');
    expect(err).not.toContain('xapp-1-forkert');
  });

  it('names the scopes that are missing', async () => {
    workspace.setGrantedScopes(['commands', 'chat:write', 'app_mentions:read', 'im:history']);
    const { code, err } = await start(env());
    expect(code).toBe(1);
    expect(err).toMatch(
      /SLACK_BOT_TOKEN: mangler rettigheder i Slack: .*channels:history, .*groups:history/u,
    );
    expect(err).not.toContain('chat:write');
  });

  it('explains a revoked token', async () => {
    workspace.revokeToken('bot');
    const { code, err } = await start(env());
    expect(code).toBe(1);
    expect(err).toContain('SLACK_BOT_TOKEN: Slack afviser den (den er trukket tilbage');
  });

  it('says when Slack cannot be reached', async () => {
    const { code, err } = await start({ ...env(), SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(code).toBe(1);
    expect(err).toContain('Slack svarer ikke på http://127.0.0.1:9/api/');
  });
});
