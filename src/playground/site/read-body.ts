import type { IncomingMessage } from 'node:http';

/** Reads a request's body as text; null when it is longer than `most` bytes (the rest is read too, but not kept). */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= most) chunks.push(bytes);
  }
  return length > most ? null : Buffer.concat(chunks).toString();
}
