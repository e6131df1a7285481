import { pino } from 'pino';
import manifest from '../../manifest.json' with { type: 'json' };
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { startBot, type Bot } from '../../src/bot.ts';
import type { SlackConfig } from '../../src/config.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';

export type Mode = 'socket' | 'http';

/** A workspace with the real bot in it. */
export type Stage = { workspace: Workspace; bot: Bot; log: () => string; close: () => Promise<void> };

/** Starts Slack's side and the bot in it, as `npm start` would with these settings. `knowledgeDir`: another knowledge base. */
export async function startStage(mode: Mode, knowledgeDir = 'knowledge'): Promise<Stage> {
  const workspace = await startWorkspace({ manifest });
  const knowledge = await openKnowledge(knowledgeDir, {
    today: () => '2026-11-23',
    onProblems: () => undefined,
  });
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const bot = await startBot({ slack: slackConfig(workspace, mode), knowledge, logger });
  if (bot.port !== null) await workspace.connectHttp(`http://127.0.0.1:${bot.port}/slack/events`);
  return {
    workspace,
    bot,
    log: () => lines.join(''),
    close: async () => {
      await bot.stop();
      await knowledge.close();
      await workspace.stop();
    },
  };
}

/** The settings that lead a bot into this workspace. */
function slackConfig(workspace: Workspace, mode: Mode): SlackConfig {
  return {
    botToken: workspace.botToken,
    apiUrl: workspace.apiUrl,
    connection:
      mode === 'socket'
        ? { mode, appToken: workspace.appToken }
        : { mode, signingSecret: workspace.signingSecret, port: 0 },
  };
}
