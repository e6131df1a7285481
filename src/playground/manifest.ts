import { z } from 'zod';

/* The parts of manifest.json that decide what Slack does. https://docs.slack.dev/reference/app-manifest */

const SlashCommand = z.object({
  command: z.string().regex(/^\/\S{1,31}$/),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().max(1000).optional(),
  should_escape: z.boolean().default(false),
});

const Shortcut = z.object({
  name: z.string().min(1).max(24),
  type: z.enum(['message', 'global']),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
});

/** What is not said counts as on, so that a test need not spell everything out. */
const AppHome = z.object({
  home_tab_enabled: z.boolean().default(true),
  messages_tab_enabled: z.boolean().default(true),
  messages_tab_read_only_enabled: z.boolean().default(false),
});

const Features = z.object({
  app_home: AppHome.prefault({}),
  bot_user: z.object({ display_name: z.string().min(1).max(80) }).optional(),
  slash_commands: z.array(SlashCommand).max(50).default([]),
  shortcuts: z.array(Shortcut).max(10).default([]),
});

const Settings = z.object({
  event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
  interactivity: z.object({ is_enabled: z.boolean() }).default({ is_enabled: true }),
  socket_mode_enabled: z.boolean().default(true),
});

/** A Slack app manifest; keys that do not matter here are passed over. */
export const Manifest = z.object({
  display_information: z.object({ name: z.string().min(1).max(35) }),
  features: Features.prefault({}),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).prefault({}) })
    .prefault({}),
  settings: Settings.prefault({}),
});
export type Manifest = z.infer<typeof Manifest>;
