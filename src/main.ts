import { keepLearntIn } from './answering/learnt-folder.ts';
import { readStartArguments } from './cli/command-line.ts';
import { concernLine, failureText, problemLines } from './cli/problem-text.ts';
import { readConfig, type Config, type SlackConfig } from './config/config.ts';
import { configNoticeLines, configProblemLines } from './config/problems.ts';
import { surroundings } from './config/surroundings.ts';
import { CodedError } from './errors.ts';
import { da } from './i18n/da.ts';
import type { Problem } from './knowledge/problems.ts';
import { createLogger, describeError, type Logger } from './logging.ts';

/** As for `npm run ask`: 1 means that the program could not start, 2 that it was called wrongly. */
const EXIT = { ok: 0, failed: 1, wrongUse: 2 } as const;

process.exitCode = await start(process.argv.slice(2));

/** Takes the arguments; gives the exit code. Each way to start imports its parts when they are needed, to save time. */
async function start(args: readonly string[]): Promise<number> {
  const asked = readStartArguments(args);
  if (asked.wants === null) {
    const reason = da.terminal.wrongUse(da.terminal.unknownOption(asked.unknown));
    process.stderr.write(`${reason}\n\n${da.terminal.startUsage}\n`);
    return EXIT.wrongUse;
  }
  const result = readConfig(surroundings());
  if ('problems' in result) {
    process.stderr.write(configProblemLines(result.problems));
    return EXIT.failed;
  }
  const { config } = result;
  process.stderr.write(configNoticeLines(config.notices));
  const logger = createLogger(config.logLevel);
  try {
    if (asked.wants === 'terminal') return await talk(config);
    if (config.slack === null) await serveLocally(config, logger);
    else await serveSlack(config.slack, config, logger);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof CodedError)) logger.error(describeError(error), 'start failed');
    process.stderr.write(`${failureText(error)}\n`);
    return EXIT.failed;
  }
}

/** Holds a conversation in the terminal; gives the exit code. */
async function talk({ knowledgeDir, learntDir }: Config): Promise<number> {
  const { ask } = await import('./cli/ask/command.ts');
  const { stdin: input, stdout: output, stderr: error } = process;
  return ask([], { knowledgeDir, learnt: keepLearntIn(learntDir) }, { input, output, error });
}

/** Serves a workspace on this machine until told to stop, which may be before it has started. */
async function serveLocally(config: Config, logger: Logger): Promise<void> {
  const stop = stopSignal();
  const { startLocalWorkspace } = await import('./local-workspace.ts');
  const workspace = await startLocalWorkspace({
    port: config.localPort,
    knowledgeDir: config.knowledgeDir,
    storage: config.isStorageChosen ? config.storage : null,
    retentionDays: config.coordination.retentionDays,
    onProblems,
    learnt: keepLearntIn(config.learntDir),
    pages: config.pages,
    logger,
    onCopied,
    onAddress: (address) => process.stdout.write(`${da.terminal.local(address)}\n\n`),
  });
  if (!stop.hasCome()) process.stdout.write(`${da.terminal.localReady}\n`);
  await stop.comes;
  await workspace.stop();
}

/** Serves Slack until told to stop. */
async function serveSlack(slack: SlackConfig, config: Config, logger: Logger): Promise<void> {
  const { coordination, pages: wanted } = config;
  const { openMemory } = await import('./memory.ts');
  const { startBot } = await import('./bot.ts');
  const { publicPages, servePages } = await import('./public-pages.ts');
  const memory = await openMemory({
    ...config,
    onProblems,
    onCopied,
    learnt: keepLearntIn(config.learntDir),
  });
  const { storage, knowledge, close } = memory;
  const ends = [close];
  try {
    const isPublic = wanted.port !== null || (slack.connection.mode === 'http' && wanted.url !== null);
    const pages = isPublic ? await publicPages(() => memory, wanted, logger) : null;
    const alone = pages === null || wanted.port === null ? null : await servePages(pages, wanted.port);
    ends.push(async () => alone?.stop());
    const bot = await startBot({
      slack,
      coordination,
      knowledge,
      storage,
      logger,
      pages,
      pagesUrl: wanted.url,
      onConcern: (concern) => process.stderr.write(concernLine(concern)),
    });
    ends.push(bot.stop);
    process.stdout.write(`${da.terminal.running(slack.connection.mode)}\n`);
    const port = alone?.port ?? bot.port;
    if (pages !== null)
      process.stdout.write(`${da.terminal.pages(`http://localhost:${port}${pages.front}`)}\n`);
    await stopSignal().comes;
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

function onProblems(problems: readonly Problem[]): void {
  process.stderr.write(problemLines(problems));
}

function onCopied(copy: string): void {
  process.stdout.write(`${da.terminal.copied(copy)}\n`);
}

/** Resolves `comes` at SIGINT or SIGTERM, and says so; a second Ctrl-C ends the program at once. */
function stopSignal(): { readonly comes: Promise<void>; readonly hasCome: () => boolean } {
  let hasCome = false;
  const comes = new Promise<void>((resolve) => {
    const stop = (): void => {
      if (!hasCome) process.stdout.write(`${da.terminal.stopping}\n`);
      hasCome = true;
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  return { comes, hasCome: () => hasCome };
}
