import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import manifest from '../../../manifest.json' with { type: 'json' };
import type { StorageConfig } from '../../../src/config/config.ts';
import { da } from '../../../src/i18n/da.ts';
import { listen, shut } from '../../../src/playground/loopback.ts';
import { startWorkspace, type Workspace } from '../../../src/playground/workspace.ts';
import { ownKnowledge } from '../../support/own-knowledge.ts';
import { raw } from '../../support/raw-database.ts';
import { learnToInvent } from '../invented-words.ts';
import { createRandom } from '../random.ts';
import { startBare, startProgram, type AtWork } from './bot-at-work.ts';
import { gatherCrowd, type Crowd, type Said } from './crowd.ts';
import type { Burst, Figures, Flow } from './figures.ts';
import { measureBurst, measureFlow, measureIdle, measureUnknown, slowestUntil } from './measure.ts';
import { SEEDED, seed } from './seed.ts';

const QUESTIONS = 60;
const UNKNOWN = 20;
const BURSTS = [200, 600];
/** Rounds in turns with the bare app. */
const ROUNDS = 3;
/** What ran out while it slept is made good by then. */
const AWAKE_MS = 1_000;

/** A checkout of this project, and a database for it that nobody used before. */
export type Program = { readonly name: string; readonly dir: string; readonly where: StorageConfig };

/**
 * Measures programs on databases that are filled for them, in the order in which they are given. Each thing is measured of one after the
 * other before the next thing, so that whatever else the machine does meets them alike; who is not measured sleeps.
 */
export async function measurePrograms(programs: readonly Program[]): Promise<Figures[]> {
  const { entries } = await ownKnowledge();
  const questions = [...entries.values()].slice(0, QUESTIONS).map(({ title }) => title);
  const [question = ''] = questions;
  const [unknown, missTexts] = inventedQuestions([...entries.values()].flatMap((one) => one.questions.da));
  const stages: Stage[] = [];
  /** Wakes one after the other for some work. */
  const each = async <T>(what: string, work: (stage: Stage) => Promise<T>): Promise<T[]> => {
    const results: T[] = [];
    for (const stage of stages) {
      tell(`${stage.program.name}: ${what}`);
      stage.wake();
      await pause(AWAKE_MS);
      results.push(await work(stage));
      stage.sleep();
    }
    return results;
  };
  try {
    for (const program of programs) stages.push(await prepareStage(program));
    await each('first start, filling', async (stage) => {
      await (await stage.start({})).stop();
      await seed(stage.program.where, { channels: stage.channels, entries: [...entries.keys()], missTexts });
    });
    const idle = await each('idle', async (stage) => {
      const { databaseUrl } = stage.program.where;
      return measureIdle(await stage.start({}), databaseUrl?.split('/').at(-1) ?? null);
    });
    const answers = await each('warming up', async ({ crowd, port }) => {
      for (const one of questions) await crowd.ask(port, one).catch(() => undefined);
      return (await crowd.ask(port, question)).answer;
    });
    const unknownCpuMs = await each('unknown questions', async (stage) =>
      measureUnknown(stage.bot(), stage.crowd, unknown),
    );
    const { flows, bare } = await inTurns(answers[0] ?? { text: '', blocks: [] });
    const bursts = await each('bursts', async (stage) => {
      const found = [];
      for (const people of BURSTS)
        found.push(await measureBurst(stage.bot(), stage.crowd, questions, people));
      return found;
    });
    await each('end', async (stage) => stage.bot().stop());
    const expiry = await each('old rows go', async (stage) => {
      const bot = await stage.start({ RETENTION_DAYS: '1' });
      const found = await slowestUntil(
        bot,
        stage.crowd,
        question,
        async () => (await kept(stage.program.where)) < SEEDED.votes,
      );
      await bot.stop();
      return found;
    });
    return zip({ idle, unknownCpuMs, flows, bursts, expiry }, bare);
  } finally {
    for (const stage of stages) await stage.close();
  }

  /** The programs and the bare app, one after the other and again. */
  async function inTurns(message: Said): Promise<{ readonly flows: readonly Flow[]; readonly bare: Flow }> {
    const [first] = stages;
    if (first === undefined) throw new Error('there is nothing to measure');
    const bareApp = await startBare(first.around, await freePort(), message);
    const rounds: Flow[][] = [];
    const bares: Flow[] = [];
    try {
      // The first round makes all of them warm.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const bare = await measureFlow(bareApp, first.crowd, questions);
        const flows = await each(`sixteen at a time, ${round}`, async (stage) =>
          measureFlow(stage.bot(), stage.crowd, questions),
        );
        if (round === 0) continue;
        bares.push(bare);
        rounds.push(flows);
      }
    } finally {
      await bareApp.stop();
    }
    return {
      flows: stages.map((_, at) => mean(rounds.flatMap((flows) => flows[at] ?? []))),
      bare: mean(bares),
    };
  }
}

/** A program with a workspace of its own. */
type Stage = {
  readonly program: Program;
  readonly crowd: Crowd;
  readonly around: Workspace;
  readonly channels: readonly string[];
  readonly port: number;
  readonly start: (env: Readonly<Record<string, string>>) => Promise<AtWork>;
  /** The one that was started last. */
  readonly bot: () => AtWork;
  readonly wake: () => void;
  readonly sleep: () => void;
  readonly close: () => Promise<void>;
};

async function prepareStage(program: Program): Promise<Stage> {
  const workspace = await startWorkspace({ manifest });
  const crowd = await gatherCrowd(workspace, isAnswer);
  const around = { ...workspace, apiUrl: crowd.apiUrl };
  const port = await freePort();
  const { databaseUrl, file } = program.where;
  let last: AtWork | null = null;
  const signal = (name: NodeJS.Signals) => (): void => {
    if (last !== null && !last.hasEnded()) process.kill(last.pid, name);
  };
  return {
    program,
    crowd,
    around,
    channels: Array.from({ length: SEEDED.channels }, (_, at) => workspace.channels.add(`lokal-${at}`).id),
    port,
    start: async (env) => {
      const database = databaseUrl === null ? { DATA_FILE: file } : { DATABASE_URL: databaseUrl };
      last = await startProgram({ dir: program.dir, workspace: around, port, env: { ...database, ...env } });
      return last;
    },
    bot: () => {
      if (last === null) throw new Error('it was not started');
      return last;
    },
    wake: signal('SIGCONT'),
    sleep: signal('SIGSTOP'),
    close: async () => {
      signal('SIGCONT')();
      await last?.stop();
      await crowd.stop();
      await workspace.stop();
    },
  };
}

/** What was measured of each program, put together. */
function zip(
  {
    idle,
    unknownCpuMs,
    flows,
    bursts,
    expiry,
  }: {
    readonly idle: readonly Figures['idle'][];
    readonly unknownCpuMs: readonly number[];
    readonly flows: readonly Flow[];
    readonly bursts: readonly Burst[][];
    readonly expiry: readonly Figures['expiry'][];
  },
  bare: Flow,
): Figures[] {
  return idle.flatMap((one, at): Figures[] => {
    const [unknown, flow, burst, gone] = [unknownCpuMs[at], flows[at], bursts[at], expiry[at]];
    return unknown === undefined || flow === undefined || burst === undefined || gone === undefined
      ? []
      : [{ idle: one, unknownCpuMs: unknown, flow, bare, bursts: burst, expiry: gone }];
  });
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
