import { WebSocket } from 'ws';
import { z } from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { mention } from '../../../src/playground/typed-text.ts';
import { startWorkspace, type Workspace } from '../../../src/playground/workspace.ts';
import { callApi, manifest, modes, type Stage, startStage } from '../stage.ts';

let stage: Stage | null = null;
let workspace: Workspace | null = null;
afterEach(async () => {
  await stage?.close();
  await workspace?.stop();
  stage = workspace = null;
});

const Envelope = z.looseObject({
  type: z.string(),
  envelope_id: z.string().optional(),
  retry_attempt: z.number().optional(),
  retry_reason: z.string().optional(),
  reason: z.string().optional(),
});
type Envelope = z.infer<typeof Envelope>;

/** A bare connection that writes down what it gets; `answers`: whether it acknowledges, by position of the envelope. */
async function connect(
  to: Workspace,
  answers: (nth: number) => boolean = () => true,
): Promise<{ got: Envelope[]; socket: WebSocket }> {
  const { url } = await callApi(to, 'apps.connections.open', {}, to.appToken);
  const socket = new WebSocket(String(url));
  const got: Envelope[] = [];
  await new Promise<void>((resolve) => {
    socket.on('message', (raw: Buffer) => {
      const envelope = Envelope.parse(JSON.parse(raw.toString()));
      got.push(envelope);
      resolve();
      const envelopes = got.filter(({ envelope_id: id }) => id !== undefined);
      if (envelope.envelope_id !== undefined && answers(envelopes.length)) {
        socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: {} }));
      }
    });
  });
  return { got, socket };
}

const kinds = (got: Envelope[]) =>
  got.map(({ type, reason }) => (reason === undefined ? type : `${type}: ${reason}`));

describe('Socket Mode', () => {
  it('greets, and gives each event to one connection', async () => {
    workspace = await startWorkspace({ manifest });
    const bo = workspace.people.add('Bo');
    const [one, two] = [await connect(workspace), await connect(workspace)];
    await workspace.say(bo.id, workspace.dm(bo.id).id, 'a');
    await workspace.say(bo.id, workspace.dm(bo.id).id, 'b');
    expect([kinds(one.got), kinds(two.got)]).toEqual([
      ['hello', 'events_api'],
      ['hello', 'events_api'],
    ]);
  });

  it('lets each address in once, and at most 10 connections', async () => {
    workspace = await startWorkspace({ manifest });
    for (let nth = 0; nth < 10; nth += 1) await connect(workspace);
    const eleventh = await connect(workspace);
    expect(kinds(eleventh.got)).toEqual(['disconnect: too_many_websockets']);
    expect(workspace.connections()).toBe(10);
    const { url } = await callApi(workspace, 'apps.connections.open', {}, workspace.appToken);
    const used = [new WebSocket(String(url)), new WebSocket(String(url))];
    const outcomes = used.map(
      (socket) =>
        new Promise((resolve) =>
          socket.on('open', () => resolve('open')).on('error', () => resolve('refused')),
        ),
    );
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['open', 'refused']));
  });

  it('delivers an event again, three times at most, until it is acknowledged', async () => {
    workspace = await startWorkspace({ manifest, ackTimeoutMs: 30, redeliverAfterMs: [1, 1, 1] });
    const bo = workspace.people.add('Bo');
    const patient = await connect(workspace, (nth) => nth === 3);
    await workspace.say(bo.id, workspace.dm(bo.id).id, 'a');
    expect(patient.got.slice(1).map((one) => [one.retry_attempt, one.retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
    ]);
    await expect(workspace.say(bo.id, workspace.dm(bo.id).id, 'b')).rejects.toMatchObject({
      code: 'operation_timeout',
    });
    expect(workspace.sent.map(({ attempts, isAcknowledged }) => [attempts, isAcknowledged])).toEqual([
      [3, true],
      [4, false],
    ]);
  });

  it('delivers to another connection what one took with it', async () => {
    workspace = await startWorkspace({ manifest });
    const bo = workspace.people.add('Bo');
    const one = await connect(workspace, () => false);
    const said = workspace.say(bo.id, workspace.dm(bo.id).id, 'a');
    const two = await connect(workspace);
    one.socket.terminate();
    await said;
    expect(two.got.at(-1)).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' });
  });

  it('tells the person at once when a command is not acknowledged, or nobody is there', async () => {
    workspace = await startWorkspace({ manifest, ackTimeoutMs: 30 });
    const bo = workspace.people.add('Bo');
    const channel = workspace.channels.add('support', { members: [bo.id] });
    await expect(workspace.slash(bo.id, channel.id, '/hjælp')).rejects.toMatchObject({
      code: 'dispatch_failed',
    });
    await connect(workspace, () => false);
    await expect(workspace.slash(bo.id, channel.id, '/hjælp')).rejects.toMatchObject({
      code: 'operation_timeout',
    });
  });

  it.each(['refresh_requested', 'abrupt'] as const)(
    'may break off (%s); the app comes back and gets what it missed',
    async (how) => {
      const heard: string[] = [];
      stage = await startStage(
        'socket',
        (app) => {
          app.message(async ({ message }) => {
            if (message.subtype === undefined) heard.push(message.text ?? '');
          });
        },
        { redeliverAfterMs: Array.from({ length: 100 }, () => 200) },
      );
      const bo = stage.workspace.people.add('Bo');
      stage.workspace.dropConnections(how);
      await stage.workspace.say(bo.id, stage.workspace.dm(bo.id).id, 'er du der?');
      await expect.poll(() => heard).toEqual(['er du der?']);
      expect(stage.workspace.connections()).toBe(1);
    },
  );

  it('ends when the app token is taken away', async () => {
    workspace = await startWorkspace({ manifest });
    const { got, socket } = await connect(workspace);
    workspace.revokeToken('app');
    await new Promise((resolve) => socket.once('message', resolve));
    expect(kinds(got).at(-1)).toBe('disconnect: link_disabled');
    expect(await callApi(workspace, 'apps.connections.open', {}, workspace.appToken)).toMatchObject({
      error: 'token_revoked',
    });
  });
});

describe.each(modes)('an event that was acknowledged, over %s', (mode) => {
  it('can come again: marked as a repetition, or under a new name', async () => {
    const heard: unknown[] = [];
    stage = await startStage(mode, (app) => {
      app.event('app_mention', async ({ context, body }) => {
        heard.push({ retry: context.retryNum, id: body.event_id });
      });
    });
    const bo = stage.workspace.people.add('Bo');
    const channel = stage.workspace.channels.add('support', { members: [bo.id] });
    await stage.workspace.say(bo.id, channel.id, mention(stage.workspace.bot.userId));
    const id = stage.workspace.sent[0]?.body['event_id'];
    await stage.workspace.redeliver();
    await stage.workspace.redeliver(stage.workspace.sent[0], { newEventId: true });
    await expect
      .poll(() => heard)
      .toMatchObject([{ id }, { id, retry: 1 }, { id: expect.not.stringMatching(String(id)) }]);
  });

  it('is not sent without its scope', async () => {
    stage = await startStage(mode, () => undefined);
    stage.workspace.setGrantedScopes(['chat:write']);
    const bo = stage.workspace.people.add('Bo');
    await stage.workspace.say(bo.id, stage.workspace.dm(bo.id).id, 'a');
    expect(stage.workspace.sent).toEqual([]);
  });
});

describe('HTTP', () => {
  it('is signed, and the app turns strangers away', async () => {
    stage = await startStage('http', () => undefined);
    const bo = stage.workspace.people.add('Bo');
    await stage.workspace.say(bo.id, stage.workspace.dm(bo.id).id, 'a');
    expect(await stage.workspace.forge('wrong-signature')).toBe(401);
    expect(await stage.workspace.forge('stale-timestamp')).toBe(401);
    await stage.workspace.redeliver();
    expect(stage.workspace.sent).toMatchObject([{ attempts: 1 }, { attempts: 1, isAcknowledged: true }]);
  });

  it('goes only to an address that proves to be the app’s', async () => {
    workspace = await startWorkspace({ manifest });
    await expect(workspace.connectHttp(`${workspace.apiUrl}auth.test`)).rejects.toMatchObject({
      code: 'url_verification_failed',
    });
  });
});
