import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { configNoticeLines, configProblemLines } from '../../src/config/problems.ts';
import { readSurroundings } from '../../src/config/surroundings.ts';

const TOKENS = ['SLACK_BOT_TOKEN=xoxb-1-a', 'SLACK_APP_TOKEN=xapp-1-a'];

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'env-'));
  file = join(dir, '.env');
});
afterEach(async () => rm(dir, { recursive: true }));

/** What the program makes of a file with these lines, and of its own variables. */
async function read(lines: readonly string[] | Uint8Array, own: Record<string, string> = {}) {
  await writeFile(file, lines instanceof Uint8Array ? lines : lines.join('\n'));
  return readConfig(readSurroundings(own, file));
}
const wrong = (variable: string, reason: string, suggestion?: string) => ({
  problems: [{ variable, reason, ...(suggestion === undefined ? {} : { suggestion }) }],
});

describe('a name in .env that nobody knows', () => {
  it.each([
    ['SLACK_BOT_TOKE', 'SLACK_BOT_TOKEN'],
    ['SLACK_SIGNIN_SECRET', 'SLACK_SIGNING_SECRET'],
    ['slack-app-token', 'SLACK_APP_TOKEN'],
    ['COORDINATOR', 'COORDINATORS'],
    ['COORDINATORS_CHANNEL', 'COORDINATOR_CHANNEL'],
    ['RETENTION', 'RETENTION_DAYS'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['PORTS', 'PORT'],
  ])('%s: %s was meant', async (name, suggestion) => {
    expect(await read([`${name}=x`])).toEqual(wrong(name, 'unknown', suggestion));
  });

  it('one of Slack that resembles nothing is told, and nothing is told twice', async () => {
    expect(await read([...TOKENS, 'SLACK_WEBHOOK_URL=x'])).toEqual(wrong('SLACK_WEBHOOK_URL', 'unknown'));
    expect(await read(['SLACK_BOT_TOKE=xoxb-1', 'SLACK_APP_TOKEN=xapp-1'])).toEqual(
      wrong('SLACK_BOT_TOKE', 'unknown', 'SLACK_BOT_TOKEN'),
    );
  });

  it('those of others are left alone', async () => {
    expect(await read(['TZ=Europe/Copenhagen', 'NODE_ENV=production', 'HTTPS_PROXY=x'])).toHaveProperty(
      'config',
    );
  });
});

describe('a name in the environment that nobody knows', () => {
  it('stops nothing, unless it is nearly one of ours for Slack', async () => {
    const others = { SLACK_WEBHOOK_URL: 'x', PATH: 'x', HOSTNAME: 'x', LOGNAME: 'x', POSTGRES_URL: 'x' };
    expect(await read([], others)).toMatchObject({ config: { slack: null, notices: [] } });
    expect(await read([], { RETENTION: '3' })).toMatchObject({
      config: { notices: [{ variable: 'RETENTION', reason: 'unknown', suggestion: 'RETENTION_DAYS' }] },
    });
    expect(await read([], { SLACK_BOT_TOKENS: 'x' })).toEqual(
      wrong('SLACK_BOT_TOKENS', 'unknown', 'SLACK_BOT_TOKEN'),
    );
  });
});

describe('whoever wants Slack', () => {
  it.each(['SLACK_MODE=socket', 'SLACK_API_URL=https://slack.com/api/', 'SLACK_SIGNING_SECRET=x'])(
    'is not left with the workspace on this machine: %s',
    async (line) => {
      const result = await read([line]);
      expect(result).toHaveProperty('problems');
      const said = configProblemLines('problems' in result ? result.problems : []);
      expect(said).toContain('SLACK_BOT_TOKEN: mangler. Eksempel: SLACK_BOT_TOKEN=xoxb-');
      expect(said).toContain('slet de linjer, der begynder med SLACK_');
    },
  );

  it('reads where tokens stand empty why it starts without', async () => {
    const result = await read(['SLACK_BOT_TOKEN=', 'SLACK_APP_TOKEN=']);
    expect(result).toMatchObject({ config: { slack: null } });
    const notices = 'config' in result ? result.config.notices : [];
    expect(configNoticeLines(notices)).toContain('SLACK_BOT_TOKEN: står tom i .env');
  });
});

describe('how .env is written', () => {
  const text = `${TOKENS.join('\r\n')}\r\nCAFE_NAME=Hørsholm\r\n`;
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['what Notepad calls Unicode', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['the same, big-endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('is read: %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({
      config: { slack: { botToken: 'xoxb-1-a' }, pages: { cafeName: 'Hørsholm' } },
    });
  });

  it.each([
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['old Windows', Buffer.from(text, 'latin1')],
  ])('is refused by the file’s name: %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ problems: [{ variable: file, reason: 'not-utf8' }] });
  });

  it('letters that nobody sees, and quotation marks of every kind, are no part of a token', async () => {
    const invisible = ['\u200BSLACK_BOT_TOKEN=xoxb-\u200B1-a\u2060', 'SLACK_APP_TOKEN=“xapp-1-a”\u00A0'];
    expect(await read(invisible)).toMatchObject({
      config: { slack: { botToken: 'xoxb-1-a', connection: { appToken: 'xapp-1-a' } } },
    });
    expect(
      await read([], { SLACK_BOT_TOKEN: '"xoxb-1-a"', SLACK_APP_TOKEN: '\uFEFFxapp-1-a' }),
    ).toMatchObject({
      config: { slack: { botToken: 'xoxb-1-a', connection: { appToken: 'xapp-1-a' } } },
    });
  });

  it('what # cuts off is told, a remark behind a space is none of it', async () => {
    expect(await read(['COORDINATOR_CHANNEL=#koordinatorer'])).toEqual(
      wrong('COORDINATOR_CHANNEL', 'channel'),
    );
    expect(await read(['DATABASE_URL=postgres://mitid:hem#meligt@db/mitid'])).toEqual(
      wrong('DATABASE_URL', 'database-password'),
    );
    expect(await read(['CAFE_NAME=Hus#3'])).toEqual(wrong('CAFE_NAME', 'cut'));
    expect(await read(['CAFE_NAME="Hus#3"', 'RETENTION_DAYS=90 # see #4'])).toMatchObject({
      config: { pages: { cafeName: 'Hus#3' }, coordination: { retentionDays: 90 } },
    });
  });

  it('a line that sets nothing is named by its number, and one that is there twice by its name', async () => {
    expect(await read(['# Slack', 'set SLACK_BOT_TOKEN xoxb-1'])).toEqual(wrong(`${file}:2`, 'no-name'));
    expect(await read([...TOKENS, 'SLACK_BOT_TOKEN='])).toMatchObject({
      problems: [{ variable: 'SLACK_BOT_TOKEN', reason: 'twice' }],
    });
  });
});

describe('a secret in a file of its own', () => {
  it('is read without the end of its line', async () => {
    const secret = join(dir, 'bot-token');
    await writeFile(secret, 'xoxb-1-a\n');
    expect(await read([`SLACK_BOT_TOKEN_FILE=${secret}`, 'SLACK_APP_TOKEN=xapp-1'])).toMatchObject({
      config: { slack: { botToken: 'xoxb-1-a' } },
    });
  });

  it('is told where the file cannot be read, is empty, or the secret stands beside it', async () => {
    const variable = 'SLACK_BOT_TOKEN_FILE';
    const lines = [`${variable}=${join(dir, 'none')}`, 'SLACK_APP_TOKEN=xapp-1'];
    expect(await read(lines)).toEqual(wrong(variable, 'unreadable'));
    await writeFile(join(dir, 'none'), '\n');
    expect(await read(lines)).toEqual(wrong(variable, 'nothing-there'));
    expect(await read([...lines, 'SLACK_BOT_TOKEN=xoxb-1'])).toEqual(wrong(variable, 'both'));
  });
});
