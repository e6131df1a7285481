import type { HTTPReceiver } from '@slack/bolt';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../logging.ts';

/** How far Slack's clock may be from ours, in seconds. https://docs.slack.dev/authentication/verifying-requests-from-slack */
const CLOCKS_DIFFER_S = 5 * 60;
/** As much as Bolt takes, in bytes. */
const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * Refuses what Bolt would fail on or let pass: a body that is JSON but no object, and a time in the future. (Bolt refuses a time in
 * the past, and checks signatures.)
 */
export function takeOnlySoundRequests(receiver: HTTPReceiver, logger: Logger, clock: () => Date): void {
  const accept = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    void take(request, response).catch(() => end(response, 400));
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seconds = Number(request.headers['x-slack-request-timestamp'] ?? 0);
    if (seconds > clock().getTime() / 1000 + CLOCKS_DIFFER_S) {
      logger.warn('request from the future refused');
      return end(response, 401);
    }
    const body = await bodyOf(request);
    if (body === null) return end(response, 413);
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
