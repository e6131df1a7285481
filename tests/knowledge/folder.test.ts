import { execFileSync } from 'node:child_process';
import { rm, symlink, truncate } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { entryText, inFolder, put, type Files } from '../support/knowledge-folder.ts';
import { ENTRY, problemsIn, TODAY } from '../support/knowledge-problems.ts';

describe('the folder', () => {
  it.each<[string, Files, string[]]>([
    ['an entry outside a topic', { 'a.md': 'x' }, ['a.md:1:1 entry-outside-topic']],
    ['an entry too deep', { 'a/b/c.md': 'x' }, ['a/b/c.md:1:1 entry-too-deep']],
    ['.markdown', { 'a/b.markdown': 'x' }, ['a/b.markdown:1:1 wrong-extension']],
    ['.txt', { 'a/b.txt': 'x' }, ['a/b.txt:1:1 wrong-extension']],
    ['.MD', { 'a/b.MD': 'x' }, ['a/b.MD:1:1 wrong-extension']],
    ['an entry as .yaml', { 'a/b.yaml': 'x' }, ['a/b.yaml:1:1 wrong-extension']],
    ['a list as .yml', { 'glossary.yml': '' }, ['glossary.yml:1:1 wrong-extension']],
    ['a list in capitals', { 'Topics.yaml': '' }, ['Topics.yaml:1:1 wrong-extension']],
    ['a list that is not known', { 'source.yaml': '' }, ['source.yaml:1:1 unknown-file']],
    ['a list that is nearly known', { 'notcovered.yaml': 'x' }, ['notcovered.yaml:1:1 unknown-file']],
    ['a list in a topic', { 'a/sources.yaml': '' }, ['a/sources.yaml:1:1 list-in-topic']],
    ['no sources', { 'sources.yaml': null }, ['sources.yaml:1:1 sources-missing']],
    ['no entries', { [ENTRY]: null }, ['.:1:1 no-entries']],
    ['a topic with spaces', { 'Mit ID/ny.md': entryText('ny') }, ['Mit ID:1:1 bad-topic-name']],
    ['Latin-1', { [ENTRY]: Buffer.from('---\nid: bl\u00e5\n', 'latin1') }, [`${ENTRY}:2:7 not-utf8`]],
  ])('%s', async (_, files, expected) => {
    expect(await problemsIn(files)).toEqual(expected);
  });

  it('that is not there is the one problem', async () => {
    const { snapshot, problems } = await loadKnowledge('/findes/ikke', { today: TODAY });
    expect(snapshot).toBeNull();
    expect(problems).toEqual([
      { file: '/findes/ikke', line: 1, column: 1, path: '', code: 'knowledge-dir-missing', details: {} },
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'may not hold what nobody can read to its end, and says so',
    async () => {
      await inFolder({}, async (dir) => {
        const at = (name: string): string => join(dir, 'bruger-id', name);
        execFileSync('mkfifo', [at('roer.md')]);
        await symlink('/dev/zero', at('nuller.md'));
        await symlink(dir, at('mappe.md'));
        await put(dir, 'bruger-id/stor.md', '');
        await truncate(at('stor.md'), 2 ** 40);
        await rm(join(dir, 'sources.yaml'));
        execFileSync('mkfifo', [join(dir, 'sources.yaml')]);
        const { problems } = await loadKnowledge(dir, { today: TODAY });
        expect(problems.map(({ file, code }) => `${relative(dir, file)} ${code}`)).toEqual([
          'bruger-id/mappe.md not-a-file',
          'bruger-id/nuller.md not-a-file',
          'bruger-id/roer.md not-a-file',
          'bruger-id/stor.md file-too-large',
          'sources.yaml not-a-file',
        ]);
      });
    },
  );

  it('may hold what is none of its business', async () => {
    const bystanders = ['README.md', 'bruger-id/README.md', 'schema/om.md', '.git/a.md', '.x.md'];
    const leftovers = [
      'bruger-id/glemt.md~',
      'bruger-id/#glemt.md#',
      'bruger-id/.glemt.md.swp',
      'billede.png',
    ];
    expect(
      await problemsIn(Object.fromEntries([...bystanders, ...leftovers].map((path) => [path, 'x']))),
    ).toEqual([]);
  });
});
