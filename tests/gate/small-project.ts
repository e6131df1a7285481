import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { format } from 'prettier';
import { compile } from '../../bin/compile.mjs';
import knipSettings from '../../knip.json' with { type: 'json' };

/** What decides how a run ends, as it is. */
const AS_IT_IS = [
  '.gitignore',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'bin',
  'package.json',
  'src/pages/browser/offline/tsconfig.json',
  'src/pages/browser/tsconfig.json',
  'src/playground/page/tsconfig.json',
  'tests/support/database.ts',
  'tests/support/fast-only.ts',
  'tests/support/postgres-for-all.ts',
  'tests/support/postgres-process.ts',
  'tests/support/postgres.ts',
  'tsconfig.json',
  'vitest.config.ts',
];

/** Whole enough for the check. */
const ENTRY = `---
id: aabningstid
title: Hvornår har biblioteket åbent?
questions:
  da:
    - Hvornår åbner biblioteket?
    - Kan man låne bøger om søndagen?
    - Er der åbent i dag?
    - Hvornår lukker I?
    - Åbningstid
    - Har I åbent om aftenen?
    - Hvor længe kan jeg blive?
    - Kan jeg komme efter arbejde?
  en:
    - When does the library open?
    - Opening hours
english: |
  The library is open every day from morning to evening, and all are welcome.
review: 2099-11-23
sources:
  - id: kilde
    checked: 2026-11-23
---

Biblioteket har åbent hver dag fra morgen til aften, og alle er velkomne.
`;

/** So little that a run takes seconds. */
const SMALL: Readonly<Record<string, string>> = {
  'knowledge/besoeg/aabningstid.md': ENTRY,
  'knowledge/not-covered.yaml': '[]\n',
  'knowledge/sources.yaml': `- id: kilde
  title: Kilden
  publisher: Udgiver
  url: https://eksempel.dk/kilde
  published: null
`,
  'src/main.ts': "console.log('Goddag');\n",
  'src/pages/browser/cafe.ts': "console.log('Goddag');\n",
  'src/pages/browser/offline/cafe-offline.ts': "console.log('Goddag');\n",
  'src/playground/page/main.tsx': "console.log('Goddag');\n",
  // The real one stands on half of the sources, each of which would be checked anew for each fault.
  'src/cli/check.ts': "await import(process.env['REAL_CHECK'] ?? '');\n",
  'tests/browser/say-when-skipped.ts': "export function setup(): void {\n  console.log('Goddag');\n}\n",
  'tests/fast.test.ts': `import { expect, it } from 'vitest';

it('adds', () => {
  expect(1 + 1).toBe(2);
});
`,
  'tests/storage/slow.test.ts': `import { expect, it } from 'vitest';
import { newDatabase } from '../support/database.ts';

it('has a database', async () => {
  expect(await newDatabase()).toMatch(/^postgresql:/u);
});
`,
};

/** How a run ended, and all that it wrote. */
type Run = { readonly code: number; readonly said: string };

/** A project with this one's scripts and settings, and hardly anything else. */
export type SmallProject = {
  /** Runs a script of `package.json`; while it does, a file has another text, or is there at all. */
  readonly run: (script: string, change?: { readonly file: string; readonly text: string }) => Promise<Run>;
  readonly remove: () => Promise<void>;
};

/** Makes such a project in a temporary folder. */
export async function smallProject(): Promise<SmallProject> {
  const root = await mkdtemp(join(tmpdir(), 'gate-'));
  for (const path of AS_IT_IS) await cp(path, join(root, path), { recursive: true });
  for (const [file, text] of Object.entries(SMALL)) await put(join(root, file), text);
  // It uses next to nothing of what it has.
  const knip = JSON.stringify({ ...knipSettings, ignoreBinaries: [], ignoreDependencies: ['.+'] });
  await put(join(root, 'knip.json'), await format(knip, { parser: 'json', printWidth: 110 }));
  await mkdir(join(root, 'node_modules'));
  // One by one, so that what is kept in between lies in this project.
  for (const name of (await readdir('node_modules')).filter((found) => found !== '.cache')) {
    await symlink(resolve('node_modules', name), join(root, 'node_modules', name));
  }
  const check = await compile('src/cli/check.ts', join(root, 'node_modules/.real-check'));
  return {
    run: async (script, change) => {
      if (change === undefined) return npmRun(root, script, check);
      const file = join(root, change.file);
      const before = SMALL[change.file];
      await put(file, change.text);
      const run = await npmRun(root, script, check);
      await (before === undefined ? rm(file) : put(file, before));
      return run;
    },
    remove: async () => rm(root, { recursive: true }),
  };
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function npmRun(cwd: string, script: string, check: string): Promise<Run> {
  const { PATH, HOME } = process.env;
  // Nothing that the test runner and npm tell their own children.
  const env = { PATH, HOME, NO_COLOR: '1', REAL_CHECK: check };
  return new Promise((done) => {
    const child = execFile('npm', ['run', script], { cwd, env }, (_error, stdout, stderr) =>
      done({ code: child.exitCode ?? Infinity, said: stdout + stderr }),
    );
  });
}
