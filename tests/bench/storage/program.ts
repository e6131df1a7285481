import { createServer } from 'node:http';
import { sql } from 'kysely';
import manifest from '../../../manifest.json' with { type: 'json' };
import type { StorageConfig } from '../../../src/config/config.ts';
import { da } from '../../../src/i18n/da.ts';
import { listen, shut } from '../../../src/playground/loopback.ts';
import { startWorkspace } from '../../../src/playground/workspace.ts';
import { ownKnowledge } from '../../support/own-knowledge.ts';
import { raw } from '../../support/raw-database.ts';
import { learnToInvent } from '../invented-words.ts';
import { createRandom } from '../random.ts';
import { startBare, startProgram, type AtWork } from './bot-at-work.ts';
import { gatherCrowd, type Said } from './crowd.ts';
import type { Figures, Flow } from './figures.ts';
import { measureBurst, measureFlow, measureIdle, measureUnknown, slowestUntil } from './measure.ts';
import { SEEDED, seed } from './seed.ts';

const QUESTIONS = 60;
const UNKNOWN = 40;
const BURSTS = [200, 600];
/** Rounds in turns with the bare app. */
const ROUNDS = 4;

/** Measures the program of a folder on a database that nobody used before, which is filled for it. */
export async function measureProgram(dir: string, where: StorageConfig): Promise<Figures> {
  const workspace = await startWorkspace({ manifest });
  const crowd = await gatherCrowd(workspace, isAnswer);
  const { entries } = await ownKnowledge();
  const questions = [...entries.values()].slice(0, QUESTIONS).map(({ title }) => title);
  const around = { ...workspace, apiUrl: crowd.apiUrl };
  const port = await freePort();
  const atWork: AtWork[] = [];
  const begin = async (env: Readonly<Record<string, string>> = {}): Promise<AtWork> => {
    const bot = await startProgram({
      dir,
      workspace: around,
      port,
      env: {
        ...(where.databaseUrl === null ? { DATA_FILE: where.file } : { DATABASE_URL: where.databaseUrl }),
        ...env,
      },
    });
    atWork.push(bot);
    return bot;
  };
  try {
    tell('first start, seeding');
    await (await begin()).stop();
    const channels = Array.from(
      { length: SEEDED.channels },
      (_, at) => workspace.channels.add(`lokal-${at}`).id,
    );
    const [unknown, missTexts] = inventedQuestions([...entries.values()].flatMap((one) => one.questions.da));
    await seed(where, { channels, entries: [...entries.keys()], missTexts });

    tell('idle');
    const bot = await begin();
    const idle = await measureIdle(bot, where.databaseUrl?.split('/').at(-1) ?? null);
    for (const question of questions) await crowd.ask(port, question);
    tell('unknown questions');
    const unknownCpuMs = await measureUnknown(bot, crowd, unknown);
    tell('sixteen at a time');
    const { flow, bare } = await inTurns(bot);
    tell('bursts');
    const bursts = [];
    for (const people of BURSTS) bursts.push(await measureBurst(bot, crowd, questions, people));
    await bot.stop();

    tell('old rows go');
    const forgetful = await begin({ RETENTION_DAYS: '1' });
    const [question = ''] = questions;
    const expiry = await slowestUntil(
      forgetful,
      crowd,
      question,
      async () => (await kept(where)) < SEEDED.votes,
    );
    await forgetful.stop();
    return { unknownCpuMs, idle, flow, bare, bursts, expiry };
  } finally {
    await Promise.all(atWork.map(async (one) => one.stop()));
    await crowd.stop();
    await workspace.stop();
  }

  /** The program and the bare app, one after the other and again. */
  async function inTurns(bot: AtWork): Promise<{ readonly flow: Flow; readonly bare: Flow }> {
    const { answer } = await crowd.ask(port, questions[0] ?? '');
    const bareApp = await startBare(around, await freePort(), answer);
    atWork.push(bareApp);
    const [flows, bares]: [Flow[], Flow[]] = [[], []];
    // The first round makes both warm.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const one = await measureFlow(bareApp, crowd, questions);
      const other = await measureFlow(bot, crowd, questions);
      if (round === 0) continue;
      bares.push(one);
      flows.push(other);
    }
    await bareApp.stop();
    return { flow: mean(flows), bare: mean(bares) };
  }
}

function tell(stage: string): void {
  process.stderr.write(`  ${stage}\n`);
}

function isAnswer({ text, blocks }: Said): boolean {
  const isWord = [da.slack.failed, da.slack.notStored].some((word) => text.includes(word.slice(0, 20)));
  return !isWord && blocks.length > 1;
}

/** Questions made of words that nobody knows: some to ask, and the texts of open misses. */
function inventedQuestions(wordings: readonly string[]): [string[], string[]] {
  const invent = learnToInvent(wordings.flatMap((one) => one.toLowerCase().match(/\p{L}+/gu) ?? []));
  const random = createRandom(3);
  const ask = (): string =>
    `Hvordan får borgeren ${invent(random)} med en ${invent(random)} i sin ${invent(random)}?`;
  return [Array.from({ length: UNKNOWN }, ask), Array.from({ length: SEEDED.misses }, ask)];
}

/** How many questions are there. */
async function kept(place: StorageConfig): Promise<number> {
  const { rows } = await raw(place, async (db) =>
    sql<{ count: number }>`select count(*) as count from questions`.execute(db),
  );
  return Number(rows[0]?.count);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0);
  await shut(probe);
  return port;
}

function mean(flows: readonly Flow[]): Flow {
  const of = (one: (flow: Flow) => number): number =>
    flows.reduce((sum, flow) => sum + one(flow), 0) / flows.length;
  return { perSecond: of((flow) => flow.perSecond), cpuMs: of((flow) => flow.cpuMs) };
}
