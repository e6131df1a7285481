import { withShortcodes } from './shortcodes.ts';

/*
 * What a person types, and what Slack makes of it: `&`, `<` and `>` are escaped, emoji become shortcodes, addresses become links,
 * and a person picked in the mention picker becomes `<@U...>`. https://docs.slack.dev/messaging/formatting-message-text
 */

const MENTION = String.raw`<@(?<user>[UW][A-Z0-9]+)>`;
const WEB = String.raw`(?<web>https?://[^\s<>|]*[^\s<>|.,;:!?)"'])`;
const MAIL = String.raw`(?<![\w.+-])(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`;
const BARE = String.raw`(?<bare>(?<![\w@.-])(?:[\w-]+\.)+(?:dk|com|org|net|eu|info|io)(?:/[^\s<>|]*[^\s<>|.,;:!?)"'])?(?!\w))`;
/** In code all of that is text. */
const CODE = String.raw`\x60{3}[^]+?\x60{3}|\x60[^\x60\n]+\x60`;
const SPECIAL = new RegExp([CODE, MENTION, WEB, MAIL, BARE].join('|'), 'g');

/** A mention of somebody, to put into the text that is handed to `say`. */
export function mention(userId: string): string {
  return `<@${userId}>`;
}

/** `&`, `<` and `>` as Slack escapes them. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Takes what a person typed, in which `mention(userId)` stands for somebody picked from the list (only ids that
 * `isUser` knows count; anything else is text). Gives the text as events carry it.
 */
export function asMarkup(typed: string, isUser: (id: string) => boolean): string {
  let markup = '';
  let end = 0;
  for (const { 0: found, index, groups = {} } of typed.matchAll(SPECIAL)) {
    const control = controlFor(groups, isUser);
    if (control === null) continue;
    markup += asPlain(typed.slice(end, index)) + control;
    end = index + found.length;
  }
  return markup + asPlain(typed.slice(end));
}

/** The same where Slack looks for no addresses and no people, as in a command. */
export function asPlain(typed: string): string {
  return escapeText(withShortcodes(typed));
}

function controlFor(
  { user, web, mail, bare }: Record<string, string | undefined>,
  isUser: (id: string) => boolean,
): string | null {
  if (user !== undefined) return isUser(user) ? mention(user) : null;
  if (web !== undefined) return `<${escapeText(web)}>`;
  if (mail !== undefined) return `<mailto:${mail}|${mail}>`;
  return bare === undefined ? null : `<http://${escapeText(bare)}|${escapeText(bare)}>`;
}
