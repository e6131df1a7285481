import { setTimeout as pause } from 'node:timers/promises';
import { createRandom, pick } from '../random.ts';
import { quantile } from '../measurement.ts';
import { cpuMs, megabytes, postgresMs, type AtWork } from './bot-at-work.ts';
import { SLACK_WAITS_MS, type Asked, type Crowd } from './crowd.ts';
import type { Burst, Figures, Flow } from './figures.ts';

/** So many people ask all the time, for so long. */
const AT_A_TIME = 16;
const FLOW_MS = 5_000;
const IDLE_MS = 10_000;
const BETWEEN_REQUESTS_MS = 20;
/** After a start: what is done once is done by then, and what it took has been given back. */
const SETTLE_MS = 45_000;

/** What a program costs that nobody asks; `database`: its name in PostgreSQL. */
export async function measureIdle({ pid, port }: AtWork, database: string | null): Promise<Figures['idle']> {
  await pause(SETTLE_MS);
  const used = async () => [await cpuMs(pid), database === null ? 0 : await postgresMs(database)] as const;
  const [before, server] = await used();
  await pause(IDLE_MS);
  const [after, serverAfter] = await used();
  const times: number[] = [];
  for (const end = performance.now() + IDLE_MS; performance.now() < end;) {
    const started = performance.now();
    // A connection that the server no longer keeps is no answer, but was not waited for.
    await fetch(`http://127.0.0.1:${port}/`).then(
      async (response) => response.text(),
      () => null,
    );
    times.push(performance.now() - started);
    await pause(BETWEEN_REQUESTS_MS);
  }
  return {
    cpuMsPerSecond: ((after - before) * 1000) / IDLE_MS,
    postgresMsPerSecond: database === null ? null : ((serverAfter - server) * 1000) / IDLE_MS,
    megabytes: await megabytes(pid),
    slowestMs: quantile(times, 1),
  };
}

/** How many questions a second get through while 16 people ask one after the other. */
export async function measureFlow(
  { pid, port }: AtWork,
  crowd: Crowd,
  questions: readonly string[],
): Promise<Flow> {
  const random = createRandom(7);
  let answered = 0;
  const before = await cpuMs(pid);
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      while (performance.now() - started < FLOW_MS) {
        // Whom it does not answer in time is not counted.
        await crowd.ask(port, pick(questions, random)).then(
          () => (answered += 1),
          () => undefined,
        );
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: answered / seconds, cpuMs: ((await cpuMs(pid)) - before) / answered };
}

/** What happens when so many ask at the same moment. */
export async function measureBurst(
  { port }: AtWork,
  crowd: Crowd,
  questions: readonly string[],
  people: number,
): Promise<Burst> {
  const random = createRandom(people);
  const asked = await Promise.allSettled(
    Array.from({ length: people }, async () => crowd.ask(port, pick(questions, random))),
  );
  const done = asked.flatMap((one): Asked[] => (one.status === 'fulfilled' ? [one.value] : []));
  return {
    people,
    late: done.filter(({ acknowledgedMs }) => acknowledgedMs > SLACK_WAITS_MS).length,
    unanswered: people - done.length,
    slowestAcknowledgedMs: Math.max(0, ...done.map(({ acknowledgedMs }) => acknowledgedMs)),
    slowestAnsweredMs: Math.max(0, ...done.map(({ answeredMs }) => answeredMs)),
  };
}

/** What a question costs of those that nothing answers. The first ones may fill what later ones use. */
export async function measureUnknown(
  { pid, port }: AtWork,
  crowd: Crowd,
  unknown: readonly string[],
): Promise<number> {
  const half = Math.floor(unknown.length / 2);
  const ask = async (question: string) => crowd.ask(port, question).catch(() => undefined);
  for (const question of unknown.slice(0, half)) await ask(question);
  const before = await cpuMs(pid);
  for (const question of unknown.slice(half)) await ask(question);
  return ((await cpuMs(pid)) - before) / (unknown.length - half);
}

/** The slowest of the questions that are asked one after the other until the work is over; `isOver` says when. */
export async function slowestUntil(
  { port }: AtWork,
  crowd: Crowd,
  question: string,
  isOver: () => Promise<boolean>,
): Promise<Figures['expiry']> {
  const started = performance.now();
  let slowestMs = 0;
  while (!(await isOver())) {
    const asked = performance.now();
    await crowd.ask(port, question).catch(() => undefined);
    slowestMs = Math.max(slowestMs, performance.now() - asked);
    await pause(BETWEEN_REQUESTS_MS);
  }
  return { slowestMs, tookMs: performance.now() - started };
}
