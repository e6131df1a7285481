import type { Block } from './blocks/layout.ts';
import { newId } from './identifiers.ts';

/*
 * What a person types, and what Slack makes of it: `&`, `<` and `>` are escaped, addresses become links, and a person
 * picked in the mention picker becomes `<@U...>`. https://docs.slack.dev/messaging/formatting-message-text
 */

type Token =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'user'; readonly user_id: string }
  | { readonly type: 'link'; readonly url: string; readonly text?: string };

const MENTION = String.raw`<@(?<user>[UW][A-Z0-9]+)>`;
const WEB = String.raw`(?<web>https?://[^\s<>|]*[^\s<>|.,;:!?)"'])`;
const MAIL = String.raw`(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`;
const BARE = String.raw`(?<bare>(?<![\w@.])(?:[\w-]+\.)+(?:dk|com|org|net|eu|info|io)(?:/[^\s<>|]*[^\s<>|.,;:!?)"'])?(?!\w))`;
const SPECIAL = new RegExp([MENTION, WEB, MAIL, BARE].join('|'), 'g');

/** A mention of somebody, to put into the text that is handed to `say`. */
export function mention(userId: string): string {
  return `<@${userId}>`;
}

/** `&`, `<` and `>` as Slack escapes them. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Takes what a person typed, in which `mention(userId)` stands for somebody picked from the list (only ids that
 * `isUser` knows count; anything else is text). Gives the text as events carry it.
 */
export function asMarkup(typed: string, isUser: (id: string) => boolean): string {
  return tokensOf(typed, isUser)
    .map((token) => {
      if (token.type === 'text') return escapeText(token.text);
      if (token.type === 'user') return mention(token.user_id);
      return token.text === undefined
        ? `<${escapeText(token.url)}>`
        : `<${escapeText(token.url)}|${escapeText(token.text)}>`;
    })
    .join('');
}

/** The same as the `rich_text` block that Slack's editor makes of it. */
export function asRichText(typed: string, isUser: (id: string) => boolean): Block[] {
  if (typed === '') return [];
  const elements = [{ type: 'rich_text_section', elements: tokensOf(typed, isUser) }];
  return [{ type: 'rich_text', block_id: newId(''), elements }];
}

function tokensOf(typed: string, isUser: (id: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of typed.matchAll(SPECIAL)) {
    const token = special(match.groups ?? {}, isUser);
    if (token === null) continue;
    if (match.index > end) tokens.push({ type: 'text', text: typed.slice(end, match.index) });
    tokens.push(token);
    end = match.index + match[0].length;
  }
  if (end < typed.length) tokens.push({ type: 'text', text: typed.slice(end) });
  return tokens;
}

function special(groups: Record<string, string | undefined>, isUser: (id: string) => boolean): Token | null {
  const { user, web, mail, bare } = groups;
  if (user !== undefined) return isUser(user) ? { type: 'user', user_id: user } : null;
  if (web !== undefined) return { type: 'link', url: web };
  if (mail !== undefined) return { type: 'link', url: `mailto:${mail}`, text: mail };
  return bare === undefined ? null : { type: 'link', url: `http://${bare}`, text: bare };
}
