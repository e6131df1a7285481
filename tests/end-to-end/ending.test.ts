import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { Refusal } from '../../src/playground/refusal.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { compileProgram, type Program } from '../support/program.ts';

/** In milliseconds. */
const END_MS = 10_000;

let program: Program;
let workspace: Workspace;
beforeAll(async () => {
  program = await compileProgram();
});
beforeEach(async () => {
  workspace = await startWorkspace({ manifest });
});
afterEach(async () => workspace.stop());
afterAll(async () => program.remove());

const env = (file = 'mitid.db'): Record<string, string> => ({
  SLACK_BOT_TOKEN: workspace.botToken,
  SLACK_APP_TOKEN: workspace.appToken,
  SLACK_API_URL: workspace.apiUrl,
  DATA_FILE: join(program.dataDir, file),
});
const READY = /klar i Slack/u;

describe('the bot ends', () => {
  it.each(['goAway', 'goSilent'] as const)(
    'in time when it is told to while Slack is away (%s) and questions are under way',
    async (how) => {
      const { child, wrote, ended } = program.launch({ env: env() });
      await wrote(READY);
      const karen = workspace.people.add('Karen').id;
      const asked = workspace
        .say(karen, workspace.dm(karen).id, 'Må man have ø i sit bruger-ID?')
        .catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
      await workspace[how]();
      const since = performance.now();
      child.kill('SIGTERM');
      expect(await ended).toMatchObject({ code: 0, out: expect.stringContaining('Stopper') });
      expect(performance.now() - since).toBeLessThan(END_MS);
      await workspace.comeBack();
      await asked;
      // Its file is free, and what was left is answered.
      const next = program.launch({ env: env() });
      await next.wrote(READY);
      next.child.kill('SIGTERM');
      expect((await next.ended).code).toBe(0);
    },
  );

  it('with npm, which tells nobody but its shell', async () => {
    const npm = spawn('npm', ['start'], {
      env: { ...process.env, ...env('npm.db'), KNOWLEDGE_DIR: program.knowledgeDir },
    });
    let out = '';
    npm.stdout.on('data', (chunk) => (out += String(chunk)));
    await expect.poll(() => out).toMatch(READY);
    npm.kill('SIGTERM');
    await expect.poll(workspace.connections).toBe(0);
    const next = program.launch({ env: env('npm.db') });
    await next.wrote(READY);
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });

  it('with words and a code of its own when something fails that nobody catches', async () => {
    const trap = join(program.dataDir, 'trap.mjs');
    await writeFile(
      trap,
      "process.on('SIGUSR2', () => void Promise.reject(new Error('Karens hemmelighed')));",
    );
    const { child, wrote, ended } = program.launch({
      program: ['--import', trap, ...program.compiled],
      env: env(),
    });
    await wrote(READY);
    child.kill('SIGUSR2');
    const { code, err } = await ended;
    expect(code).toBe(70);
    expect(err).toContain('"msg":"unforeseen"');
    expect(err).toContain('Noget gik galt, som vi ikke havde forudset.');
    expect(err).not.toContain('hemmelighed');
  });

  it('with what to do, and a code of its own, when Slack refuses it for good', async () => {
    const { wrote, ended } = program.launch({ env: env() });
    await wrote(READY);
    workspace.revokeToken('bot', 'account_inactive');
    const karen = workspace.people.add('Karen').id;
    await workspace.say(karen, workspace.dm(karen).id, 'Må man have ø i sit bruger-ID?');
    const { code, err } = await ended;
    expect(code).toBe(77);
    expect(err).toContain('SLACK_BOT_TOKEN: Slack afviser den (appen er fjernet fra jeres Slack');
  });
});

it('a second bot with the same token and another file is noticed', async () => {
  const one = program.launch({ env: env('one.db') });
  await one.wrote(READY);
  const two = program.launch({ env: env('two.db') });
  await two.wrote(READY);
  for (const { child } of [one, two]) child.kill('SIGTERM');
  expect((await one.ended).err).not.toContain('not the only bot');
  expect((await two.ended).err).toContain('Kører der en bot mere med de samme tokens?');
});

it('says which version it is', async () => {
  expect(await program.start({}, '', ['--version'])).toMatchObject({
    code: 0,
    out: 'mitid-hjaelper 0.1.0\n',
  });
});
