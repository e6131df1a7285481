import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';

type Run = { code: number | null; out: string; err: string };

/**
 * Runs the program as `npm start` does, with these variables alone: in a folder without an `.env`. `typed` goes to its
 * standard input.
 */
async function start(env: Record<string, string>, typed = ''): Promise<Run> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('src/main.ts')], {
    cwd: tmpdir(),
    env: { KNOWLEDGE_DIR: knowledgeDir, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdin.end(typed);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}

/** A small knowledge base, as these stories are not about finding. */
let knowledgeDir: string;
beforeAll(async () => {
  knowledgeDir = await writeKnowledge([
    { id: 'bogstaver', title: 'Må man have ø i sit bruger-ID?' },
    { id: 'kodeviser', title: 'Hvordan får man en kodeviser?' },
  ]);
});
afterAll(async () => rm(knowledgeDir, { recursive: true }));

describe('npm start without Slack', () => {
  it('says what is missing and where to get it, then answers in the terminal', async () => {
    const { code, out, err } = await start({}, 'Må man have ø i sit bruger-ID?\n');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('SLACK_BOT_TOKEN');
    expect(out).toContain('https://api.slack.com/apps');
    expect(out).toContain('Svaret om bogstaver.');
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
    expect(err).toContain('SLACK_BOT_TOKEN: mangler rettigheder i Slack: channels:history, groups:history');
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

describe('a running bot and an edit of its knowledge', () => {
  it('answers from the edit, keeps the last good state while a file is broken, and takes the repair', async () => {
    const dir = await writeKnowledge([{ id: 'kodeviser', title: 'Hvordan får man en kodeviser?' }]);
    const problems: string[] = [];
    const knowledge = await openKnowledge(dir, {
      today: () => '2026-11-23',
      onProblems: (found) => problems.push(...found.map(({ file, code }) => `${file} ${code}`)),
    });
    const file = join(dir, 'emne', 'papegoeje.md');
    const entry = (title: string): string =>
      `---\nid: papegoeje\ntitle: ${title}\nsources:\n  - id: kilde\n    checked: 2026-11-23\n---\n\nJa.\n`;
    const title = (): string | undefined => {
      const answer = answerQuestion(knowledge.matcher(), 'kan en papegøje synge falsk');
      return answer.outcome === 'answered' ? answer.entry.title : undefined;
    };
    try {
      expect(title()).toBeUndefined();
      await writeFile(file, entry('Kan en papegøje synge falsk?'));
      await expect.poll(title, { timeout: 2000 }).toBe('Kan en papegøje synge falsk?');
      await writeFile(file, entry(''));
      await expect.poll(() => problems.length, { timeout: 2000 }).toBeGreaterThan(0);
      expect(problems[0]).toContain('papegoeje.md');
      expect(title()).toBe('Kan en papegøje synge falsk?');
      await writeFile(file, entry('Kan en papegøje synge helt falsk?'));
      await expect.poll(title, { timeout: 2000 }).toBe('Kan en papegøje synge helt falsk?');
    } finally {
      await knowledge.close();
      await rm(dir, { recursive: true });
    }
  });
});
