import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { readSurroundings } from '../../src/config/surroundings.ts';
import { da } from '../../src/i18n/da.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const socket = { SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1-a' };
const http = { SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_SIGNING_SECRET: SECRET };

/** As the program reads it where there is no `.env`. */
const read = (env: Record<string, string>) => readConfig(readSurroundings(env, 'no-such-file'));

describe('reading the configuration', () => {
  it('needs nothing at all: without tokens there is no Slack', () => {
    expect(read({})).toEqual({
      config: {
        slack: null,
        localPort: null,
        knowledgeDir: 'knowledge',
        learntDir: null,
        storage: { databaseUrl: null, file: 'data/mitid.db', withoutCopy: false },
        isStorageChosen: false,
        coordination: {
          coordinators: [],
          channel: null,
          group: null,
          retentionDays: 180,
          announcementPings: false,
        },
        health: { host: '127.0.0.1', port: null },
        pages: { url: null, port: null, cafeName: null },
        logLevel: 'info',
        notices: [],
      },
    });
  });

  it('takes Socket Mode unless told otherwise', () => {
    expect(read(socket)).toMatchObject({
      config: {
        slack: { apiUrl: 'https://slack.com/api/', connection: { mode: 'socket', appToken: 'xapp-1-a' } },
      },
    });
  });

  it('takes HTTP mode with its own port and API address', () => {
    expect(read({ ...http, PORT: '8080', SLACK_API_URL: 'http://127.0.0.1:9/api' })).toMatchObject({
      config: {
        slack: {
          apiUrl: 'http://127.0.0.1:9/api/',
          connection: { mode: 'http', signingSecret: SECRET, port: 8080 },
        },
      },
    });
  });

  it('takes who coordinates, and where it keeps what it remembers', () => {
    const env = {
      COORDINATORS: 'U0123ABCD, W0456EFGH',
      COORDINATOR_CHANNEL: 'C0123ABCD',
      COORDINATOR_GROUP: 'S0123ABCD',
      RETENTION_DAYS: '30',
      ANNOUNCEMENT_PINGS: 'true',
      DATABASE_URL: 'postgres://mitid@db/mitid',
    };
    expect(read(env)).toMatchObject({
      config: {
        storage: { databaseUrl: 'postgres://mitid@db/mitid' },
        coordination: {
          coordinators: ['U0123ABCD', 'W0456EFGH'],
          channel: 'C0123ABCD',
          group: 'S0123ABCD',
          retentionDays: 30,
          announcementPings: true,
        },
      },
    });
  });

  it('takes PORT for the workspace on this machine, where there is no Slack', () => {
    expect(read({ PORT: '8080' })).toMatchObject({ config: { slack: null, localPort: 8080 } });
    expect(read(http)).toMatchObject({
      config: { localPort: null, slack: { connection: { port: 3000 } } },
    });
  });

  it('counts an empty line of .env as not set', () => {
    expect(read({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ', PORT: '' })).toMatchObject({
      config: { slack: null, localPort: null },
    });
  });

  it('takes its own examples', () => {
    expect(read(da.config.examples)).toHaveProperty('config');
    expect(read({ ...da.config.examples, SLACK_MODE: 'http' })).toHaveProperty('config');
  });

  it('takes a list with a comma at its end, and with spaces', () => {
    expect(read({ COORDINATORS: 'U0123ABCD, W0456EFGH,' })).toMatchObject({
      config: { coordination: { coordinators: ['U0123ABCD', 'W0456EFGH'] } },
    });
  });

  it('takes a password of the database whose signs are rewritten, and a socket without a host', () => {
    for (const url of ['postgres://mitid:a%23b%2Fc%25@db/mitid', 'postgres://mitid@/mitid?host=/run/pg'])
      expect(read({ DATABASE_URL: url })).toMatchObject({ config: { storage: { databaseUrl: url } } });
  });

  it('asks the driver of PostgreSQL for the TLS that it gives, so that it warns of nothing', () => {
    expect(read({ DATABASE_URL: 'postgres://db/mitid?sslmode=require&a=b' })).toMatchObject({
      config: { storage: { databaseUrl: 'postgres://db/mitid?sslmode=verify-full&a=b' } },
    });
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'bot-token', { ...socket, SLACK_BOT_TOKEN: 'xoxp-1' }],
    ['SLACK_BOT_TOKEN', 'missing', { SLACK_APP_TOKEN: 'xapp-1' }],
    ['SLACK_APP_TOKEN', 'app-token', { ...socket, SLACK_APP_TOKEN: 'xoxb-1' }],
    ['SLACK_APP_TOKEN', 'missing', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_SIGNING_SECRET', 'missing', { SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_SIGNING_SECRET', 'secret', { ...http, SLACK_SIGNING_SECRET: 'a b' }],
    ['SLACK_MODE', 'mode', { ...socket, SLACK_MODE: 'websocket' }],
    ['PORT', 'port', { ...http, PORT: '70000' }],
    ['PORT', 'port', { ...http, PORT: 'tre' }],
    ['SLACK_API_URL', 'url', { ...socket, SLACK_API_URL: 'slack.com' }],
    ['SLACK_API_URL', 'url', { ...socket, SLACK_API_URL: 'http://slack.com/api/' }],
    ['KNOWLEDGE_DIR', 'directory', { KNOWLEDGE_DIR: '/findes/ikke' }],
    ['LOG_LEVEL', 'log-level', { LOG_LEVEL: 'loud' }],
    ['SLACK_SIGNING_SECRET', 'secret', { ...http, SLACK_SIGNING_SECRET: SECRET.slice(1) }],
    ['SLACK_BOT_TOKEN', 'bot-token', { ...socket, SLACK_BOT_TOKEN: 'xoxb-1-…' }],
    ['DATABASE_URL', 'database-url', { DATABASE_URL: 'mysql://db/mitid' }],
    ['DATABASE_URL', 'database-password', { DATABASE_URL: 'postgres://mitid:a#b@db/mitid' }],
    ['DATABASE_URL', 'database-password', { DATABASE_URL: 'postgres://mitid:a/b@db/mitid' }],
    ['DATABASE_URL', 'database-password', { DATABASE_URL: 'postgres://mitid:12/b@db/mitid' }],
    ['DATABASE_URL', 'database-password', { DATABASE_URL: 'postgres://mitid:12?b@db/mitid' }],
    ['DATABASE_URL', 'database-password', { DATABASE_URL: 'postgres://mitid:50%@db/mitid' }],
    ['COORDINATORS', 'people', { COORDINATORS: 'kirsten, jens' }],
    ['COORDINATOR_CHANNEL', 'channel', { COORDINATOR_CHANNEL: '#koordinatorer' }],
    ['COORDINATOR_GROUP', 'group', { COORDINATOR_GROUP: 'koordinatorer' }],
    ['RETENTION_DAYS', 'days', { RETENTION_DAYS: '0' }],
    ['ANNOUNCEMENT_PINGS', 'yes-no', { ANNOUNCEMENT_PINGS: 'ja' }],
    ['PAGES_URL', 'url', { PAGES_URL: 'mitid.example.org' }],
    ['PAGES_PORT', 'port', { PAGES_PORT: 'otte' }],
    ['CAFE_NAME', 'place', { CAFE_NAME: 'G'.repeat(61) }],
  ])('names %s as %s', (variable, reason, env) => {
    expect(read(env)).toEqual({ problems: [{ variable, reason }] });
  });

  it('names all problems at once and repeats no value', () => {
    const result = read({
      SLACK_BOT_TOKEN: 'hemmelig-1',
      SLACK_APP_TOKEN: 'hemmelig-2',
      PORT: '-1',
      LOG_LEVEL: 'x',
    });
    expect('problems' in result && result.problems.map(({ variable }) => variable).toSorted()).toEqual([
      'LOG_LEVEL',
      'PORT',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
    ]);
    expect(JSON.stringify(result)).not.toContain('hemmelig');
  });
});
