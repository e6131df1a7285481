import manifest from '../../../manifest.json' with { type: 'json' };

/** Where Bolt's HTTP receiver listens unless told otherwise. */
const ENDPOINT = 'slack/events';

type HttpManifest = Omit<typeof manifest, 'features' | 'settings'> & {
  features: Omit<typeof manifest.features, 'slash_commands'> & {
    slash_commands: ((typeof manifest.features.slash_commands)[number] & { url: string })[];
  };
  settings: Omit<
    typeof manifest.settings,
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
export function httpManifest(publicUrl: URL): HttpManifest {
  const url = new URL(ENDPOINT, publicUrl.href.replace(/\/*$/u, '/')).href;
  return {
    ...manifest,
    features: {
      ...manifest.features,
      slash_commands: manifest.features.slash_commands.map((command) => ({ ...command, url })),
    },
    settings: {
      ...manifest.settings,
      event_subscriptions: { request_url: url, ...manifest.settings.event_subscriptions },
      interactivity: { ...manifest.settings.interactivity, request_url: url, message_menu_options_url: url },
      socket_mode_enabled: false,
    },
  };
}
