import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check/command.ts';
import { problems as wording } from '../../src/i18n/da/problems.ts';
import { PROBLEM_CODES } from '../../src/knowledge/problems.ts';
import { entryText, inFolder, SOURCES, type Files } from '../support/knowledge-folder.ts';
import { saidBy, type Said } from '../support/said-by.ts';

async function run(args: readonly string[], ownDir = 'knowledge'): Promise<Said> {
  return saidBy(async (streams) => check(args, { ownDir, today: '2026-11-23' }, streams));
}

/** Runs the check on a folder of these files; what it says has the folder's path taken out. */
async function runOn(files: Files, ...args: string[]): Promise<Said> {
  return inFolder(files, async (dir) => {
    const said = await run([...args, dir], 'en/anden/mappe');
    return { ...said, out: said.out.replaceAll(`${dir}/`, 'knowledge/') };
  });
}

describe('a curator who checks a knowledge base', () => {
  it('hears that all is well, with figures', async () => {
    expect(await runOn({})).toEqual({ code: 0, out: '1 svar, 0 fejl, 0 advarsler\n', err: '' });
  });

  it('hears of every problem where it is, what it is and what to do, in Danish', async () => {
    const { code, out } = await runOn({
      'sources.yaml': SOURCES.replace('id: mitid-bruger-id', 'id: mitid-brugerid'),
      'bruger-id/aendre.md': 'Bare et svar.',
      'topics.yaml': '- id: bruger-idd\n  title: Bruger-ID\n',
    });
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'knowledge/bruger-id/aendre.md:1:1: filen skal begynde med en linje med --- og derunder felterne (id, title og så videre).',
      'knowledge/bruger-id/glemt.md:5:9 sources[0].id: kilden "mitid-bruger-id" findes ikke i sources.yaml – mente du "mitid-brugerid"?',
      'knowledge/topics.yaml:1:7 [0].id: advarsel: der er ingen svar i et emne, der hedder "bruger-idd" – mente du "bruger-id"?',
      '1 svar, 2 fejl, 1 advarsel',
      '',
    ]);
  });

  it('is not stopped by warnings', async () => {
    const { code, out } = await runOn({ 'glossary.yaml': '- [pas, id]\n- [pas, kort]\n' });
    expect(code).toBe(0);
    expect(out).toContain('advarsel: ordet "pas"');
    expect(out).toMatch(/1 svar, 0 fejl, 1 advarsel\n$/);
  });

  it('has the house rules held against the own folder, and against another when asked', async () => {
    expect((await runOn({}, '--house-rules')).code).toBe(1);
    await inFolder({}, async (dir) => {
      expect(await run([], dir)).toMatchObject({
        code: 1,
        out: expect.stringContaining('svaret er på 5 ord'),
      });
      expect(await run([`${dir}/`], dir)).toMatchObject({ code: 1 });
      expect(await run([dir], 'knowledge')).toMatchObject({ code: 0 });
    });
  });

  it('hears that the folder is not there', async () => {
    const { code, out } = await run(['/findes/ikke']);
    expect(code).toBe(1);
    expect(out).toContain('/findes/ikke:1:1: mappen findes ikke');
  });

  it('sees the text of an answer in none of the lines of a broken entry', async () => {
    const { out } = await runOn({ 'bruger-id/ny.md': entryText('ny', 'review: x\n', 'Et langt svar.') });
    expect(out).not.toContain('Et langt svar');
  });
});

describe('wrong use', () => {
  it.each([[['--hjælp']], [['--json']], [['en', 'to']]])('%j is explained with exit code 2', async (args) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Brug: npm run check');
  });

  it('asking for help is none', async () => {
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Brug: npm run check'),
      err: '',
    });
  });
});

describe('the wording', () => {
  it('has a sentence for every code and for no other', () => {
    expect(Object.keys(wording).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
  });

  it.each(PROBLEM_CODES)('of %s says what to do and shows no gap', (code) => {
    const given: Record<string, string> = { expected: 'text', got: 'list', value: 'x' };
    // Whatever a wording asks for is there.
    const details = new Proxy(given, { get: (target, name) => target[String(name)] ?? 3 });
    const text = wording[code](details);
    expect(text).not.toMatch(/undefined|null|NaN/);
    expect(text).toMatch(/[.?]$/);
  });
});
