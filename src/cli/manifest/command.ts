import { parseArgs } from 'node:util';
import socketManifest from '../../../manifest.json' with { type: 'json' };
import { da } from '../../i18n/da.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };

/** Prints the manifest for HTTP mode. Takes the arguments after the command's name, gives the exit code: 2 for wrong use. */
export function manifest(args: readonly string[], { output, error }: Streams): number {
  const url = urlIn(args);
  if (url === null) {
    error.write(`${da.manifest.usage}\n`);
    return 2;
  }
  output.write(`${JSON.stringify(httpManifest(url), null, 2)}\n`);
  return 0;
}

function urlIn(args: readonly string[]): URL | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { url: { type: 'string' } } });
    const url = new URL(values.url ?? '');
    return url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/** Where Bolt's HTTP receiver listens unless told otherwise. */
const ENDPOINT = 'slack/events';

type HttpManifest = Omit<typeof socketManifest, 'features' | 'settings'> & {
  features: Omit<typeof socketManifest.features, 'slash_commands'> & {
    slash_commands: ((typeof socketManifest.features.slash_commands)[number] & { url: string })[];
  };
  settings: Omit<
    typeof socketManifest.settings,
    'event_subscriptions' | 'interactivity' | 'socket_mode_enabled'
  > & {
    event_subscriptions: { request_url: string; bot_events: string[] };
    interactivity: { is_enabled: boolean; request_url: string; message_menu_options_url: string };
    socket_mode_enabled: false;
  };
};

/**
 * The manifest for HTTP mode: `manifest.json` with the addresses that Slack must call. Takes the bot's public https
 * address; a path in it is kept.
 */
function httpManifest(publicUrl: URL): HttpManifest {
  const url = new URL(ENDPOINT, publicUrl.href.replace(/(?<!\/)\/*$/u, '/')).href;
  return {
    ...socketManifest,
    features: {
      ...socketManifest.features,
      slash_commands: socketManifest.features.slash_commands.map((command) => ({ ...command, url })),
    },
    settings: {
      ...socketManifest.settings,
      event_subscriptions: { request_url: url, ...socketManifest.settings.event_subscriptions },
      interactivity: {
        ...socketManifest.settings.interactivity,
        request_url: url,
        message_menu_options_url: url,
      },
      socket_mode_enabled: false,
    },
  };
}
