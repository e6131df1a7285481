import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { compileProgram, type Program } from '../support/program.ts';

let program: Program;
beforeAll(async () => {
  program = await compileProgram();
});
afterAll(async () => program.remove());

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
    const { child, wrote, ended } = program.launch({ env: { ...env, PAGES_PORT: '0' } });
    const said = await wrote(/Sider for borgere: \S+/u);
    const address = said.slice(said.indexOf('http'));
    const page = await fetch(`${address}?q=${encodeURIComponent('må man have ø i sit bruger-ID?')}`);
    expect(await page.text()).toContain('Svaret om bogstaver.');
    expect((await fetch(new URL('/', address))).url).toBe(address);

    const other = { DATA_FILE: join(program.dataDir, 'other.db'), PAGES_PORT: new URL(address).port };
    const { code, err } = await program.start({ ...env, ...other });
    expect(code).toBe(1);
    expect(err).toContain(`PAGES_PORT: et andet program bruger allerede port ${other.PAGES_PORT}.`);
    child.kill('SIGTERM');
    const stopped = await ended;
    expect(stopped.code).toBe(0);
    // It says that it started and stopped, and nothing else.
    expect(stopped.err).not.toMatch(/"level":[45]0/u);
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
    const { code, err } = await program.start({ ...env(), SLACK_APP_TOKEN: 'xapp-1-forkert' });
    expect(code).toBe(1);
    expect(err).toContain('SLACK_APP_TOKEN: Slack afviser den');
    expect(err).not.toContain('xapp-1-forkert');
  });

  it('names the scopes that are missing', async () => {
    workspace.setGrantedScopes(['commands', 'chat:write', 'app_mentions:read', 'im:history']);
    const { code, err } = await program.start(env());
    expect(code).toBe(1);
    expect(err).toMatch(
      /SLACK_BOT_TOKEN: mangler rettigheder i Slack: .*channels:history, .*groups:history/u,
    );
    expect(err).not.toContain('chat:write');
  });

  it('explains a revoked token', async () => {
    workspace.revokeToken('bot');
    const { code, err } = await program.start(env());
    expect(code).toBe(1);
    expect(err).toContain('SLACK_BOT_TOKEN: Slack afviser den (den er trukket tilbage');
  });

  it('says when Slack cannot be reached', async () => {
    const { code, err } = await program.start({ ...env(), SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(code).toBe(1);
    expect(err).toContain('Slack svarer ikke på http://127.0.0.1:9/api/');
  });
});

describe('npm start with a configuration that is not so in Slack', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ manifest });
  });
  afterAll(async () => workspace.stop());

  it('starts, and tells in words what nobody would notice', async () => {
    const gone = workspace.people.add('Karen', { isDeleted: true });
    const here = workspace.people.add('Jens');
    const channel = workspace.channels.add('koordinatorer', { bot: false });
    const { child, wrote, ended } = program.launch({
      env: {
        SLACK_BOT_TOKEN: workspace.botToken,
        SLACK_APP_TOKEN: workspace.appToken,
        SLACK_API_URL: workspace.apiUrl,
        COORDINATOR_CHANNEL: channel.id,
        COORDINATORS: `${here.id},${gone.id},U0NOBODY`,
        COORDINATOR_GROUP: 'S0123ABCD',
      },
    });
    await wrote(/er klar i Slack/u);
    child.kill('SIGTERM');
    const { err } = await ended;
    expect(err).toContain('COORDINATOR_CHANNEL: botten er ikke med i kanalen');
    expect(err).toContain('/invite @MitID-hjælper');
    expect(err).toContain('COORDINATORS (nr. 2): den person er deaktiveret');
    expect(err).toContain('COORDINATORS (nr. 3): den person findes ikke');
    expect(err).toContain('COORDINATOR_GROUP: botten må ikke spørge Slack om det');
    expect(err).not.toContain('(nr. 1)');
    // Nobody is named in what may be kept as a log.
    expect(err).not.toContain(gone.id);
  });

  it('explains the first request that is not signed with its secret, and says so once', async () => {
    const { child, wrote, ended } = program.launch({
      env: {
        SLACK_MODE: 'http',
        SLACK_BOT_TOKEN: workspace.botToken,
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        SLACK_API_URL: workspace.apiUrl,
        PORT: '0',
        PAGES_URL: 'https://mitid.example.org/svar',
      },
    });
    const said = await wrote(/Sider for borgere: \S+/u);
    const address = new URL('/slack/events', said.slice(said.indexOf('http')));
    // Slack's own check of the address is refused, too.
    for (const time of [1, 2])
      await expect(workspace.connectHttp(address.href), String(time)).rejects.toThrow();
    // Whoever finds the address can send what has no signature at all, as often as they like.
    for (let times = 0; times < 5; times += 1) {
      const body = JSON.stringify({ type: 'event_callback', nth: times });
      const headers: Record<string, string> =
        times % 2 === 0 ? {} : { 'x-slack-request-timestamp': String(times) };
      expect((await fetch(address, { method: 'POST', body, headers })).status).toBe(401);
    }
    child.kill('SIGTERM');
    const { err } = await ended;
    expect(err.match(/SLACK_SIGNING_SECRET: nogen har sendt noget/gu)).toHaveLength(1);
    expect(err.match(/request that Slack did not sign/gu)).toHaveLength(1);
    expect(err.match(/Failed to verify authenticity/gu)).toHaveLength(1);
  });
});
