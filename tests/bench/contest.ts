import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { Report, type LeftOut, type Measurement } from './measurement.ts';

/** Longer than this to build and a peer is left out; ours may take ten times as long. */
const BUILD_LIMIT_MS = 60_000;
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
    execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${MEMORY_MEGABYTES}`],
  });
  const limit = BUILD_LIMIT_MS * (CONTESTANTS[contestant].isPeer ? 1 : 10);
  let wordings = 0;
  let result: Measurement | LeftOut | null = null;
  let timer: NodeJS.Timeout | undefined;

  child.on('message', (message) => {
    const report = Report.parse(message);
    switch (report.stage) {
      case 'texts-ready':
        wordings = report.wordings;
        timer = setTimeout(() => {
          result = { leftOut: `needs over ${limit / 60_000} min to build`, aboutMs: null };
          child.kill('SIGKILL');
        }, limit);
        break;
      case 'index-built':
        clearTimeout(timer);
        break;
      case 'too-slow':
        result = { leftOut: 'too slow to ask', aboutMs: report.aboutMs };
        break;
      case 'measured':
        result = report.measurement;
    }
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (_code, signal) => {
      // V8 aborts when the memory it was given is used up.
      if (signal === 'SIGABRT')
        result ??= { leftOut: `needs over ${MEMORY_MEGABYTES / 1000} GB`, aboutMs: null };
      resolve();
    });
  });
  clearTimeout(timer);
  if (result === null) throw new Error(`Measuring ${contestant} with ${entries} entries failed.`);
  return { contestant, entries, wordings, result };
}
