import { restore } from '../../../src/storage/copies/restore.ts';

/* Restores a copy, until it is killed: `restorer COPY FILE [DATABASE_URL]`. */
const [copy = '', file = '', databaseUrl = null] = process.argv.slice(2);
await restore(copy, { databaseUrl, file }, { over: true, keep: null });
