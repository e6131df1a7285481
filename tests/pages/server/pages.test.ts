import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreign } from '../../../src/i18n/foreign.ts';
import { servedPages } from '../../support/served-pages.ts';

type Served = Awaited<ReturnType<typeof servedPages>>;

const titleOf = (body: string): string => /<h1[^>]*>([^<]*)/u.exec(body)?.[1] ?? '';
const linksIn = (body: string): string[] =>
  [...body.matchAll(/href="\/svar\/om\/([a-z0-9-]+)"/gu)].map(([, id = '']) => id);

describe('a question on the pages for citizens', () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedPages();
  });
  afterAll(async () => served.close());

  it('is answered in full where the answer is sure, and counted with nothing of itself', async () => {
    const { response, body } = await served.ask('må man bruge æ, ø og å i sit bruger-ID?');
    expect(response.status).toBe(200);
    expect(titleOf(body)).toContain('æ, ø og å');
    expect(body).toContain('Spørgsmål: »må man bruge æ, ø og å i sit bruger-ID?«');
    expect(body).toMatch(/Tjekket \d+\. \w+ 20\d\d/u);
    expect(body).toContain('href="https://www.mitid.dk/');
    expect(served.counted).toContain('answered');
  });

  it('gets what may have been meant where it is unsure', async () => {
    const { body } = await served.ask('kodebrikken er løbet tør for strøm');
    expect(titleOf(body)).toBe('Mente du …?');
    expect(linksIn(body)).toContain('kodeviser-virker-ikke');
    expect(served.counted.at(-1)).toBe('suggestions');
  });

  it('is told that nobody knows, and where to turn', async () => {
    const { body } = await served.ask('hvordan bager jeg rugbrød?');
    expect(titleOf(body)).toContain('Det ved jeg ikke');
    expect(served.counted.at(-1)).toBe('unknown');
  });

  it('leads to what is about safety first, where somebody may come to harm', async () => {
    const { body } = await served.ask('en mand fra banken vil have, at jeg godkender i appen nu');
    expect(body).toContain('spær hele MitID på mitid.dk, og ring straks til banken');
  });

  it('in English gets the English answer first, in a foreign language where there is help', async () => {
    const english = await served.ask('can I use æ, ø and å in my user ID?');
    expect(english.body.indexOf('<div lang="en">')).toBeGreaterThan(0);
    expect(english.body.indexOf('<div lang="en">')).toBeLessThan(english.body.indexOf('På dansk:'));
    const polish = await served.ask('Zapomniałam kodu PIN, co teraz?');
    expect(polish.body).toContain('<div lang="pl" dir="ltr">');
    expect(polish.body).toContain(foreign.pl[0]);
  });

  it('loses its personal data before it is shown, also in the address', async () => {
    const asked = encodeURIComponent('mit cpr er 010190-1234, og jeg har glemt min pinkode');
    const { response } = await served.get(`/svar?q=${asked}`);
    expect(response.status).toBe(303);
    const location = response.headers.get('location') ?? '';
    expect(decodeURIComponent(location)).not.toContain('1234');
    const { body } = await served.get(location);
    expect(body).toContain('Jeg har fjernet et nummer eller en kode');
    expect(body).not.toContain('010190');
    expect(served.log()).toBe('');
  });

  it('that is empty leads to the first page', async () => {
    expect(titleOf((await served.ask('  ')).body)).toBe('Svar om MitID');
  });
});

describe('the pages for citizens', () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedPages();
  });
  afterAll(async () => served.close());

  it.each(['/svar', '/svar/om/glemt-kode', '/svar?q=glemt%20pinkode', '/svar/ark/ny-telefon', '/svar/nej'])(
    '%s sets no cookie, and lets nothing foreign in',
    async (path) => {
      const { response, body } = await served.get(path);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(body).not.toMatch(
        /(?:src|action)="(?!\/svar)|<link [^>]*href="(?!\/svar|data:,)| style="| on\w+="/u,
      );
    },
  );

  it('are small', async () => {
    expect(Buffer.byteLength((await served.get('/svar')).body)).toBeLessThan(60_000);
  });

  it('lead from a guide to where each choice goes', async () => {
    const { body } = await served.get('/svar/om/glemt-kode');
    expect(linksIn(body)).toEqual(expect.arrayContaining(['glemt-pin', 'bruger-id-glemt']));
  });

  it.each([
    ['/svar/om/findes-ikke', 404],
    ['/svar/om/__proto__', 404],
    ['/svar/om', 404],
    ['/svar/../../etc/passwd', 302],
    ['/svar/%2e%2e/etc', 302],
    ['/svar/filer/pages.ts', 404],
    ['/andet', 302],
    ['/svar/', 200],
    ['/svar/om/glemt-pin/', 200],
  ])('%s: %i', async (path, status) => {
    const { response, body } = await served.get(path);
    expect(response.status).toBe(status);
    if (status === 404) expect(body).toContain('Siden findes ikke');
  });

  it('say so in words when a request is of another kind', async () => {
    const { response, body } = await served.get('/svar', { method: 'POST', body: 'q=hej' });
    expect(response.status).toBe(405);
    expect(body).toContain('Det kan siden ikke');
  });
});

it('whoever asks very often is asked to wait', async () => {
  const served = await servedPages({ pagesAMinute: 3 });
  const asked = [1, 2, 3, 4].map(async () => served.get('/svar'));
  const answers = await Promise.all(asked);
  const refused = answers.filter(({ response }) => response.status === 429);
  expect(refused.map(({ body }) => body.includes('Vent et minut'))).toEqual([true]);
  expect(answers.filter(({ response }) => response.status === 200)).toHaveLength(3);
  // Another one, whom our own proxy asks for, is not held back.
  const other = await served.get('/svar', { headers: { 'x-forwarded-for': '192.0.2.7' } });
  expect(other.response.status).toBe(200);
  await served.close();
});

it('until the answers are known they say so', async () => {
  const served = await servedPages({ matcher: null });
  const { response, body } = await served.get('/svar');
  expect(response.status).toBe(503);
  expect(body).toContain('Prøv igen om lidt');
  await served.close();
});
