import {
  Kysely,
  PostgresDialect,
  type PostgresCursor,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import { Client, DatabaseError, Pool, type ClientConfig, type PoolClient } from 'pg';
import { CodedError } from '../../errors.ts';
import type { Tables } from '../tables.ts';
import { tlsFault } from './tls-fault.ts';

/** How long to wait for a connection and for the answer to a query, in milliseconds. */
const CONNECTING = 5000;
const ANSWERING = 30_000;
const CONNECTIONS = 10;

/** What a bot and a command are called among the connections that the server lists. */
export const BOT = 'mitid-hjaelper';
const COMMAND = 'mitid-hjaelper-command';

/** Wrong user or password, no such database, no rights there. */
const REFUSED = /^28|^3D000$|^42501$/u;
/** The server shuts down, starts up, has no room or lost the connection: it will come back. */
const AWAY = /^57P|^53|^08/u;

/**
 * A pool of connections to PostgreSQL; lost ones are replaced. Connects at the first query. While the server cannot be
 * reached, queries throw `database-unreachable`; when it will not have us, `database-refused`; when
 * they do not agree on TLS, `database-tls`. `isBot`: whoever it serves runs on.
 */
export function openPostgres(databaseUrl: string, isBot = false): Kysely<Tables> {
  const pool = new Pool({
    Client: ImpatientClient,
    connectionString: databaseUrl,
    application_name: isBot ? BOT : COMMAND,
    max: CONNECTIONS,
    query_timeout: ANSWERING,
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced when the next one is needed: nobody waits for it.
  pool.on('error', ignore);
  const host = hostOf(databaseUrl);
  return new Kysely({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => {
          try {
            return new CarefulClient(await pool.connect(), host);
          } catch (error) {
            throw coded(error, host);
          }
        },
        end: () => pool.end(),
      },
    }),
  });
}

/** The pool's own limit would count the wait for a free connection, which is no outage: it only means that many ask. */
class ImpatientClient extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECTING });
  }
}

/** A connection as Kysely uses it, with coded errors. One that failed in mid-query is not used again. */
class CarefulClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #host: string;
  #isLost = false;

  constructor(client: PoolClient, host: string) {
    this.#client = client;
    this.#host = host;
    // A broken connection also emits an error event, and one without a listener would end the process.
    client.on('error', ignore);
  }

  query<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    statement: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    const client: PostgresPoolClient = this.#client;
    return typeof statement === 'string'
      ? client.query<R>(statement, parameters).catch((error: unknown) => this.#fail(error))
      : client.query(statement);
  }

  release(): void {
    this.#client.off('error', ignore);
    this.#client.release(this.#isLost);
  }

  #fail(error: unknown): never {
    const reason = coded(error, this.#host);
    this.#isLost ||= reason instanceof CodedError && reason.code === 'database-unreachable';
    throw reason;
  }
}

/** Our coded error for one of reaching the server; mistakes in queries stay as they are. */
function coded(error: unknown, host: string): unknown {
  if (!(error instanceof Error) || error instanceof TypeError) return error;
  const tls = tlsFault(error);
  if (tls !== null) return new CodedError('database-tls', { host, tls }, { cause: error });
  if (!(error instanceof DatabaseError))
    return new CodedError('database-unreachable', { host }, { cause: error });
  const code = error.code ?? '';
  if (REFUSED.test(code)) return new CodedError('database-refused', { host }, { cause: error });
  return AWAY.test(code) ? new CodedError('database-unreachable', { host }, { cause: error }) : error;
}

/** Host and port alone: the rest of the address may hold a password. */
function hostOf(databaseUrl: string): string {
  const { host, port } = new Client({ connectionString: databaseUrl });
  return `${host}:${port}`;
}

function ignore(): void {
  // See where it is used.
}
