import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheet } from '../../src/cli/sheet/command.ts';
import { saidBy } from '../support/said-by.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { servedPages } from '../support/served-pages.ts';
import { findChromium, pagesIn } from './chromium.ts';
import { shareBrowser } from './share-browser.ts';

describe.runIf(findChromium() !== null)('the citizen’s sheet', () => {
  const { browser, place: served } = shareBrowser(servedPages);
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'sheets-'));
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it('of every answer is one page', async () => {
    const page = await browser().newPage();
    const { entries } = await ownKnowledge();
    const counts: Record<string, number> = {};
    for (const id of entries.keys()) {
      await page.goto(`${served().address}/svar/ark/${id}`);
      counts[id] = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    }
    expect(Object.entries(counts).filter(([, count]) => count !== 1)).toEqual([]);
    expect(Object.keys(counts).length).toBe(entries.size);
    await page.close();
  });

  it('is a PDF by command, and a topic a booklet of as many pages as it has answers', async () => {
    const one = join(dir, 'one.pdf');
    expect(await run(['glemt-pin', '--out', one])).toMatchObject({
      code: 0,
      out: `Arket ligger i ${one}.\n`,
    });
    expect(pagesIn(await readFile(one))).toBe(1);
    const many = join(dir, 'many.pdf');
    expect(await run(['--topic', 'bruger-id', '--out', many])).toMatchObject({ code: 0 });
    expect(pagesIn(await readFile(many))).toBe(5);
  });

  it.each([
    [['findes-ikke'], 1, 'Der er intet svar med id'],
    [['--topic', 'vejret'], 1, 'Der er intet emne, der hedder "vejret". Vælg mellem faa-mitid'],
    [[], 2, 'Skriv, hvilket svar'],
    [['--farve'], 2, '"--farve" kendes ikke'],
    [['a', '--topic', 'b'], 2, 'enten et svar eller et emne'],
    [['glemt-pin', '--out', '/findes/ikke/ark.pdf'], 1, 'Der kan ikke skrives i /findes/ikke/ark.pdf'],
  ])('says what is wrong with %j', async (args, code, said) => {
    const told = await run(args);
    expect(told.code).toBe(code);
    expect(told.err).toContain(said);
  });

  it('says so when the browser is none that makes PDFs, and leaves nothing behind', async () => {
    const out = join(dir, 'none.pdf');
    expect(await run(['glemt-pin', '--out', out], '/bin/true')).toMatchObject({
      code: 1,
      err: 'Browseren /bin/true kunne ikke lave en PDF. Sæt CHROMIUM_PATH til en anden.\n',
    });
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });
});

async function run(args: readonly string[], browser: string | null = findChromium()) {
  const context = {
    knowledgeDir: 'knowledge',
    pages: { url: 'https://mitid.example.org/svar', cafeName: 'Gentofte' },
    browser,
    today: '2026-11-30',
  };
  return saidBy(async (streams) => sheet(args, context, streams));
}
