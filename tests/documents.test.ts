import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { answerJson } from '../src/cli/ask/answer-json.ts';
import { VARIABLES } from '../src/config/variables.ts';
import { da } from '../src/i18n/da.ts';

/* What people look up in README and docs/ is what the code has: all of it, and nothing that is gone. */

it('README stays a front door', async () => {
  expect((await readFile('README.md', 'utf8')).trimEnd().split('\n').length).toBeLessThanOrEqual(120);
});

it('README gives the figures of the unseen sets as they stand where they are explained', async () => {
  const [front, whole] = await Promise.all(['README.md', 'docs/matching.md'].map(unseenSets));
  expect(front?.size).toBeGreaterThan(5);
  expect(new Set(front?.keys())).toEqual(new Set(whole?.keys()));
  for (const [set, figures] of front ?? []) expect(whole?.get(set), set).toMatchObject(figures);
});

describe('docs/configuration.md', () => {
  it('has one file of the program to be held against', async () => {
    const files = await readdir('src', { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => /\.tsx?$/u.test(file));
    const texts = await Promise.all(sources.map(async (file) => readFile(join('src', file), 'utf8')));
    const readers = sources.filter((_, index) => texts[index]?.includes('process.env'));
    expect(readers).toEqual(['config/surroundings.ts']);
  });

  it('names every variable that the program reads, and no other', async () => {
    const named = await rows('docs/configuration.md', /^\| `([A-Z_]+)`/u);
    expect(new Set(named.map(({ name }) => name))).toEqual(new Set(VARIABLES));
  });

  it('has an example that names variables only that there are', async () => {
    const named = [...(await readFile('.env.example', 'utf8')).matchAll(/^(?:# )?([A-Z_]+)=/gmu)];
    expect(VARIABLES).toEqual(expect.arrayContaining(named.map(([, name]) => name)));
  });
});

describe('docs/drift.md', () => {
  let guide: string;
  beforeAll(async () => {
    guide = await readFile('docs/drift.md', 'utf8');
  });

  it('names variables that there are', () => {
    const others = ['ADRESSE', 'POSTGRES_PASSWORD'];
    const named = [...guide.matchAll(/`([A-Z_]{4,})(?:=[^`]*)?`/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect([...VARIABLES, ...others]).toEqual(expect.arrayContaining(named));
  });

  it('puts the bot where its unit looks for it, with the folder that it may write to', async () => {
    const unit = await readFile('deploy/mitid-hjaelper.service', 'utf8');
    const [, folder = ''] = /^WorkingDirectory=(.+)$/mu.exec(unit) ?? [];
    expect(guide).toContain(`--home-dir ${dirname(folder)}`);
    expect(guide).toContain(`sudo cp ${folder}/deploy/mitid-hjaelper.service /etc/systemd/system/`);
    expect(guide).toMatch(/git clone \S+ mitid-hjaelper\ncd mitid-hjaelper/u);
    expect(unit).toContain(`User=${/useradd .*? (\w+)$/mu.exec(guide)?.[1]}\n`);
    expect(unit).toContain(`ReadWritePaths=${folder}/data\n`);
    expect(guide).toMatch(/mkdir .*\bdata\b/u);
  });

  it('starts in its unit and its container what npm start does', async () => {
    const [unit, container] = await Promise.all(
      ['deploy/mitid-hjaelper.service', 'Containerfile'].map(async (file) => readFile(file, 'utf8')),
    );
    const [, , ...program] = packageJson.scripts.start.split(' ');
    expect(unit).toContain(`/${packageJson.scripts.start}\n`);
    expect(container).toContain(`CMD ["node", "bin/run.mjs", ${JSON.stringify(program.join(' '))}]`);
  });

  it('shows words that the bot says', () => {
    const said = [...guide.matchAll(/^\| "([^"…]+)"/gmu)].map(([, words = '']) => words);
    const failures = Object.values(da.failures).map((say) => say({}));
    const words = [da.config.heading, ...failures].join('\n');
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((one) => !words.includes(one))).toEqual([]);
  });
});

describe('docs/commands.md', () => {
  it('names every command that people run, and no other', async () => {
    // npm runs these by itself.
    const scripts = Object.keys(packageJson.scripts).filter((name) => !/^(?:prepare|pre|post)/u.test(name));
    expect((await commands()).map(({ name }) => name).toSorted()).toEqual(scripts.toSorted());
  });

  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    'docs/matching.md',
    'docs/regneark.md',
    'docs/drift.md',
  ])('knows the commands that %s names', async (file) => {
    const named = [...(await readFile(file, 'utf8')).matchAll(/\bnpm run (?:-s )?([a-z:]+)/gu)];
    const known = (await commands()).map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(named.map(([, name]) => name)));
  });

  it('names every option of a command, and no other', async () => {
    const folders = await readdir('src/cli', { withFileTypes: true });
    const programs = new Map((await commands()).map(({ name, row }) => [name, row]));
    for (const { name } of folders.filter((one) => one.isDirectory() && programs.has(one.name))) {
      const named = [...(programs.get(name) ?? '').matchAll(/`--([a-z-]+)/gu)].map(([, option]) => option);
      expect(new Set(named), name).toEqual(new Set(await optionsOf(name)));
    }
  });

  it('names every field that ask --json prints, and no other', async () => {
    const printed = answerJson('glemt pin', {
      outcome: 'unknown',
      about: null,
      nearest: [],
      topics: [],
      confidence: 0,
    });
    const named = await rows('docs/commands.md', /^\| `([a-z]+)`/u);
    expect(named.map(({ name }) => name)).toEqual(Object.keys(printed));
  });
});

async function commands(): Promise<{ name: string; row: string }[]> {
  return rows('docs/commands.md', /^\| `npm (?:run )?([a-z:]+)`/u);
}

/** The rows of tables that begin with a name. */
async function rows(file: string, begin: RegExp): Promise<{ name: string; row: string }[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((row) => {
    const name = begin.exec(row)?.[1];
    return name === undefined ? [] : [{ name, row }];
  });
}

/** All but `--help`. */
async function optionsOf(command: string): Promise<string[]> {
  const folder = join('src/cli', command);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'));
  const code = (await Promise.all(files.map(async (file) => readFile(join(folder, file), 'utf8')))).join(
    '\n',
  );
  return [...code.matchAll(/([a-z-]+)'?: \{ type: '(?:boolean|string)'/gu)]
    .map(([, option = '']) => option)
    .filter((option) => option !== 'help');
}

/** By the name of each set its figures, by the heads of their columns. */
async function unseenSets(file: string): Promise<Map<string, Record<string, string>>> {
  const table = /^\| unseen set [^]+?(?=\n\n)/mu.exec(await readFile(file, 'utf8'))?.[0] ?? '';
  const [head = [], , ...sets] = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  return new Map(
    sets.map((cells) => [
      cells[1] ?? '',
      Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])),
    ]),
  );
}
