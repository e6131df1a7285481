import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText, wordsOf, type Span } from '../../src/announcements/text.ts';

/** A line as a test can say it: `b[fed]`, `i[kursiv]`, `<https://mitid.dk>`. */
function said(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      const words = span.kind === 'link' ? `<${span.url}>` : span.text;
      const style = `${span.bold ? 'b' : ''}${span.italic ? 'i' : ''}`;
      return style === '' ? words : `${style}[${words}]`;
    })
    .join('');
}

function shape(text: string): string[] {
  return parseText(text).flatMap((part) =>
    part.kind === 'line'
      ? [said(part.spans)]
      : part.lines.map((spans, at) => `${part.first === null ? '•' : part.first + at} ${said(spans)}`),
  );
}

describe('the text of an announcement', () => {
  it.each([
    ['MitID-app *kræver nu* en ny telefon', 'MitID-app b[kræver nu] en ny telefon'],
    ['_Husk_ det', 'i[Husk] det'],
    ['*fed og _kursiv_ her*', 'b[fed og ]bi[kursiv]b[ her]'],
    ['(*fed*), _kursiv_.', '(b[fed]), i[kursiv].'],
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['filen mit_id_app er væk', 'filen mit_id_app er væk'],
    ['kun én * stjerne', 'kun én * stjerne'],
    ['**dobbelt**', 'b[dobbelt]'],
    ['Se https://mitid.dk/hjælp.', 'Se <https://mitid.dk/hjælp>.'],
    ['(https://mitid.dk)', '(<https://mitid.dk>)'],
    ['https://a.dk/en_side_her og https://b.dk', '<https://a.dk/en_side_her> og <https://b.dk>'],
    ['*se https://a.dk nu*', 'b[se ]b[<https://a.dk>]b[ nu]'],
    ['<!channel> & <@U1> <https://x.dk|klik>', '<!channel> & <@U1> <<https://x.dk>|klik>'],
    ['javascript:alert(1) ~nej~ `kode`', 'javascript:alert(1) ~nej~ `kode`'],
    ['https://', 'https://'],
    ['Se www.borger.dk/mitid, og ring.', 'Se <https://www.borger.dk/mitid>, og ring.'],
    ['HTTPS://MitID.dk', '<HTTPS://MitID.dk>'],
    ['www. og ewww.dk og a@www.dk', 'www. og ewww.dk og a@www.dk'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toEqual([expected]);
  });

  it('knows lists of both kinds, between lines of text', () => {
    const text = 'Husk:\n- pas\n* *foto*\n• kort\n\n1. Kom\n2) Gå\n3 dage\n-uden mellemrum';
    expect(shape(text)).toEqual([
      'Husk:',
      '• pas',
      '• b[foto]',
      '• kort',
      '',
      '1 Kom',
      '2 Gå',
      '3 dage',
      '-uden mellemrum',
    ]);
    expect(parseText(text).filter(({ kind }) => kind === 'list')).toHaveLength(2);
  });

  it('has words for those who hear it', () => {
    expect(wordsOf('*Husk:*\n- _pas_\n- https://mitid.dk\n3. tre')).toBe(
      'Husk:\n• pas\n• https://mitid.dk\n3. tre',
    );
  });

  it('loses nothing that anybody writes', () => {
    const letters = string({
      unit: constantFrom('a', ' ', '*', '_', '\n', '-', '<', 'https://a.dk', 'www.b', '.'),
    });
    assert(
      property(letters, (text) => {
        const kept = wordsOf(text).replaceAll(/[\s*_•-]/gu, '');
        expect(kept).toBe(text.replaceAll(/[\s*_•-]/gu, ''));
      }),
    );
  });

  it('is quick with what was made to be slow', () => {
    const long = `${'*a '.repeat(500)}${'_'.repeat(500)}${'(*'.repeat(500)}`;
    expect(wordsOf(long).length).toBeGreaterThan(0);
  });
});
