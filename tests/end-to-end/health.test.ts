import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../../manifest.json' with { type: 'json' };
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { newDatabaseAt, startPostgres, type Postgres } from '../support/postgres.ts';
import { compileProgram, type Program } from '../support/program.ts';

const Ready = z.object({
  ready: z.boolean(),
  parts: z.record(z.string(), z.object({ isWell: z.boolean(), says: z.string() })),
  lastAnswer: z.string().nullable(),
});
const QUESTION = 'Må man have ø i sit bruger-ID?';

describe('whoever looks after the bot', () => {
  let program: Program;
  let workspace: Workspace;
  let postgres: Postgres;
  beforeAll(async () => {
    program = await compileProgram();
    workspace = await startWorkspace({ manifest });
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await workspace.stop();
    await postgres.stop();
    await program.remove();
  });

  it('sees over Socket Mode how it is, what it did, and that a dead database is one line in the log', async () => {
    const env = {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      DATABASE_URL: await newDatabaseAt(postgres.address),
    };
    const { child, wrote, ended } = program.launch({ env: { ...env, HEALTH_PORT: '0' } });
    const told = new URL((await wrote(/http:\S+\/ready/u)) || 'http://nowhere');
    expect(told.hostname).toBe('127.0.0.1');
    await wrote(/klar i Slack/u);
    const read = async (path: string): Promise<string> => (await fetch(new URL(path, told))).text();
    const ready = async () => Ready.parse(JSON.parse(await read('/ready')));
    expect(await ready()).toMatchObject({ ready: true, lastAnswer: null });

    const karen = workspace.people.add('Karen').id;
    const dm = workspace.dm(karen).id;
    await workspace.say(karen, dm, QUESTION);
    await workspace.waitFor({ channel: dm, text: 'Svaret om bogstaver.' });
    await expect.poll(async () => (await ready()).lastAnswer).not.toBeNull();
    const metrics = await read('/metrics');
    expect(metrics).toContain('mitid_questions_total{surface="direct",outcome="answered"} 1');
    expect(metrics).toContain('mitid_answer_seconds_count{surface="direct",outcome="answered"} 1');
    expect(metrics).toContain('mitid_waiting_questions 0');
    expect(metrics).toContain('mitid_slack_connected 1');
    expect(metrics).toContain('process_resident_memory_bytes');
    expect(metrics).not.toContain(karen);

    const checked = await program.start({ ...env, HEALTH_PORT: told.port }, '', ['--check']);
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringContaining('Der kører en bot på denne maskine'),
    });

    await postgres.pause();
    await expect.poll(async () => (await fetch(told)).status).toBe(503);
    expect((await ready()).parts['database']).toMatchObject({
      isWell: false,
      says: expect.stringContaining('PostgreSQL svarer ikke'),
    });
    expect(await read('/live')).toContain('true');
    for (let times = 0; times < 3; times += 1)
      await workspace.say(karen, dm, QUESTION).catch(() => undefined);
    const alone = await program.start({ ...env, HEALTH_PORT: told.port }, '', ['--check']);
    expect(alone).toMatchObject({ code: 1, out: expect.stringContaining('PostgreSQL svarer ikke') });
    await postgres.resume();
    await expect.poll(async () => (await fetch(told)).status).toBe(200);
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err.split('"code":"database-unreachable"')).toHaveLength(2);
    for (const line of ['"msg":"started"', '"msg":"stopping"', '"msg":"stopped"'])
      expect(err).toContain(line);
  });

  it('sees the same of the bot in a workspace on this machine', async () => {
    const { child, wrote, ended } = program.launch({ env: { PORT: '0', HEALTH_PORT: '0' } });
    const told = await wrote(/http:\S+\/ready/u);
    await expect.poll(async () => (await fetch(told)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('reads over HTTP the same beside what Slack sends', async () => {
    const { child, wrote, ended } = program.launch({
      env: {
        SLACK_MODE: 'http',
        SLACK_BOT_TOKEN: workspace.botToken,
        SLACK_SIGNING_SECRET: workspace.signingSecret,
        SLACK_API_URL: workspace.apiUrl,
        PORT: '0',
        // It says where its pages are, and with that the port.
        PAGES_URL: 'http://127.0.0.1/svar',
      },
    });
    const { port } = new URL(await wrote(/http:\/\/localhost:\d+/u));
    const status = async (path: string): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    expect([await status('/live'), await status('/ready'), await status('/metrics')]).toEqual([
      200, 200, 200,
    ]);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });
});
