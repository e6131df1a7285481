import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { expect, it } from 'vitest';

const PROGRAM = `
  import { newDatabaseAt, startPostgres } from './tests/support/postgres.ts';
  const { address } = await startPostgres();
  console.log(await newDatabaseAt(address));
`;

it('the PostgreSQL of the tests ends with whoever started it, however that ends', async () => {
  const args = ['--import', 'tsx/esm', '--input-type', 'module', '--eval', PROGRAM];
  const owner = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [database] = await once(createInterface(owner.stdout), 'line');
  expect(await reach(database)).toBe('reached');
  owner.kill('SIGKILL');
  await expect.poll(async () => reach(database)).toContain('ECONNREFUSED');
});

async function reach(connectionString: string): Promise<string> {
  const client = new Client({ connectionString });
  // The server may end while it is being asked.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return 'reached';
  } catch (error) {
    return String(error);
  }
}
