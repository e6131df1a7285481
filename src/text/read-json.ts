import type { z } from 'zod';

/** What a text that was stored or sent says in a form; null where it is no JSON, or has another form. */
export function readJson<T>(form: z.ZodType<T>, text: string): T | null {
  try {
    return form.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
