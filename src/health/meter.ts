import { LRUCache } from 'lru-cache';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Bounds of the waits for an answer, in seconds: most take tenths; after ten minutes nobody waits any more. */
const WAITS_S = [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300, 600];
/** As many questions are known at once by what became of them. */
const MOST = 5_000;

/** What a question was, by its id. */
type Outcome = { readonly surface: string; readonly outcome: string };

/** Counts what a bot does. Labels name ways and outcomes, never people or what they wrote. */
export type Meter = {
  /** A question came in; `key` names its message. */
  readonly arrived: (key: string) => void;
  /** It is decided what to say to it. */
  readonly decided: (questionId: string, outcome: Outcome) => void;
  /** The answer is out. `questionId` as it was decided, `key` as it arrived. */
  readonly answered: (key: string, questionId: string) => void;
  readonly tooLate: () => void;
  readonly delivered: (outcome: string) => void;
  /** When the last answer went out, as ISO time; null: none since the start. */
  readonly lastAnswer: () => string | null;
  /** All of it as Prometheus reads it, and how that is called. */
  readonly page: () => Promise<{ readonly text: string; readonly type: string }>;
};

/** What is asked at the moment when the page is read. */
export type Gauges = {
  /** How many questions wait for an answer. */
  readonly waiting: () => Promise<number>;
  readonly isConnected: () => boolean;
  readonly reconnects: () => number;
};

/** Makes the counters of one bot; `now` gives milliseconds, `clock` the time. */
export function createMeter(gauges: () => Gauges | null, now: () => number, clock: () => Date): Meter {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'mitid_questions_total',
    help: 'Questions by the way they came and what was said to them',
    labelNames: ['surface', 'outcome'],
    registers,
  });
  const waits = new Histogram({
    name: 'mitid_answer_seconds',
    help: 'From the arrival of a question until its answer was out',
    labelNames: ['surface', 'outcome'],
    buckets: WAITS_S,
    registers,
  });
  const late = new Counter({
    name: 'mitid_too_late_total',
    help: 'Questions that were not answered in time',
    registers,
  });
  const deliveries = new Counter({
    name: 'mitid_deliveries_total',
    help: 'Attempts to post an announcement in a channel, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const gauge = (name: string, help: string, read: (from: Gauges) => number | Promise<number>): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const from = gauges();
        // What cannot be asked has no value; the rest of the page stands.
        this.set(from === null ? NaN : await Promise.resolve(read(from)).catch(() => NaN));
      },
    });
  gauge('mitid_waiting_questions', 'Questions that wait for an answer', async ({ waiting }) => waiting());
  gauge('mitid_slack_connected', '1 when Slack can reach the bot', ({ isConnected }) =>
    Number(isConnected()),
  );
  gauge('mitid_slack_reconnects', 'Connections to Slack after the first one', ({ reconnects }) =>
    reconnects(),
  );

  const arrivals = new LRUCache<string, number>({ max: MOST });
  const outcomes = new LRUCache<string, Outcome>({ max: MOST });
  let lastAnswer: string | null = null;
  return {
    arrived: (key) => void arrivals.set(key, now()),
    decided: (questionId, { surface, outcome }) => {
      questions.inc({ surface, outcome });
      outcomes.set(questionId, { surface, outcome });
    },
    answered: (key, questionId) => {
      lastAnswer = clock().toISOString();
      const since = arrivals.get(key);
      const what = outcomes.get(questionId);
      if (since !== undefined && what !== undefined) waits.observe(what, (now() - since) / 1_000);
      arrivals.delete(key);
      outcomes.delete(questionId);
    },
    tooLate: () => late.inc(),
    delivered: (outcome) => deliveries.inc({ outcome }),
    lastAnswer: () => lastAnswer,
    page: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}
