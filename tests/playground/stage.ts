import { App, type AppOptions, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/playground/workspace.ts';

/** A small app: every gesture it can answer is declared here. */
export const manifest = {
  display_information: { name: 'Hjælper' },
  features: {
    bot_user: { display_name: 'Hjælper' },
    slash_commands: [{ command: '/hjælp', description: 'Ask' }],
    shortcuts: [
      { name: 'Find', type: 'message', callback_id: 'find', description: 'Find' },
      { name: 'Open', type: 'global', callback_id: 'open', description: 'Open' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'chat:write',
        'commands',
        'channels:history',
        'groups:history',
        'im:history',
      ],
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_mention', 'message.im', 'app_home_opened'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

export type Mode = 'socket' | 'http';
export const modes: readonly Mode[] = ['socket', 'http'];
export type Stage = { workspace: Workspace; app: App; close: () => Promise<void> };

/** A workspace with a real Bolt app in it, connected in the given way; `register` adds the app's listeners. */
export async function startStage(
  mode: Mode,
  register: (app: App) => void,
  options: Partial<WorkspaceOptions> = {},
): Promise<Stage> {
  const workspace = await startWorkspace({ manifest, ...options });
  const app = new App({ token: workspace.botToken, ...quiet(workspace), ...receiving(workspace, mode) });
  register(app);
  const server = await app.start(0);
  if (mode === 'http') await workspace.connectHttp(`http://127.0.0.1:${portOf(server)}/slack/events`);
  return {
    workspace,
    app,
    close: async () => {
      await app.stop();
      await workspace.stop();
    },
  };
}

/** The part of an app's settings that points it at the workspace and keeps it from writing to the terminal. */
function quiet(workspace: Workspace): AppOptions {
  return {
    logLevel: LogLevel.ERROR,
    logger: silent,
    clientOptions: { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } },
  };
}

function receiving(workspace: Workspace, mode: Mode): AppOptions {
  if (mode === 'http') {
    return { receiver: new HTTPReceiver({ signingSecret: workspace.signingSecret, logger: silent }) };
  }
  return {
    socketMode: true,
    receiver: new SocketModeReceiver({
      appToken: workspace.appToken,
      logger: silent,
      // So soon it comes back after a lost connection; a busy machine answers pings within this time, too.
      clientPingTimeout: 2000,
      installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } } },
    }),
  };
}

function portOf(server: unknown): number {
  if (typeof server !== 'object' || server === null || !('address' in server)) return 0;
  const address: unknown = typeof server.address === 'function' ? server.address() : null;
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
}

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** Calls the Web API as an app would, without Bolt; gives the answer's body. */
export async function callApi(
  workspace: Workspace,
  method: string,
  args: Record<string, unknown> = {},
  token: string = workspace.botToken,
): Promise<Record<string, unknown>> {
  const response = await fetch(workspace.apiUrl + method, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return Answer.parse(await response.json());
}

const Answer = z.record(z.string(), z.unknown());
