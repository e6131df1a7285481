import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check/command.ts';
import { openPage } from '../../src/cli/check/source-watch/open-page.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { entryText, inFolder } from '../support/knowledge-folder.ts';
import { onSmallWeb, redirect, type SmallWeb, type WebPage } from '../support/small-web.ts';
import { saidBy, type Said } from '../support/said-by.ts';

const PAGE = '<html><head><title>Om</title></head><body><nav>Menu</nav><p>Appen er gratis.</p></body></html>';

/** A source of each of these addresses; the answer builds on those that are named evidence. */
function knowledgeOf(evidence: readonly string[], others: readonly string[] = []): Record<string, string> {
  const id = (address: string): string => address.replace(/[^a-z0-9]+/gu, '-').replace(/-$/u, '');
  const row = (address: string): string =>
    `- { id: ${id(address)}, title: Om, publisher: Os, url: "https://${address}", published: null }\n`;
  const checked = evidence.map((address) => `  - { id: ${id(address)}, checked: 2026-11-23 }\n`).join('');
  return {
    'sources.yaml': [...evidence, ...others].map(row).join(''),
    'bruger-id/glemt.md': entryText('glemt')
      .replace('  - id: mitid-bruger-id\n    checked: 2026-11-23\n', checked)
      .replace('sources:', `further: [${others.map(id).join(', ')}]\nsources:`),
  };
}

async function online(web: SmallWeb, dir: string, today: string, ...args: string[]): Promise<Said> {
  const surroundings = { ownDir: 'knowledge', today, fetch: web.fetch, pace: { sites: 2, pauseMs: 0 } };
  return saidBy(async (streams) => check(['--online', ...args, dir], surroundings, streams));
}

/** Runs a story on a knowledge base and a small web. */
async function watching(
  files: Record<string, string>,
  pages: Readonly<Record<string, WebPage>>,
  story: (web: SmallWeb, dir: string) => Promise<void>,
): Promise<void> {
  await inFolder(files, async (dir) => onSmallWeb(pages, async (web) => story(web, dir)));
}

describe('whoever asks whether the sources still say the same', () => {
  it('hears nothing the first time, and what changed the next; the answer is to be seen to', async () => {
    await watching(
      knowledgeOf(['a.dk/om', 'b.dk/om']),
      { 'a.dk/om': PAGE, 'b.dk/om': PAGE },
      async (web, dir) => {
        const first = await online(web, dir, '2026-11-30');
        expect(first).toMatchObject({
          code: 0,
          out: '2 sider: 0 væk, 0 flyttet, 0 ændret, 0 kunne ikke læses\n',
        });
        const remembered = await readFile(join(dir, 'source-watch.json'), 'utf8');
        expect(JSON.parse(remembered)).toEqual({
          'a-dk-om': { fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u), changed: null },
          'b-dk-om': { fingerprint: expect.any(String), changed: null },
        });

        // Another menu is not another text.
        web.pages.set('a.dk/om', PAGE.replace('Menu', 'Ny menu'));
        expect((await online(web, dir, '2026-12-07')).code).toBe(0);
        expect(await readFile(join(dir, 'source-watch.json'), 'utf8')).toBe(remembered);

        web.pages.set('a.dk/om', PAGE.replace('gratis', 'dyr'));
        expect(await online(web, dir, '2026-12-14')).toMatchObject({
          code: 1,
          out: 'a-dk-om: siden siger noget andet end sidst. Se efter, om svarene stadig passer.\n  https://a.dk/om\n  Svar: glemt\n2 sider: 0 væk, 0 flyttet, 1 ændret, 0 kunne ikke læses\n',
        });
        expect((await online(web, dir, '2026-12-21')).code).toBe(0);
        const { snapshot } = await loadKnowledge(dir, { today: '2026-12-21' });
        expect(snapshot?.entries.get('glemt')?.sourceChangedOn).toBe('2026-12-14');
      },
    );
  });

  it('hears which pages are gone, moved or cannot be read, and where to', async () => {
    const pages: Record<string, WebPage> = {
      'a.dk/ny/': PAGE,
      'a.dk/flyttet': redirect('/ny'),
      'a.dk/ny': redirect('https://www.a.dk/ny/'),
      'www.a.dk/ny/': PAGE,
      'a.dk/andetsteds': redirect('https://b.dk/her', 302),
      'b.dk/her': PAGE,
      'a.dk/nægtet': (response) => response.writeHead(403).end(),
      'a.dk/ring': redirect('https://a.dk/ring'),
      'a.dk/tom': '<body><div id="app"></div><script>draw()</script></body>',
      'a.dk/www': redirect('https://www.a.dk/www/'),
      'www.a.dk/www/': PAGE,
    };
    const evidence = ['a.dk/flyttet', 'a.dk/andetsteds', 'a.dk/vaek', 'a.dk/ring', 'a.dk/tom', 'a.dk/www'];
    await watching(knowledgeOf(evidence, ['c.dk/om']), pages, async (web, dir) => {
      const { code, out } = await online(web, dir, '2026-11-30', '--json');
      expect(code).toBe(1);
      const glemt = ['glemt'];
      expect(JSON.parse(out)).toEqual({
        date: '2026-11-30',
        pages: 7,
        findings: [
          {
            kind: 'moved',
            id: 'a-dk-andetsteds',
            url: 'https://a.dk/andetsteds',
            detail: 'https://b.dk/her',
            entries: glemt,
          },
          {
            kind: 'moved',
            id: 'a-dk-flyttet',
            url: 'https://a.dk/flyttet',
            detail: 'https://www.a.dk/ny/',
            entries: glemt,
          },
          { kind: 'unread', id: 'a-dk-ring', url: 'https://a.dk/ring', detail: 'redirects', entries: glemt },
          { kind: 'unread', id: 'a-dk-tom', url: 'https://a.dk/tom', detail: 'no-text', entries: glemt },
          { kind: 'dead', id: 'a-dk-vaek', url: 'https://a.dk/vaek', detail: '404', entries: glemt },
          { kind: 'dead', id: 'c-dk-om', url: 'https://c.dk/om', detail: 'ENOTFOUND', entries: [] },
        ],
      });
      expect(web.asked.map(({ address }) => address)).not.toContain('b.dk/her');
    });
  });

  it('hears nothing of the news on a front page', async () => {
    await watching(
      knowledgeOf(['a.dk/', 'a.dk/om']),
      { 'a.dk/': PAGE, 'a.dk/om': PAGE },
      async (web, dir) => {
        await online(web, dir, '2026-11-30');
        web.pages.set('a.dk/', '<p>Dagens nyt</p>');
        expect((await online(web, dir, '2026-12-07')).code).toBe(0);
        expect(await readFile(join(dir, 'source-watch.json'), 'utf8')).not.toContain('"a-dk"');
      },
    );
  });

  it('hears that a page may not be read, which is no fault', async () => {
    const pages: Record<string, WebPage> = { 'a.dk/om': (response) => response.writeHead(403).end() };
    await watching(knowledgeOf(['a.dk/om']), pages, async (web, dir) => {
      expect(await online(web, dir, '2026-11-30')).toMatchObject({
        code: 0,
        out: expect.stringContaining('a-dk-om: siden kunne ikke læses (403).'),
      });
    });
  });

  it('hears that there is no network, and nothing is remembered', async () => {
    await watching(knowledgeOf(['a.dk/om', 'b.dk/om']), {}, async (web, dir) => {
      const { code, out, err } = await online(web, dir, '2026-11-30');
      expect([code, out]).toEqual([3, '']);
      expect(err).toContain('Der er ingen forbindelse til nettet');
      await expect(readFile(join(dir, 'source-watch.json'))).rejects.toThrow('ENOENT');
    });
  });

  it('hears of a broken knowledge base first', async () => {
    await watching({ 'bruger-id/glemt.md': 'x' }, {}, async (web, dir) => {
      const { code, err } = await online(web, dir, '2026-11-30');
      expect(code).toBe(1);
      expect(err).toContain('glemt.md:1:1');
    });
  });
});

describe('a site', () => {
  it('is asked for one page at a time, with pauses, while others are asked beside', async () => {
    const addresses = ['a.dk/1', 'a.dk/2', 'a.dk/3', 'b.dk/1', 'b.dk/2'];
    const pages = Object.fromEntries(addresses.map((address) => [address, PAGE]));
    const pauseMs = 30;
    await watching(knowledgeOf(addresses), pages, async (web, dir) => {
      const surroundings = {
        ownDir: 'knowledge',
        today: '2026-11-30',
        fetch: web.fetch,
        pace: { sites: 4, pauseMs },
      };
      const { code } = await saidBy(async (streams) => check(['--online', dir], surroundings, streams));
      expect(code).toBe(0);
      for (const site of ['a.dk', 'b.dk']) {
        const visits = web.asked.filter(({ address }) => address.startsWith(site));
        // A timer may ring a millisecond early.
        const gaps = visits.slice(1).map(({ from }, index) => from - (visits[index]?.from ?? 0));
        expect(gaps.filter((gap) => gap < pauseMs - 2)).toEqual([]);
      }
      expect(web.asked.map(({ address }) => address).toSorted()).toEqual(addresses);
    });
  });

  it.each<[string, WebPage, string]>([
    ['that never answers', () => undefined, 'timeout'],
    ['that never ends', (response) => void response.writeHead(200).write('<p>Vent'), 'timeout'],
    ['that sends too much', (response) => response.end(Buffer.alloc(20_000, 'a')), 'too-large'],
  ])('is left %s', async (_, page, reason) => {
    await onSmallWeb({ 'a.dk/om': page }, async ({ fetch }) => {
      expect(await openPage('https://a.dk/om', { fetch, timeoutMs: 100, maxBytes: 10_000 })).toEqual({
        kind: 'unread',
        reason,
      });
    });
  });
});
