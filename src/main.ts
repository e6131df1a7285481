import { config as loadDotenv } from 'dotenv';
import { openKnowledge } from './answering/live-knowledge.ts';
import { startBot } from './bot.ts';
import { converse } from './cli/ask/conversation.ts';
import { problemLines } from './cli/problem-lines.ts';
import { configProblemLines, failureText } from './cli/report.ts';
import { today } from './cli/today.ts';
import { environment, readConfig, type Config } from './config.ts';
import { CodedError } from './errors.ts';
import { da } from './i18n/da.ts';
import { createLogger, describeError, type Logger } from './logging.ts';

loadDotenv({ quiet: true });
const result = readConfig(environment());
if ('problems' in result) {
  process.stderr.write(configProblemLines(result.problems));
  process.exitCode = 1;
} else {
  const logger = createLogger(result.config.logLevel);
  process.exitCode = await run(result.config, logger).catch((error: unknown) => {
    if (!(error instanceof CodedError)) logger.error(describeError(error), 'start failed');
    process.stderr.write(`${failureText(error)}\n`);
    return 1;
  });
}

/** Serves Slack until told to stop; without tokens, holds a conversation in the terminal. Gives the exit code. */
async function run({ slack, knowledgeDir }: Config, logger: Logger): Promise<number> {
  const knowledge = await openKnowledge(knowledgeDir, {
    today,
    onProblems: (problems) => process.stderr.write(problemLines(problems)),
  });
  try {
    if (slack === null) {
      process.stdout.write(`${da.terminal.noTokens.join('\n')}\n\n`);
      await converse({ input: process.stdin, output: process.stdout }, knowledge.matcher);
      return 0;
    }
    const bot = await startBot({ slack, knowledge, logger });
    process.stdout.write(`${da.terminal.running(slack.connection.mode)}\n`);
    await stopSignal();
    process.stdout.write(`${da.terminal.stopping}\n`);
    await bot.stop();
    return 0;
  } finally {
    await knowledge.close();
  }
}

/** Resolves when the program is asked to stop; a second Ctrl-C ends it at once. */
async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
