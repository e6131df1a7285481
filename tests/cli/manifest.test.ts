import { describe, expect, it } from 'vitest';
import { manifest } from '../../src/cli/manifest/command.ts';
import { saidBy, type Said } from '../support/said-by.ts';

async function run(...args: string[]): Promise<Said> {
  return saidBy(async (streams) => manifest(args, streams));
}

describe('the manifest for HTTP mode', () => {
  it('sends commands, events, buttons and menus to the bot', async () => {
    const { code, out } = await run('--url', 'https://bot.example.org');
    const url = 'https://bot.example.org/slack/events';
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      features: {
        slash_commands: [
          { command: '/mitid', url },
          { command: '/mitid-opslag', url },
        ],
      },
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: {
          request_url: url,
          bot_events: [
            'app_home_opened',
            'app_mention',
            'message.channels',
            'message.groups',
            'message.im',
            'message.mpim',
          ],
        },
        interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
      },
    });
  });

  it.each([
    [[]],
    [['--url']],
    [['--url', 'bot.example.org']],
    [['--url', 'http://bot.example.org']],
    [['--uri', 'https://x']],
  ])('is not printed for %j', async (args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('https://');
  });
});
