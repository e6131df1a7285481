import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../json-text.ts';
import { Refusal } from '../refusal.ts';
import { type Delivery, type Retry, type Transport, Undelivered } from './transport.ts';

/** How a request differs from a proper one. */
export type Forgery = 'wrong-signature' | 'stale-timestamp' | 'future-timestamp';

/** Over the 5 minutes after which an app should refuse. https://docs.slack.dev/authentication/verifying-requests-from-slack */
const STALE_SECONDS = 301;

type Posted = { readonly status: number; readonly contentType: string; readonly text: string };

/** Requests to the app's own address, signed with its secret. */
export function createHttp(requestUrl: string, signingSecret: string) {
  const post = async (
    delivery: Delivery | { readonly raw: string },
    retry: Retry | null,
    timeoutMs: number,
    forgery: Forgery | null = null,
  ): Promise<Posted> => {
    const { body, contentType } =
      'raw' in delivery ? { body: delivery.raw, contentType: 'application/json' } : encode(delivery);
    // Always the real time: the app compares it with its own clock.
    const off =
      forgery === 'stale-timestamp' ? -STALE_SECONDS : forgery === 'future-timestamp' ? STALE_SECONDS : 0;
    const seconds = Math.floor(Date.now() / 1000) + off;
    const response = await fetch(requestUrl, {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        ...signatureHeaders(body, forgery === 'wrong-signature' ? 'not the secret' : signingSecret, seconds),
        ...(retry === null
          ? {}
          : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: await response.text(),
    };
  };

  const transport: Transport = {
    async send(delivery, retry, timeoutMs) {
      const answer = await post(delivery, retry, timeoutMs).catch((error: unknown) => {
        const timedOut = error instanceof Error && error.name === 'TimeoutError';
        throw new Undelivered(timedOut ? 'http_timeout' : 'connection_failed', String(error));
      });
      if (answer.status < 200 || answer.status > 299)
        throw new Undelivered('http_error', `HTTP ${answer.status}`);
      if (answer.text === '') return null;
      return answer.contentType.startsWith('application/json')
        ? parseJson(answer.text)
        : { text: answer.text };
    },
  };

  return {
    ...transport,
    /** Asks the app to prove that the address is its own. Refuses with `url_verification_failed`. */
    async verifyUrl(timeoutMs: number): Promise<void> {
      const challenge = randomUUID();
      const body = { type: 'url_verification', challenge, token: '' };
      const answer = await post({ kind: 'events_api', body }, null, timeoutMs);
      const echo = z.object({ challenge: z.string() }).safeParse(parseJson(answer.text));
      if (echo.data?.challenge !== challenge)
        throw new Refusal('url_verification_failed', { status: answer.status });
    },
    /** Sends a text as it stands, signed; gives the HTTP status. */
    async raw(text: string, timeoutMs: number): Promise<number> {
      return (await post({ raw: text }, null, timeoutMs)).status;
    },
    /** Sends it as a stranger would; gives the HTTP status. */
    forge: async (delivery: Delivery, forgery: Forgery, timeoutMs: number): Promise<number> =>
      (await post(delivery, null, timeoutMs, forgery)).status,
  };
}

function encode({ kind, body }: Delivery): { body: string; contentType: string } {
  if (kind === 'events_api') return { body: JSON.stringify(body), contentType: 'application/json' };
  const fields: [string, string][] =
    kind === 'interactive' ? [['payload', JSON.stringify(body)]] : fieldsOf(body);
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' };
}

function fieldsOf(body: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(body).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}

/** The headers by which an app knows that a request is Slack's. `seconds` since 1970. https://docs.slack.dev/authentication/verifying-requests-from-slack */
function signatureHeaders(body: string, secret: string, seconds: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${digest}` };
}
