import { z } from 'zod';

/** Answers a second, and what one costs, with so many people asking all the time. */
const Flow = z.object({ perSecond: z.number(), cpuMs: z.number() });

const Burst = z.object({
  /** So many ask at once. */
  people: z.number(),
  /** Acknowledged after Slack's 3 s. */
  late: z.number(),
  /** Got no answer, or were told that it went wrong. */
  unanswered: z.number(),
  slowestAcknowledgedMs: z.number(),
  slowestAnsweredMs: z.number(),
});

/** What is measured of one program on one database. Times are in ms of wall clock where they do not say CPU. */
export const Figures = z.object({
  /** A question that nothing answers, with all open misses to compare it with. */
  unknownCpuMs: z.number(),
  idle: z.object({
    cpuMsPerSecond: z.number(),
    /** What PostgreSQL does for it; null on the file. */
    postgresMsPerSecond: z.number().nullable(),
    megabytes: z.number(),
    /** The slowest of many small requests: so long it was blocked. */
    slowestMs: z.number(),
  }),
  flow: Flow,
  /** The bare Bolt app, measured in turns with it. */
  bare: Flow,
  bursts: z.array(Burst),
  /** The slowest answer while nearly all rows are too old and go. */
  expiry: z.object({ slowestMs: z.number(), tookMs: z.number() }),
});
export type Figures = z.infer<typeof Figures>;
export type Burst = z.infer<typeof Burst>;
export type Flow = z.infer<typeof Flow>;
