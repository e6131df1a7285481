import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** A file, and what it may not import; the linter drops a pattern that it does not understand without a word. */
const UPWARD: readonly (readonly [file: string, imported: string])[] = [
  ['src/text/planted.ts', '../errors.ts'],
  ['src/i18n/da/planted.ts', '../../errors.ts'],
  ['src/knowledge/planted.ts', '../matching/match.ts'],
  ['src/matching/planted.ts', '../answering/policy.ts'],
  ['src/matching/planted-driver.ts', '../storage/open.ts'],
  ['src/matching/features/planted.ts', '../model/model.ts'],
  ['src/matching/features/planted-up.ts', '../../answering/policy.ts'],
  ['src/matching/model/planted.ts', '../confidence/signals.ts'],
  ['src/matching/confidence/planted.ts', '../matcher.ts'],
  ['src/answering/planted.ts', '../blocks/message.ts'],
  ['src/storage/planted.ts', '../text/stems.ts'],
  ['src/curation/planted.ts', '../blocks/message.ts'],
  ['src/curation/planted-driver.ts', 'kysely'],
  ['src/announcements/planted.ts', '../blocks/message.ts'],
  ['src/announcements/planted-driver.ts', 'pg'],
  ['src/evaluation/planted.ts', '../cli/problem-text.ts'],
  ['src/blocks/planted.ts', '../listeners/reply.ts'],
  ['src/pages/planted.ts', '../blocks/message.ts'],
  ['src/pages/server/planted.ts', '../../storage/open.ts'],
  ['src/listeners/planted.ts', '../pages/addresses.ts'],
  ['src/listeners/events/planted.ts', '../../cli/problem-text.ts'],
  ['src/playground/planted.ts', '../matching/match.ts'],
  ['src/playground/gestures/planted.ts', '../../bot.ts'],
  ['src/cli/planted.ts', '../listeners/reply.ts'],
  ['src/time/planted.ts', '../text/stems.ts'],
  ['src/bot.ts', './cli/problem-text.ts'],
  ['src/health/planted.ts', '../bot.ts'],
  ['src/memory.ts', './cli/problem-text.ts'],
  ['src/config/planted.ts', '../memory.ts'],
  ['src/blocks/planted-config.ts', '../config/config.ts'],
  ['src/logging.ts', './bot.ts'],
  ['src/local-workspace.ts', './main.ts'],
];

let house: string;
let complaints: string;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'house-'));
  await cp('.oxlintrc.json', join(house, '.oxlintrc.json'));
  // The linter's plug-ins.
  await symlink(resolve('node_modules'), join(house, 'node_modules'));
  for (const [file, imported] of UPWARD) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), `import { x } from '${imported}';\nexport const y = x;\n`);
  }
  await writeFile(
    join(house, 'src/circle-one.ts'),
    "import type { Two } from './circle-two.ts';\nexport type One = Two;\n",
  );
  await writeFile(
    join(house, 'src/circle-two.ts'),
    "import type { One } from './circle-one.ts';\nexport type Two = One;\n",
  );
  complaints = await lint(house);
});
afterAll(async () => rm(house, { recursive: true, force: true }));

it.each(UPWARD)('%s may not import %s', (file) => {
  const aboutIt = complaints.split('\n').filter((line) => line.startsWith(`${file}:`));
  expect(aboutIt.join('\n')).toContain('no-restricted-imports');
});

it('two files may not import each other, not even types', () => {
  expect(complaints).toMatch(/circle-one\.ts.*no-cycle|no-cycle.*circle-one\.ts/u);
});

async function lint(folder: string): Promise<string> {
  const oxlint = resolve('node_modules/.bin/oxlint');
  return new Promise((done) => {
    execFile(oxlint, ['--format', 'unix', 'src'], { cwd: folder }, (_error, stdout) => done(stdout));
  });
}
