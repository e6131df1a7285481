import { safeAddress } from '../safe-address.ts';

/*
 * The small pieces of one line of Slack's markup. https://docs.slack.dev/messaging/formatting-message-text
 */

export type Marker = '*' | '_' | '~';

/** What stands in a line as it is: everything except bold, italic and struck stretches. */
export type Leaf =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly text: string }
  | { readonly type: 'user'; readonly id: string; readonly label: string | null }
  | { readonly type: 'channel'; readonly id: string; readonly label: string | null }
  | { readonly type: 'broadcast'; readonly text: string };

/** `source` is what was written, for what stands beside a marker. */
export type Token =
  | { readonly marker: Marker; readonly source: string }
  | { readonly marker: null; readonly source: string; readonly leaf: Leaf };

const PIECE = /<(?<control>[^<>\n]+)>|`(?<code>[^`\n]+)`|(?<marker>[*_~])/g;

/** Takes one line; gives its pieces, which together are the whole line. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(PIECE)) {
    if (match.index > end) tokens.push(text(line.slice(end, match.index)));
    tokens.push(piece(match[0], match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < line.length) tokens.push(text(line.slice(end)));
  return tokens;
}

/** `&amp;`, `&lt;` and `&gt;` as the characters they stand for. */
export function decode(escaped: string): string {
  return escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function piece(source: string, { control, code, marker }: Record<string, string | undefined>): Token {
  if (control !== undefined) return { marker: null, source, leaf: controlLeaf(control) };
  if (code !== undefined) return { marker: null, source, leaf: { type: 'code', text: decode(code) } };
  return marker === '*' || marker === '_' || marker === '~' ? { marker, source } : text(source);
}

function text(source: string): Token {
  return { marker: null, source, leaf: { type: 'text', text: decode(source) } };
}

/** What stands between `<` and `>`: a mention, a broadcast, a date, a link; anything else stays text. */
function controlLeaf(control: string): Leaf {
  const bar = control.indexOf('|');
  const target = decode(bar < 0 ? control : control.slice(0, bar));
  const label = bar < 0 ? '' : decode(control.slice(bar + 1));
  const id = target.slice(1);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { type: 'user', id, label: label || null };
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return { type: 'channel', id, label: label || null };
  if (/^!(here|channel|everyone)$/.test(target)) return { type: 'broadcast', text: `@${id}` };
  if (/^!(date|subteam)\^/.test(target) && label !== '') return { type: 'text', text: label };
  const url = safeAddress(target);
  if (url === null) return { type: 'text', text: decode(`<${control}>`) };
  return { type: 'link', url, text: label || url.replace(/^mailto:/i, '') };
}
