import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { readConfig } from '../src/config/config.ts';
import { ownDataWish } from '../src/listeners/slack/said.ts';
import { openStorage } from '../src/storage/open.ts';
import { redact } from '../src/text/redact.ts';
import { raw } from './support/raw-database.ts';

/* An association shows the record of processing to others: what it says of the program must be so. */

let record: string;

beforeAll(async () => {
  record = await readFile('docs/persondata.md', 'utf8');
});

describe('the record of processing', () => {
  it('says how long everything is kept unless somebody chose otherwise', () => {
    const read = readConfig({ env: {}, problems: [], notices: [] });
    expect('config' in read && read.config.coordination.retentionDays).toBe(
      Number(/`RETENTION_DAYS`: \*\*(\d+) dage\*\*/u.exec(record)?.[1]),
    );
  });

  it('lists every table, and no other', async () => {
    const rows = section('Hvad der bliver gemt, og hvor længe').match(/\|[^|\n]+\|$/gmu) ?? [];
    const listed = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/gu)].map(([, table]) => table));
    expect(new Set(listed)).toEqual(new Set(await tables()));
  });

  it('gives examples of what is taken out, and of what is not, that are true', () => {
    const said = section('Hvad der bliver taget ud, før noget gemmes');
    const [taken = [], left = []] = said
      .split('Eksempler på noget, der bliver stående')
      .map((part) => [...part.matchAll(/^- `([^`]+)`$/gmu)].map(([, example = '']) => example));
    expect([taken.length, left.length]).toEqual([7, 4]);
    for (const example of taken) expect(redact(example).kinds, example).toHaveLength(1);
    for (const example of left) expect(redact(example), example).toEqual({ text: example, kinds: [] });
  });

  it('names commands that there are', () => {
    const wishes = [...record.matchAll(/`\/mitid ([^`]+)`/gu)].map(([, wish = '']) => ownDataWish(wish));
    expect(new Set(wishes)).toEqual(new Set(['see', 'erase']));
    const commands = [...record.matchAll(/`npm run (?:-s )?(\w+)/gu)].map(([, name]) => name);
    expect(commands).toContain('person');
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(commands));
  });
});

function section(heading: string): string {
  return record.split(/^## /mu).find((part) => part.startsWith(heading)) ?? '';
}

async function tables(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'record-'));
  const file = join(folder, 'mitid.db');
  try {
    await (await openStorage({ databaseUrl: null, file, owner: true })).close();
    const found = await raw({ databaseUrl: null, file }, async (db) => db.introspection.getTables());
    return found.map(({ name }) => name);
  } finally {
    await rm(folder, { recursive: true });
  }
}
