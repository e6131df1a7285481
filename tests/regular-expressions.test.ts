import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from 'scslre';

/*
 * The linter reads the regular expressions that stand in the code. What modules put together out of parts it does not see
 * whole, so these are taken when they are made.
 */

const Original = RegExp;
const made: RegExp[] = [];

beforeAll(async () => {
  for (const file of await composing()) {
    const module = join('..', file);
    // First with all that it imports; then a copy of it alone.
    await import(module);
    globalThis.RegExp = new Proxy(Original, { construct: make });
    await import(`${module}?again`).finally(() => (globalThis.RegExp = Original));
  }
});

describe('a regular expression that is put together', () => {
  it('takes no longer than the text is long', () => {
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter((one) => isSlow(one)).map(String)).toEqual([]);
  });

  it('would be found out', () => {
    expect(['\\s+$', '(?:a+)+b'].map((source) => isSlow(new RegExp(source, 'u')))).toEqual([true, true]);
  });
});

function make(target: typeof RegExp, given: [string, string]): RegExp {
  const expression = new target(...given);
  made.push(expression);
  return expression;
}

function isSlow({ source, flags }: RegExp): boolean {
  return (
    analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.length > 0
  );
}

/** The modules that make regular expressions out of parts when they are loaded. */
async function composing(): Promise<string[]> {
  const found = await readdir('src', { recursive: true });
  const files = found.filter((file) => file.endsWith('.ts')).map((file) => join('src', file));
  const texts = await Promise.all(files.map(async (file) => readFile(file, 'utf8')));
  return files.filter((_, index) => texts[index]?.includes('new RegExp(') === true);
}
