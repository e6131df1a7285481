import { z } from 'zod';

/** What is measured of one contestant at one size. */
export const Measurement = z.object({
  buildMs: z.number(),
  /** Heap and external memory that the index holds, in megabytes (10^6 bytes). */
  megabytes: z.number(),
  medianMs: z.number(),
  p99Ms: z.number(),
  /** The share (0 to 1) of the answerable questions whose own entry came first. */
  firstRight: z.number(),
  questions: z.number(),
});
export type Measurement = z.infer<typeof Measurement>;

/** Why there is no measurement, and what a few questions took (median, ms) where some could be asked at all. */
export type LeftOut = { readonly leftOut: string; readonly aboutMs: number | null };

/** What a measuring process tells, in this order; `too-slow` ends it as `measured` does. */
export const Report = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('texts-ready'), wordings: z.number() }),
  z.object({ stage: z.literal('index-built') }),
  z.object({ stage: z.literal('too-slow'), aboutMs: z.number() }),
  z.object({ stage: z.literal('measured'), measurement: Measurement }),
]);
export type Report = z.infer<typeof Report>;

/** The value below which a share (0 to 1) of the numbers lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * How a figure grows with the number of entries: the exponent of the power law that fits best, by least squares on
 * logarithms. 0 is not at all, 1 in proportion. NaN with fewer than two points.
 */
export function growthExponent(points: readonly { readonly entries: number; readonly ms: number }[]): number {
  const logs = points.map(({ entries, ms }) => ({ x: Math.log(entries), y: Math.log(ms) }));
  const meanX = mean(logs.map(({ x }) => x));
  const meanY = mean(logs.map(({ y }) => y));
  const rise = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const run = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return run === 0 ? Number.NaN : rise / run;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
