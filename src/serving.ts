import { keepLearntIn } from './answering/learnt-folder.ts';
import { concernLine, failureText, problemLines } from './cli/problem-text.ts';
import type { Config, SlackConfig } from './config/config.ts';
import { endInTime, EXIT, type Stop } from './ending.ts';
import { da } from './i18n/da.ts';
import type { Problem } from './knowledge/problems.ts';
import { describeError, type Logger } from './logging.ts';

/* Each way to serve imports its parts when they are needed, to save time. */

/** Serves a workspace on this machine until told to stop, which may be before it has started. */
export async function serveLocally(config: Config, logger: Logger, stop: Stop): Promise<void> {
  const { startLocalWorkspace } = await import('./local-workspace.ts');
  const workspace = await startLocalWorkspace({
    port: config.localPort,
    knowledgeDir: config.knowledgeDir,
    storage: config.isStorageChosen ? config.storage : null,
    retentionDays: config.coordination.retentionDays,
    onProblems,
    learnt: keepLearntIn(config.learntDir),
    pages: config.pages,
    health: config.health,
    onHealth,
    // Its page shows what comes and goes.
    logger: logger.child({}, { level: config.logLevel === 'info' ? 'warn' : config.logLevel }),
    onCopied,
    onAddress: (address) => process.stdout.write(`${da.terminal.local(address)}\n\n`),
  });
  if (!stop.hasCome()) process.stdout.write(`${da.terminal.localReady}\n`);
  await stop.comes;
  await workspace.stop();
}

/** Serves Slack until told to stop, or until Slack refuses the bot for good; gives the exit code. */
export async function serveSlack(
  slack: SlackConfig,
  config: Config,
  logger: Logger,
  stop: Stop,
): Promise<number> {
  const { coordination, pages: wanted } = config;
  const { openMemory } = await import('./memory.ts');
  const { startBot } = await import('./bot.ts');
  const { publicPages, servePages } = await import('./public-pages.ts');
  const { serveHealth } = await import('./health/health.ts');
  const { watchBot } = await import('./health/watch-bot.ts');
  const learnt = keepLearntIn(config.learntDir);
  const opened = await openMemory({ ...config, onProblems, onCopied, learnt });
  const ends = [opened.close];
  try {
    const { health, memory, watch } = watchBot(opened, (error) =>
      logger.error(describeError(error), 'health not told'),
    );
    const { host, port: healthPort } = config.health;
    if (healthPort !== null) {
      const told = await serveHealth(health, { host, port: healthPort });
      ends.push(told.stop);
      onHealth(`http://${host}:${told.port}/ready`);
    }
    const isPublic = wanted.port !== null || (slack.connection.mode === 'http' && wanted.url !== null);
    const pages = isPublic ? await publicPages(() => memory, wanted, logger) : null;
    const alone = pages === null || wanted.port === null ? null : await servePages(pages, wanted.port);
    ends.push(async () => alone?.stop());
    const bot = await startBot({
      slack,
      coordination,
      ...memory,
      logger,
      beside: [health, ...(pages === null ? [] : [pages])],
      pagesUrl: wanted.url,
      onConcern: (concern) => process.stderr.write(concernLine(concern)),
      isShared: config.storage.databaseUrl !== null,
    });
    ends.push(bot.stop);
    watch(bot);
    if (!stop.hasCome()) {
      const port = alone?.port ?? bot.port;
      process.stdout.write(`${da.terminal.running(slack.connection.mode)}\n`);
      if (pages !== null)
        process.stdout.write(`${da.terminal.pages(`http://localhost:${port}${pages.front}`)}\n`);
    }
    const refusal = await Promise.race([stop.comes.then(() => null), bot.refused]);
    if (refusal === null) return EXIT.ok;
    endInTime(EXIT.refused);
    logger.error(describeError(refusal), 'Slack refuses the bot');
    process.stderr.write(`${failureText(refusal)}\n`);
    return EXIT.refused;
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

/** Writes the problems of a knowledge folder to the standard error. */
export function onProblems(problems: readonly Problem[]): void {
  process.stderr.write(problemLines(problems));
}

function onHealth(address: string): void {
  process.stdout.write(`${da.terminal.health(address)}\n`);
}

function onCopied(copy: string): void {
  process.stdout.write(`${da.terminal.copied(copy)}\n`);
}
