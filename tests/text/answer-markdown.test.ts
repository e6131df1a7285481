import type { Nodes } from 'mdast';
import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { forbiddenIn, toAnswerMarkdown } from '../../src/text/answer-markdown.ts';

describe('what was written or pasted', () => {
  it.each([
    [
      'a web page',
      '<p>Ja, det kan du.</p>\n<ol><li>Spørg i skranken.</li><li>Log <strong>ud </strong>bagefter.</li></ol>\n<p>Læs på <a href="https://www.mitid.dk/" target="_blank">mitid.dk</a>&nbsp;&ndash; eller <em>ring</em>.</p>',
      'Ja, det kan du.\n\n1. Spørg i skranken.\n2. Log **ud** bagefter.\n\nLæs på [mitid.dk](https://www.mitid.dk/) – eller _ring_.',
    ],
    [
      'a list in a list, and items that are not closed',
      'Tag med:<UL><LI>pas<li>telefon\n<ul><li>med strøm</li><li><p>og kode</p></li></ul></ul>Husk det.',
      'Tag med:\n\n- pas\n- telefon\n   - med strøm\n   - og kode\n\nHusk det.',
    ],
    ['lines apart', '<div>Første<br>Anden<br/></div><span>Tredje</span>', 'Første\\\nAnden\n\nTredje'],
    [
      "Word's bullets",
      'Tag det her med:\n•\tDin telefon\no\tmed strøm\n–  Din oplader\nOg husk: “tålmodighed”…',
      'Tag det her med:\n- Din telefon\n   - med strøm\n- Din oplader\n\nOg husk: “tålmodighed”…',
    ],
    ["Word's numbers", 'Sådan:\n1.\tÅbn appen\n2)\tTryk', 'Sådan:\n1. Åbn appen\n2. Tryk'],
    [
      'what stands far in',
      'Ja.\n\n      Også her.\n\n    - en\n    - to\n        - under\n',
      'Ja.\n\nOgså her.\n\n- en\n- to\n    - under',
    ],
    [
      'the heading of more, as people write it',
      'Ja.\n\n### mere\n\nDet var det.',
      'Ja.\n\n## Mere\n\nDet var det.',
    ],
    ["Windows' line ends", 'Ja.\r\n\r\nNej.\r', 'Ja.\n\nNej.'],
  ])('becomes Markdown: %s', (_, written, markdown) => {
    expect(toAnswerMarkdown(written)).toBe(markdown);
    expect(forbiddenIn(markdown)).toEqual([]);
  });

  it('stays as it is where it is Markdown already', () => {
    const markdown =
      'Ja, **alle**: 3 < 5, og 2021 - 22.\n\n1. Tryk *Menu*\n   - og _Mere_\n2. Se [mitid.dk](https://www.mitid.dk/) eller <https://www.mitid.dk>\n\n## Mere\n\n- Ring  \n  igen';
    expect(toAnswerMarkdown(markdown)).toBe(markdown);
    expect(forbiddenIn(markdown)).toEqual([]);
  });
});

describe('what an answer may not contain', () => {
  it.each([
    ['a table', 'Ja.\n\n| skærm | knap |\n|---|---|\n| a | b |', 'markdown-table', 3, '| skærm | knap |'],
    ['a table without frame', 'Ja.\n\na | b\n--|--\n1 | 2', 'markdown-table', 4, '--|--'],
    [
      'an image',
      'Se ![ikon](https://www.mitid.dk/ikon.png)',
      'markdown-image',
      1,
      'Se ![ikon](https://www.mitid.dk/ikon.png)',
    ],
    [
      'HTML',
      'Ja.\n\n<table><tr><td>x</td></tr></table>',
      'markdown-html',
      3,
      '<table><tr><td>x</td></tr></table>',
    ],
    ['a comment', 'Ja <!-- skjult -->', 'markdown-html', 1, 'Ja <!-- skjult -->'],
    ['a heading', 'Ja.\n\n## Bagefter\n\nNej.', 'markdown-heading', 3, '## Bagefter'],
    ['a heading with a line below', 'Ja.\n\nBagefter\n========', 'markdown-heading', 3, 'Bagefter'],
    ['more twice', 'Ja.\n\n## Mere\n\nA.\n\n## Mere\n\nB.', 'markdown-heading', 7, '## Mere'],
    ['code', 'Skriv `npm`.', 'markdown-code', 1, 'Skriv `npm`.'],
    ['a block of code', 'Skriv:\n\n```\nnpm\n```', 'markdown-code', 3, '```'],
    ['a quote', 'Han sagde:\n\n> Ja', 'markdown-quote', 3, '> Ja'],
    ['a rule', 'Ja.\n\n* * *\n\nNej.', 'markdown-rule', 3, '* * *'],
    [
      'a link to a program',
      'Tryk [her](javascript:alert).',
      'markdown-link',
      1,
      'Tryk [her](javascript:alert).',
    ],
    [
      'a link that is written elsewhere',
      'Se [her].\n\n[her]: https://www.mitid.dk',
      'markdown-link',
      3,
      '[her]: https://www.mitid.dk',
    ],
    ['a third list inside', 'Ja:\n\n- a\n  - b\n    - c', 'markdown-deep-list', 5, '- c'],
    ['a list before the first sentence', '1. Læg på\n2. Ring', 'markdown-list-first', 1, '1. Læg på'],
  ])('%s', (_, markdown, code, line, text) => {
    expect(forbiddenIn(markdown)).toContainEqual({ code, line, text });
  });

  it('is found in whatever people write', () => {
    const pieces = [
      'ord',
      'Mere',
      ' ',
      '  ',
      '    ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '# ',
      '## ',
      '> ',
      '`',
      '```',
      '**',
      '_',
      '~~~',
      '|',
      '---',
      '===',
      '<b>',
      '</b>',
      '<p>',
      '<ul><li>',
      '</ul>',
      '<img>',
      '<!--',
      '!',
      '[a]',
      '(https://x.dk)',
      '[a]: x',
      '\t',
      '•',
      '\\',
    ];
    const written = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join(''));
    fc.assert(
      fc.property(written, (text) => {
        const markdown = toAnswerMarkdown(text);
        if (forbiddenIn(markdown).length === 0) expect(notAllowed(fromMarkdown(markdown))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

const ALLOWED = ['root', 'paragraph', 'text', 'list', 'listItem', 'strong', 'emphasis', 'link', 'break'];

/** What a reader of Markdown finds in a text that no edge knows how to show. */
function notAllowed(node: Nodes): string[] {
  const isMore =
    node.type === 'heading' &&
    node.children.every((one) => 'value' in one && /^(?:Mere|More)$/u.test(one.value));
  return [
    ...(ALLOWED.includes(node.type) || isMore ? [] : [node.type]),
    ...('children' in node ? node.children.flatMap(notAllowed) : []),
  ];
}
