import socketManifest from '../../../manifest.json' with { type: 'json' };
import { da } from '../../i18n/da.ts';
import { answerCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';

/** Prints the manifest for HTTP mode. Takes the arguments after the command's name. Gives the exit code: 2 for wrong use. */
export async function manifest(args: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  return answerCommand(
    readArguments(args),
    da.manifest.usage,
    streams,
    async (url) => `${JSON.stringify(httpManifest(url), null, 2)}\n`,
  );
}

function readArguments(args: readonly string[]): Asked<URL> {
  const line = readCommandLine(args, { url: { type: 'string' } });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  const { url = '' } = values;
  const wants = URL.canParse(url) ? new URL(url) : null;
  return wants?.protocol === 'https:' ? { wants } : { wrong: da.manifest.wrongUrl };
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
