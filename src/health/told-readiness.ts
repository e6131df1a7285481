import { z } from 'zod';
import type { Readiness } from './readiness.ts';

/** How long a bot on this machine may take to tell how it is, in milliseconds. */
const TELL_MS = 5_000;

const Part = z.object({ isWell: z.boolean(), says: z.string() });
const Told = z
  .object({
    ready: z.boolean(),
    parts: z.object({ slack: Part, database: Part, knowledge: Part }),
    lastAnswer: z.string().nullable(),
  })
  .transform(({ ready, ...rest }): Readiness => ({ isReady: ready, ...rest }));

/** What a bot that serves there says of itself; null where none does, or it is starting. */
export async function toldReadiness({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Readiness | null> {
  // What listens everywhere listens here.
  const there = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const name = there.includes(':') ? `[${there}]` : there;
  try {
    const response = await fetch(`http://${name}:${port}/ready`, { signal: AbortSignal.timeout(TELL_MS) });
    return Told.safeParse(await response.json()).data ?? null;
  } catch {
    return null;
  }
}
