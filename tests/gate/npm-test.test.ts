import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallProject, type SmallProject } from './small-project.ts';

const FAST = 'tests/fast.test.ts';
const SLOW = 'tests/storage/slow.test.ts';
const SET_UP = 'tests/browser/say-when-skipped.ts';
const KNOWLEDGE = 'knowledge/besoeg/planted.md';

const NOT_A_NUMBER = "const many: number = 'to';\nconsole.log(many);\n";
const BACKTRACKING = "console.log(/<([^>|]*)>/u.test('<Goddag>'));\n";
const NOT_THREE = `import { expect, it } from 'vitest';

it('adds', () => {
  expect(1 + 1).toBe(3);
});
`;
const NO_DATABASE = `import { expect, it } from 'vitest';
import { newDatabase } from '../support/database.ts';

it('has no database', async () => {
  expect(await newDatabase()).toBe('');
});
`;
const A_SERVER = `import { createServer } from 'node:http';
import { it } from 'vitest';

it('listens', () => {
  createServer().listen(0);
});
`;
const NOT_TODAY = `export function setup(): never {
  throw new Error('Ikke i dag');
}
`;

/** What is wrong in which file, which script must fail, and what it must say. */
const FAULTS: readonly (readonly [
  fault: string,
  script: string,
  file: string,
  text: string,
  said: RegExp,
])[] = [
  ['a type fault', 'test', 'src/main.ts', NOT_A_NUMBER, /error TS2322/u],
  ['a lint fault', 'test', 'src/main.ts', 'export default 2;\n', /no-default-export/u],
  ['a pattern that backtracks', 'test', 'src/main.ts', BACKTRACKING, /no-super-linear-move/u],
  ['a file in another format', 'test', 'src/main.ts', 'console.log("Goddag")\n', /Code style issues/u],
  ['a file without a use', 'test', 'src/unused.ts', "console.log('Goddag');\n", /Unused files/u],
  ['a broken knowledge file', 'test', KNOWLEDGE, 'Ja.\n', /planted\.md:1/u],
  ['a failing test', 'test', FAST, NOT_THREE, /1 failed/u],
  ['a fast test with a server', 'test', FAST, A_SERVER, /name its file under SLOW/u],
  ['a failing test with PostgreSQL', 'test:all', SLOW, NO_DATABASE, /1 failed/u],
  ['a failing global set-up', 'test:all', SET_UP, NOT_TODAY, /Ikke i dag/u],
];

let project: SmallProject;
beforeAll(async () => {
  project = await smallProject();
});
afterAll(async () => project.remove());

it('a sound project passes, and hears what else could be run', async () => {
  const { code, said } = await project.run('test');
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).toMatch(/npm run test:all adds .*\n$/u);
});

it.each(FAULTS)('%s fails npm run %s', async (_fault, script, file, text, complaint) => {
  const { code, said } = await project.run(script, { file, text });
  expect(said).toMatch(complaint);
  expect(code).toBeGreaterThan(0);
});
