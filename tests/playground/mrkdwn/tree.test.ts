import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, type Line, parseLine, parseMrkdwn } from '../../../src/playground/mrkdwn/tree.ts';

/** A line as tags, short enough to read in a table. */
function tagged(line: Line): string {
  return line.map(tag).join('');
}

function tag(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'link':
      return `[link ${inline.url} ${inline.text}]`;
    case 'user':
    case 'channel':
      return `[${inline.type} ${inline.id}${inline.label === null ? '' : ` ${inline.label}`}]`;
    case 'code':
    case 'broadcast':
      return `[${inline.type} ${inline.text}]`;
    default:
      return `[${inline.type} ${tagged(inline.children)}]`;
  }
}

/** Everything that a person reads, without line breaks. */
function readable(mrkdwn: string): string {
  const words = (inline: Inline): string => {
    if ('children' in inline) return inline.children.map(words).join('');
    return 'text' in inline ? inline.text : inline.id;
  };
  return parseMrkdwn(mrkdwn)
    .map((piece) => (piece.type === 'preformatted' ? piece.text : piece.lines.flat().map(words).join('')))
    .join('');
}

describe('a line of mrkdwn', () => {
  it.each([
    ['*fed* og _kursiv_ og ~streg~', '[bold fed] og [italic kursiv] og [strike streg]'],
    ['*_begge_*', '[bold [italic begge]]'],
    ['(*fed*), "_kursiv_".', '([bold fed]), "[italic kursiv]".'],
    ['*flere ord her*', '[bold flere ord her]'],
    ['*a _b* c_', '[bold a _b] c_'],
    ['5*3*2 og snake_case_navn', '5*3*2 og snake_case_navn'],
    ['* punkt\u00a0et * to', '* punkt\u00a0et * to'],
    ['*fed*t _k_2', '*fed*t _k_2'],
    ['*a (_b ~c~_)*', '[bold a ([italic b [strike c]])]'],
    ['**fed** ** _', '**fed** ** _'],
    ['*åben', '*åben'],
    ['ø*å*ø *æøå*', 'ø*å*ø [bold æøå]'],
    ['`*kode* &lt;b&gt;` og `', '[code *kode* <b>] og `'],
    ['*fed `a*b` <https://a.dk|c*d>*', '[bold fed [code a*b] [link https://a.dk c*d]]'],
    ['R&amp;D &lt;b&gt;x&lt;/b&gt; &amp;lt;', 'R&D <b>x</b> &lt;'],
    ['• et punkt', '• et punkt'],
  ])('reads %s', (written, expected) => {
    expect(tagged(parseLine(written))).toBe(expected);
  });

  it.each([
    ['<https://mitid.dk>', '[link https://mitid.dk https://mitid.dk]'],
    ['<https://mitid.dk/?a=1&amp;b=2|MitID &amp; mere>', '[link https://mitid.dk/?a=1&b=2 MitID & mere]'],
    ['<mailto:a@b.dk>', '[link mailto:a@b.dk a@b.dk]'],
    ['<@U123>, <@W9|anna>', '[user U123], [user W9 anna]'],
    ['<#C123|it-café> <#C9>', '[channel C123 it-café] [channel C9]'],
    [
      '<!here> <!channel|channel> <!everyone>',
      '[broadcast @here] [broadcast @channel] [broadcast @everyone]',
    ],
    ['<!date^1392734382^{date_num}|18. februar 2014>', '18. februar 2014'],
    ['<!subteam^S1|@koordinatorer>', '@koordinatorer'],
  ])('knows %s', (written, expected) => {
    expect(tagged(parseLine(written))).toBe(expected);
  });

  it.each([
    '<javascript:alert(1)|klik her>',
    '<data:text/html,x>',
    '<JaVaScRiPt:alert(1)>',
    '<//mitid.dk>',
    '<b>',
    '<img src=x onerror=alert(1)>',
    '<!ukendt>',
    '<@u123>',
    '<',
    '<>',
    'a < b > c',
    '<https://|x>',
  ])('leaves %s the text it is', (written) => {
    expect(tagged(parseLine(written))).toBe(written);
  });
});

describe('a message in mrkdwn', () => {
  const shape = (mrkdwn: string) =>
    parseMrkdwn(mrkdwn).map((piece) =>
      piece.type === 'preformatted' ? ['pre', piece.text] : [piece.type, ...piece.lines.map(tagged)],
    );

  it('keeps line breaks and gathers quoted lines', () => {
    expect(shape('En\n\nto\n&gt; citat\n&gt;*mere*\nslut')).toEqual([
      ['lines', 'En', '', 'to'],
      ['quote', 'citat', '[bold mere]'],
      ['lines', 'slut'],
    ]);
    expect(shape('> fra en app')).toEqual([['quote', 'fra en app']]);
  });

  it('quotes everything after three arrows', () => {
    expect(shape('før\n&gt;&gt;&gt; et\nto')).toEqual([
      ['lines', 'før'],
      ['quote', 'et', 'to'],
    ]);
  });

  it('shows preformatted text as it stands', () => {
    expect(shape('se:\n```\n*ikke fed* &lt;b&gt;\n  ind\n```\nslut')).toEqual([
      ['lines', 'se:'],
      ['pre', '*ikke fed* <b>\n  ind'],
      ['lines', 'slut'],
    ]);
    expect(shape('```åben')).toEqual([['lines', '```åben']]);
  });

  it('does not carry a marker over a line break', () => {
    expect(shape('*en\nto*')).toEqual([['lines', '*en', 'to*']]);
  });
});

describe('whatever anybody writes', () => {
  const pieces = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '```',
    '>',
    '&gt;',
    '>>>',
    '\n',
    ' ',
    '.',
    '&amp;',
    'æ',
    'b',
    '1',
    'ord',
    '👋',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof(pieces, fc.constantFrom('<', '|', '@U1', '!date^', 'https://a.dk')))
      .map((all) => all.join('')),
  );
  const onlyWords = (text: string): string =>
    text.replaceAll(/&amp;|&gt;/g, '').replaceAll(/[^\p{L}\p{N}👋.]/gu, '');

  it('is read without an exception', () => {
    fc.assert(fc.property(anything, (text) => parseMrkdwn(text).length >= 0));
  });

  it('keeps every word, in its order', () => {
    const markup = fc.array(pieces).map((all) => all.join(''));
    fc.assert(
      fc.property(markup, (text) => {
        expect(onlyWords(readable(text))).toBe(onlyWords(text));
      }),
    );
  });

  it('is three deep at most', () => {
    const depth = (inline: Inline): number =>
      'children' in inline ? 1 + Math.max(0, ...inline.children.map(depth)) : 0;
    const markup = fc.array(pieces, { minLength: 5, maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(markup, (text) => {
        expect(Math.max(0, ...parseLine(text).map(depth))).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('links to pages and mail only', () => {
    const linksIn = (inline: Inline): string[] => {
      if ('children' in inline) return inline.children.flatMap(linksIn);
      return inline.type === 'link' ? [inline.url] : [];
    };
    const scheme = fc.constantFrom(
      'javascript',
      'data',
      'vbscript',
      'file',
      'https',
      'mailto',
      '\tjavascript',
    );
    fc.assert(
      fc.property(scheme, fc.string(), (name, rest) => {
        const links = parseLine(`*<${name}:${rest}|x>*`).flatMap(linksIn);
        expect(links.every((url) => /^\s*(https?|mailto):/i.test(url))).toBe(true);
      }),
    );
  });

  it('is read in a moment, however hostile', () => {
    const hostile = ['*a ', '_*~a ', '<', '`', '```a', '&gt;', '*a*'].map((part) => part.repeat(20_000));
    expect(hostile.map((text) => parseMrkdwn(text).length > 0)).not.toContain(false);
  });
});
