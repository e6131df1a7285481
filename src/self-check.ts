import { webApi } from '@slack/bolt';
import { keepLearntIn } from './answering/learnt-folder.ts';
import { loadMatcher } from './answering/live-knowledge.ts';
import { besideTheBot } from './cli/beside-the-bot.ts';
import { concernLine, failureText } from './cli/problem-text.ts';
import type { Config } from './config/config.ts';
import { toldReadiness } from './health/told-readiness.ts';
import { da } from './i18n/da.ts';
import { checkAccess } from './listeners/slack/access.ts';
import { askForConcerns } from './listeners/slack/concerns.ts';
import { forNobody } from './logging.ts';
import { onProblems } from './serving.ts';
import { today } from './time/days.ts';

/** Looks at everything that the bot needs, beside a bot that runs; says a line of each, and gives whether all is well. */
export async function selfCheck(config: Config, say: (line: string) => void): Promise<boolean> {
  const { slack, storage, knowledgeDir, learntDir, health } = config;
  const results = [
    await look(async () => {
      const matcher = await loadMatcher(knowledgeDir, { today, onProblems, learnt: keepLearntIn(learntDir) });
      return da.health.knows(matcher.snapshot.entries.size);
    }),
    slack === null
      ? tell(true, da.health.noSlack)
      : await look(async () => {
          await checkAccess(slack, forNobody());
          const client = new webApi.WebClient(slack.botToken, {
            slackApiUrl: slack.apiUrl,
            logger: forNobody(),
            retryConfig: { retries: 1 },
          });
          for (const concern of await askForConcerns(client, config.coordination))
            say(concernLine(concern).trim());
          return da.health.slackTakes(slack.connection.mode);
        }),
    slack === null ||
      (await look(async () => {
        await besideTheBot(storage, async ({ inbox }) => {
          const now = new Date().toISOString();
          return inbox.open(now, now);
        });
        return da.health.databaseAnswers;
      })),
  ];
  const told = health.port === null ? null : await toldReadiness({ ...health, port: health.port });
  if (told === null) return !results.includes(false);
  say(da.health.running(told.isReady));
  for (const { isWell, says } of Object.values(told.parts)) if (!isWell) tell(isWell, says);
  if (told.lastAnswer !== null) say(da.health.lastAnswer(told.lastAnswer));
  return told.isReady && !results.includes(false);

  async function look(ask: () => Promise<string>): Promise<boolean> {
    try {
      return tell(true, await ask());
    } catch (error) {
      return tell(false, failureText(error));
    }
  }

  function tell(isWell: boolean, says: string): boolean {
    say(da.health.line(isWell, says));
    return isWell;
  }
}
