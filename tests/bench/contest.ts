import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { Report, type LeftOut, type Measurement } from './measurement.ts';

/**
 * A peer that takes longer is left out: to build its index, and to answer the questions. Ours may take ten times as long. The
 * second is enough for a question of several minutes, so that it is known how slow a peer is that is too slow.
 */
const LIMITS_MS = { build: 60_000, questions: 300_000 } as const;
const MEMORY_MEGABYTES = 16_000;
const MEASURE = fileURLToPath(new URL('./measure.ts', import.meta.url));

/** One contestant at one size. `wordings`: how many titles and questions all entries have together. */
export type Row = {
  readonly contestant: ContestantName;
  readonly entries: number;
  readonly wordings: number;
  readonly result: Measurement | LeftOut;
};

/** Measures a contestant with so many entries, in a process of its own. */
export async function measureApart(contestant: ContestantName, entries: number): Promise<Row> {
  const child = fork(MEASURE, [contestant, String(entries)], {
    execArgv: ['--import', 'tsx/esm', '--expose-gc', `--max-old-space-size=${MEMORY_MEGABYTES}`],
  });
  const patience = CONTESTANTS[contestant].isPeer ? 1 : 10;
  let wordings = 0;
  let told: Measurement | LeftOut | null = null;
  let timer: NodeJS.Timeout | undefined;
  const endAfter = (ms: number, what: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      told = { leftOut: `over ${(ms * patience) / 1000} s ${what}`, aboutMs: null };
      child.kill('SIGKILL');
    }, ms * patience);
  };

  child.on('message', (message) => {
    const report = Report.parse(message);
    switch (report.stage) {
      case 'texts-ready':
        wordings = report.wordings;
        endAfter(LIMITS_MS.build, 'to build');
        break;
      case 'index-built':
        endAfter(LIMITS_MS.questions, 'for a few questions');
        break;
      case 'too-slow':
        told = { leftOut: 'a few questions only', aboutMs: report.aboutMs };
        break;
      case 'measured':
        told = report.measurement;
    }
  });
  const result = await new Promise<Row['result']>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (_code, signal) => resolve(told ?? brokenOff(signal)));
  });
  clearTimeout(timer);
  return { contestant, entries, wordings, result };
}

function brokenOff(signal: NodeJS.Signals | null): LeftOut {
  // V8 aborts when the memory it was given is used up; the system kills when there is none left.
  const isMemory = signal === 'SIGABRT' || signal === 'SIGKILL';
  return { leftOut: isMemory ? `over ${MEMORY_MEGABYTES / 1000} GB` : 'broke off, see above', aboutMs: null };
}
