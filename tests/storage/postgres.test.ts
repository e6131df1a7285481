import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import { openStorage } from '../../src/storage/open.ts';
import { tlsFault } from '../../src/storage/database/tls-fault.ts';
import { storageContract } from '../contracts/storage-contract.ts';
import type { WithPlace } from '../contracts/storage/places.ts';
import { question } from '../contracts/storage/stories.ts';
import { newDatabase } from '../support/database.ts';
import { newDatabaseAt, startPostgres, type Postgres } from '../support/postgres.ts';

const withDatabase: WithPlace = (use) => async () => {
  const folder = await mkdtemp(join(tmpdir(), 'storage-'));
  try {
    await use({ databaseUrl: await newDatabase(), file: join(folder, 'unused.db'), folder });
  } finally {
    await rm(folder, { recursive: true });
  }
};

storageContract('PostgreSQL', withDatabase);

describe('a connection to PostgreSQL', () => {
  /** The others may not lose theirs. */
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('heals itself after the server was away; calls meanwhile fail with a code', async () => {
    const databaseUrl = await newDatabaseAt(server.address);
    const storage = await openStorage({ databaseUrl, file: '', owner: true });
    await storage.questions.add(question('before'));
    const { host } = new URL(databaseUrl);
    await server.pause();
    const meanwhile = await Promise.allSettled(
      [1, 2, 3].map((n) => storage.questions.add(question(`meanwhile${n}`))),
    );
    for (const call of meanwhile) {
      expect(call).toMatchObject({
        reason: { code: 'database-unreachable', details: { host } },
      });
    }
    await expect(storage.forget('UANNA')).rejects.toBeInstanceOf(CodedError);
    await server.resume();
    await storage.questions.add(question('after'));
    expect((await storage.questions.ofUser('UANNA', 10)).map(({ id }) => id)).toEqual(['before', 'after']);
    await storage.close();
  });

  it(
    'lets more wait for it than there are connections, longer than it may take to connect',
    withDatabase(async (place) => {
      const storage = await openStorage({ ...place, owner: true });
      const blocker = new Client({ connectionString: place.databaseUrl ?? '' });
      await blocker.connect();
      await blocker.query('begin');
      await blocker.query('lock table questions');
      const crowd = Promise.all(
        Array.from({ length: 40 }, (_, n) => storage.questions.add(question(`q${n}`, { userId: 'UMANGE' }))),
      );
      await untilSomebodyWaits(blocker);
      // Six seconds in the database, as five are the limit for connecting.
      await blocker.query('select pg_sleep(6)');
      await blocker.query('rollback');
      await blocker.end();
      await crowd;
      expect(await storage.questions.ofUser('UMANGE', 50)).toHaveLength(40);
      await storage.close();
    }),
  );

  it(
    'survives being cut off in the middle of a query',
    withDatabase(async (place) => {
      const line = await openLine(place.databaseUrl ?? '');
      const storage = await openStorage({ ...place, databaseUrl: line.databaseUrl, owner: true });
      const blocker = new Client({ connectionString: place.databaseUrl ?? '' });
      await blocker.connect();
      await blocker.query('begin');
      await blocker.query('lock table questions');
      const waiting = storage.questions.add(question('waiting')).catch((error: unknown) => error);
      await untilSomebodyWaits(blocker);
      line.cut();
      expect(await waiting).toMatchObject({ code: 'database-unreachable' });
      await blocker.query('rollback');
      await blocker.end();
      await storage.questions.add(question('after'));
      await storage.close();
      await line.close();
    }),
  );

  it(
    'says what is wrong without the password',
    withDatabase(async (place) => {
      const nobody = new URL(place.databaseUrl ?? '');
      nobody.port = '1';
      const stranger = new URL(place.databaseUrl ?? '');
      stranger.password = 'hemmeligt';
      const nowhere = new URL(place.databaseUrl ?? '');
      nowhere.pathname = '/findes-ikke';
      const encrypted = new URL(place.databaseUrl ?? '');
      encrypted.search = '?sslmode=verify-full';
      const reason = async (url: URL) => {
        const error: unknown = await openStorage({ ...place, databaseUrl: url.href, owner: true }).catch(
          (failure: unknown) => failure,
        );
        return error instanceof CodedError ? { code: error.code, ...error.details } : error;
      };
      expect(await reason(nobody)).toEqual({ code: 'database-unreachable', host: '127.0.0.1:1' });
      expect(await reason(stranger)).toEqual({ code: 'database-refused', host: stranger.host });
      expect(await reason(nowhere)).toEqual({ code: 'database-refused', host: nowhere.host });
      // It has no TLS.
      expect(await reason(encrypted)).toEqual({ code: 'database-tls', host: encrypted.host, tls: 'none' });
    }),
  );
});

describe('what is wrong with TLS', () => {
  it.each([
    [
      'wanted',
      'no pg_hba.conf entry for host "10.0.0.2", user "mitid", database "mitid", no encryption',
      '28000',
    ],
    ['certificate', 'self-signed certificate in certificate chain', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['certificate', 'unable to verify the first certificate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    [null, 'password authentication failed for user "mitid"', '28P01'],
  ])('%s: %s', (fault, message, code) => {
    expect(tlsFault(Object.assign(new Error(message), { code }))).toBe(fault);
  });
});

/** A way to the server that can be cut, as when a cable is pulled. */
async function openLine(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const port = Number(url.port);
  const ends = new Set<Socket>();
  const relay = createServer((near) => {
    const far = connect(port, url.hostname);
    for (const end of [near, far]) ends.add(end.on('error', () => end.destroy()));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', () => resolve()));
  const address = relay.address();
  if (address !== null && typeof address !== 'string') url.port = String(address.port);
  const cut = (): void => ends.forEach((end) => end.destroy());
  return {
    databaseUrl: url.href,
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => relay.close(resolve));
    },
  };
}

async function untilSomebodyWaits(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((rowCount ?? 0) > 0) return;
  }
}
