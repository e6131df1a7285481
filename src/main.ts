import program from '../package.json' with { type: 'json' };
import { keepLearntIn } from './answering/learnt-folder.ts';
import { readStartArguments } from './cli/command-line.ts';
import { failureText } from './cli/problem-text.ts';
import { readConfig, type Config } from './config/config.ts';
import { configNoticeLines, configProblemLines } from './config/problems.ts';
import { surroundings } from './config/surroundings.ts';
import { endAtTheUnforeseen, EXIT, stopSignal } from './ending.ts';
import { CodedError } from './errors.ts';
import { da } from './i18n/da.ts';
import { createLogger, describeError, type Logger } from './logging.ts';
import { serveLocally, serveSlack } from './serving.ts';

process.exitCode = await start(process.argv.slice(2));

/** Takes the arguments; gives the exit code. Each way to start imports its parts when they are needed, to save time. */
async function start(args: readonly string[]): Promise<number> {
  const asked = readStartArguments(args);
  if (asked.wants === null) {
    const reason = da.commandLine.unknownOption(asked.unknown);
    process.stderr.write(`${da.commandLine.wrongUse(reason, da.terminal.startUsage)}\n`);
    return EXIT.wrongUse;
  }
  if (asked.wants === 'version') {
    process.stdout.write(`${program.name} ${program.version}\n`);
    return EXIT.ok;
  }
  const result = readConfig(surroundings());
  if ('problems' in result) {
    process.stderr.write(configProblemLines(result.problems));
    return EXIT.failed;
  }
  const { config } = result;
  process.stderr.write(configNoticeLines(config.notices));
  if (asked.wants === 'terminal') return talk(config);
  if (asked.wants === 'check') return check(config);
  const logger = createLogger(config.logLevel);
  endAtTheUnforeseen(logger);
  // Whatever is left open may not keep an ended program alive.
  return process.exit(await serve(config, logger));
}

/** Serves until told to stop; gives the exit code. */
async function serve(config: Config, logger: Logger): Promise<number> {
  const stop = stopSignal();
  try {
    if (config.slack === null) {
      await serveLocally(config, logger, stop);
      return EXIT.ok;
    }
    return await serveSlack(config.slack, config, logger, stop);
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

/** Says how all of it is, once; gives the exit code. */
async function check(config: Config): Promise<number> {
  const { selfCheck } = await import('./self-check.ts');
  const isWell = await selfCheck(config, (line) => process.stdout.write(`${line}\n`));
  return isWell ? EXIT.ok : EXIT.failed;
}
