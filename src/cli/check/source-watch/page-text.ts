import { Parser } from 'htmlparser2';
import { oneLine } from '../../../text/normalise.ts';

/** What stands around a page's own text, and what nobody reads. */
const LEFT_OUT = new Set(
  'head script style noscript template svg iframe nav header footer aside form button dialog select'.split(
    ' ',
  ),
);
/** Words inside these run on; all other tags part them. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em i mark q small span strong sub sup time u wbr'.split(' '),
);

/** The words of an HTML page: of its main part where it has one, without menus and other surroundings, apart by single spaces. */
export function pageText(html: string): string {
  const whole: string[] = [];
  const main: string[] = [];
  /** The tags that are open, and which of them are left out or hold the main part. */
  const open: { readonly isLeftOut: boolean; readonly isMain: boolean }[] = [];
  const add = (text: string): void => {
    if (open.some(({ isLeftOut }) => isLeftOut)) return;
    whole.push(text);
    if (open.some(({ isMain }) => isMain)) main.push(text);
  };
  const parser = new Parser({
    onopentag: (name, { role }) => {
      if (!INLINE.has(name)) add(' ');
      open.push({ isLeftOut: LEFT_OUT.has(name), isMain: name === 'main' || role === 'main' });
    },
    ontext: add,
    onclosetag: (name) => {
      open.pop();
      if (!INLINE.has(name)) add(' ');
    },
  });
  parser.end(html);
  return oneLine(main.join('')) || oneLine(whole.join(''));
}
