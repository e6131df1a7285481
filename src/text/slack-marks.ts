import { toAnswerMarkdown } from './answer-markdown.ts';
import { withCharacters } from './emoji.ts';

/*
 * What people type into a field in Slack, in Slack's marks or in Markdown, as Markdown: the one reading of it, for answers and
 * announcements alike.
 */

/** Words between single stars: bold to those who write in Slack, italics in Markdown. What is marked as code stays. */
const STARRED = /(`[^`\n]*`)|(?<![*\p{L}\p{N}\\])\*(?![\s*])([^*\n]*[^*\s])\*(?![*\p{L}\p{N}])/gu;

const CODE = '`[^`\\n]*`';
const LINK_END = '\\]\\([^()\\n]*\\)';
const SLACK_LINK = '<((?:https?://|mailto:|tel:)[^<>|\\s]+)\\|([^<>|\\n]+)>';
const IN_BRACKETS = '<[^<>\\s]*>';
const ADDRESS = '((?:(?<!\\[)https?://|(?<![\\p{L}\\p{N}.@/_[-])www\\.(?=[\\p{L}\\p{N}]))[^\\s<>|]+)';
/** What is not read for emoji: code, links and addresses. */
const APART = new RegExp([CODE, LINK_END, SLACK_LINK, IN_BRACKETS, ADDRESS].join('|'), 'giu');
/** Punctuation behind an address that belongs to the sentence. */
const BEHIND_ADDRESS = /(?<![.,;:!?)\]}'"*_~])[.,;:!?)\]}'"*_~]+$/u;

const BULLET = /^(\s*)•\s*/u;
const ITEM = /^\s*(?:[-*+]|(\d{1,3})[.)])\s+\S/u;
const QUOTE = /^\s*>/u;

/** What was typed into a field, as Markdown: `*fed*` is bold, `<url|name>` and a bare address are links, `:tada:` is 🎉. */
export function typedToMarkdown(typed: string): string {
  return toAnswerMarkdown(linesApart(linked(remarked(typed, '**'))));
}

/** Markdown to go on with in a field in Slack: its italics with the sign that both have. */
export function markdownForSlack(markdown: string): string {
  return remarked(markdown, '_');
}

/** With another sign in the place of single stars. */
function remarked(text: string, sign: string): string {
  return text.replace(
    STARRED,
    (_, code: string | undefined, words: string) => code ?? `${sign}${words}${sign}`,
  );
}

/** Links as Markdown writes them; everywhere else emoji as characters. */

function linked(text: string): string {
  let written = '';
  let end = 0;
  for (const { 0: found, 1: url, 2: name, 3: address, index } of text.matchAll(APART)) {
    const typed = address?.replace(BEHIND_ADDRESS, '');
    written += withCharacters(text.slice(end, index));
    if (url !== undefined && name !== undefined) written += link(name, url);
    else if (typed === undefined) written += found;
    else written += /^www\./iu.test(typed) ? link(typed, `https://${typed}`) : autolink(typed);
    end = index + (typed ?? found).length;
  }
  return written + withCharacters(text.slice(end));
}

function link(name: string, url: string): string {
  if (!URL.canParse(url)) return name;
  return `[${name.replaceAll(/[[\]]/gu, '\\$&')}](${/[()]/u.test(url) ? `<${url}>` : url})`;
}

function autolink(url: string): string {
  return URL.canParse(url) ? `<${url}>` : url;
}

/** A line below a list or a quote is no part of it, and a number is an item also below a line of words. */
function linesApart(text: string): string {
  const lines: string[] = [];
  for (const typed of text.split(/\r\n|\r|\n/u)) {
    const line = typed.replace(BULLET, '$1- ');
    const above = lines.at(-1) ?? '';
    const item = ITEM.exec(line);
    const isWords = /^\S/u.test(line) && item === null && !QUOTE.test(line);
    const isBelowBlock = ITEM.test(above) || QUOTE.test(above) || /^\s+\S/u.test(above);
    const isLateNumber = item?.[1] !== undefined && item[1] !== '1' && /\S/u.test(above) && !isBelowBlock;
    if ((isWords && isBelowBlock) || isLateNumber) lines.push('');
    lines.push(line);
  }
  return lines.join('\n');
}
