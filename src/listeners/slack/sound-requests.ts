import type { HTTPReceiver } from '@slack/bolt';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../logging.ts';
import type { Concern } from './concerns.ts';
import { signatureFault } from './signatures.ts';

/** As much as Bolt takes, in bytes. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** How requests are told to be Slack's, and who hears that one was not. */
type Signing = {
  readonly secret: string;
  readonly clock: () => Date;
  /** Called once for a wrong signature and once for a wrong time. */
  readonly onConcern: (concern: Concern) => void;
};

/**
 * Refuses what Slack did not sign just now, and what Bolt would fail on: a body that is JSON but no object. (Bolt refuses
 * what has no signature at all, but no time in the future, and does not say what is the matter.)
 */
export function takeOnlySoundRequests(receiver: HTTPReceiver, logger: Logger, signing: Signing): void {
  const accept = receiver.requestListener;
  const told = new Set<string>();
  receiver.requestListener = (request, response) => {
    void take(request, response).catch(() => end(response, 400));
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (body === null) return end(response, 413);
    const about = signatureFault(signing.secret, request.headers, body.toString(), signing.clock());
    if (about !== null) {
      logger.warn({ about }, 'request that Slack did not sign just now refused');
      if (!told.has(about)) signing.onConcern({ variable: 'SLACK_SIGNING_SECRET', about });
      told.add(about);
      return end(response, 401);
    }
    if (!isObject(body, request.headers['content-type'])) {
      logger.warn('request without an object refused');
      return end(response, 400);
    }
    // Bolt takes the body from here when it is there.
    accept(Object.assign(request, { rawBody: body }), response);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > BODY_LIMIT) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Whether Bolt will find an object in it. What is no JSON at all it refuses by itself. */
function isObject(body: Buffer, contentType: string | undefined): boolean {
  const text = body.toString();
  const isForm = contentType === 'application/x-www-form-urlencoded';
  const json = isForm ? new URLSearchParams(text).get('payload') : text;
  if (json === null) return true;
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return true;
  }
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
