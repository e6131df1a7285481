/*
 * What people paste from web pages and spreadsheets: paragraphs, lists, bold, italics, links and line breaks become Markdown.
 * Every other tag stays as it is, for whoever decides what an answer may contain.
 */

const KNOWN_TAG = /<\/?(?:p|div|span|br|ul|ol|li|b|strong|i|em|a)\b[^>]*>/iu;
/** A list without another one inside. */
const INNERMOST_LIST = /<(ul|ol)\b[^>]*>((?:(?!<[uo]l\b)[\s\S])*?)<\/\1>/iu;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  quot: '"',
  apos: "'",
};

/** The text with its HTML written as Markdown; one without HTML stays as it is. */
export function htmlToMarkdown(text: string): string {
  if (!KNOWN_TAG.test(text)) return text;
  let markdown = inlineToMarkdown(text.replace(/(?<![ \t])[ \t]*\n[ \t]*/gu, '\n'));
  while (INNERMOST_LIST.test(markdown)) {
    markdown = markdown.replace(INNERMOST_LIST, (_, kind: string, items: string) => listOf(kind, items));
  }
  return markdown
    .replace(/<br\b[^>]*>\n*/giu, '\\\n')
    .replace(/<\/?(?:p|div)\b[^>]*>/giu, '\n\n')
    .replace(/<\/?span\b[^>]*>/giu, '')
    .replace(/&([a-z]+);/gu, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/(?<!\\\n)(?:\\\n)+(?=\n|$)/gu, '\n')
    .replace(/(?<![ \t])[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Signs of emphasis stand at the words, spaces outside of them. */
function inlineToMarkdown(html: string): string {
  return html
    .replace(/<(b|strong)\b[^>]*>([\s\S]*?)<\/\1>/giu, (_, _tag, words: string) => emphasised(words, '**'))
    .replace(/<(i|em)\b[^>]*>([\s\S]*?)<\/\1>/giu, (_, _tag, words: string) => emphasised(words, '_'))
    .replace(/<a\b[^>]*?href=["']?([^"'\s>]+)(?:["'\s][^>]*)?>([\s\S]*?)<\/a>/giu, '[$2]($1)');
}

function emphasised(words: string, sign: string): string {
  const inner = words.trim();
  const start = words.length - words.trimStart().length;
  return `${words.slice(0, start)}${sign}${inner}${sign}${words.slice(start + inner.length)}`;
}

/** Items apart by `<li>`, closed or not; the lines of a list inside an item are moved in under it. */
function listOf(kind: string, items: string): string {
  const rows = items.split(/<li\b[^>]*>/iu).slice(1);
  const lines = rows.map((row, index) => {
    const [first = '', ...inner] = row
      .replace(/<\/(?:li|p)>|<p\b[^>]*>/giu, '\n')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const marker = kind.toLowerCase() === 'ol' ? `${index + 1}.` : '-';
    return [`${marker} ${first.trim()}`, ...inner.map((line) => `   ${line}`)].join('\n');
  });
  return `\n\n${lines.join('\n')}\n\n`;
}
