import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { createHttp } from '../../../src/playground/delivery/http.ts';
import { listen, shut } from '../../../src/playground/loopback.ts';
import type { Workspace } from '../../../src/playground/workspace.ts';

/** How long Slack waits for an acknowledgement. https://docs.slack.dev/interactivity/implementing-slash-commands */
export const SLACK_WAITS_MS = 3000;
/** What has not come by then never will. */
const PATIENCE_MS = 60_000;

/** How a question went, in ms from when it was asked. */
export type Asked = {
  readonly acknowledgedMs: number;
  readonly answeredMs: number;
  readonly answer: Said;
};

/** Crowds of people who ask with `/mitid`, over HTTP and without what a whole workspace costs. */
export type Crowd = {
  /** Base of the Web API for the bot, ending in a slash: all but answers is passed on to the workspace. */
  readonly apiUrl: string;
  /** Somebody who never asked before asks the app at this port; resolves with the answer. */
  readonly ask: (port: number, question: string) => Promise<Asked>;
  readonly stop: () => Promise<void>;
};

const Said = z.looseObject({ text: z.string(), blocks: z.array(z.unknown()).default([]) });
export type Said = z.infer<typeof Said>;

/** `isAnswer`: whether a message is what was asked for, and not a word that it comes later. */
export async function gatherCrowd(workspace: Workspace, isAnswer: (said: Said) => boolean): Promise<Crowd> {
  const hear = new Map<string, (said: Said) => void>();
  let people = 0;
  const server = createServer((request, response) => {
    const [, asker] = /^\/response\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const done = asker === undefined ? passOn(workspace, request) : listenTo(asker, request);
    done.then(
      ({ headers, body }) => response.writeHead(200, headers).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const base = `http://127.0.0.1:${await listen(server, 0)}`;

  return {
    apiUrl: `${base}/api/`,
    ask: async (port, question) => {
      const asker = `U${(people += 1)}X`;
      const texts: string[] = [];
      const started = performance.now();
      const since = (): number => performance.now() - started;
      const answered = new Promise<Pick<Asked, 'answer' | 'answeredMs'>>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`never answered: ${texts.join(' ')}`)), PATIENCE_MS);
        hear.set(asker, (said) => {
          texts.push(said.text);
          if (!isAnswer(said)) return;
          clearTimeout(late);
          resolve({ answer: said, answeredMs: since() });
        });
      });
      // Whoever waits for the acknowledgement hears of it afterwards.
      answered.catch(() => undefined);
      const http = createHttp(`http://127.0.0.1:${port}/slack/events`, workspace.signingSecret);
      const body = commandOf(workspace, asker, question, `${base}/response/${asker}`);
      const acknowledgement = await http.send({ kind: 'slash_commands', body }, null, PATIENCE_MS);
      const acknowledgedMs = since();
      const inIt = Said.safeParse(acknowledgement);
      if (inIt.success) hear.get(asker)?.(inIt.data);
      const came = await answered;
      hear.delete(asker);
      return { acknowledgedMs, ...came };
    },
    stop: async () => shut(server),
  };

  async function listenTo(asker: string, request: IncomingMessage): Promise<Answered> {
    hear.get(asker)?.(Said.parse(JSON.parse(await text(request))));
    return { headers: {}, body: 'ok' };
  }
}

type Answered = { readonly headers: Record<string, string>; readonly body: string };

/** A call of the Web API, made in the bot's place. */
async function passOn({ apiUrl }: Workspace, request: IncomingMessage): Promise<Answered> {
  const { authorization = '', 'content-type': type = 'application/x-www-form-urlencoded' } = request.headers;
  const response = await fetch(new URL((request.url ?? '').replace('/api/', ''), apiUrl), {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body: await text(request),
  });
  const scopes = response.headers.get('x-oauth-scopes');
  return {
    headers: { 'content-type': 'application/json', ...(scopes === null ? {} : { 'x-oauth-scopes': scopes }) },
    body: await response.text(),
  };
}

function commandOf(
  { teamId, bot }: Workspace,
  asker: string,
  question: string,
  responseUrl: string,
): Record<string, string> {
  return {
    command: '/mitid',
    text: question,
    user_id: asker,
    user_name: asker.toLowerCase(),
    channel_id: 'C1CROWD',
    channel_name: 'it-cafe',
    team_id: teamId,
    api_app_id: bot.appId,
    response_url: responseUrl,
    trigger_id: `${asker}.1`,
  };
}
