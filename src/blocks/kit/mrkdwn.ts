import { LRUCache } from 'lru-cache';
import { IN_LINES, renderMarkdown } from '../../text/markdown.ts';

/** Escapes text from files or people: Slack reads `<…>` as mentions and links, and `&` as the start of an escape. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A link; an address with Danish letters is encoded, as Slack would otherwise cut it. */
export function link(label: string, url: string): string {
  const address = URL.canParse(url) ? new URL(url).href : url;
  return `<${escapeMrkdwn(address).replaceAll('|', '%7C')}|${escapeMrkdwn(label).replaceAll('|', '/')}>`;
}

/** A mention of a person, by Slack's user id. */
export function mention(userId: string): string {
  return `<@${userId}>`;
}

/** A mention of a person where one is known. */
export function mentioned(userId: string | null): string | null {
  return userId === null ? null : mention(userId);
}

/** The Markdown of an answer as Slack's mrkdwn. */
export function toMrkdwn(markdown: string): string {
  return once(written, markdown, () => rendered(markdown, (content) => `*${content}*`));
}

/** A longer text in bold makes nothing stand out. */
const BOLD_CHARACTERS = 400;

/** The same in bold, unless it is long. */
export function toBold(markdown: string): string {
  if (markdown.length > BOLD_CHARACTERS) return toMrkdwn(markdown);
  // Slack ends bold with the line, and has none within bold.
  return once(bold, markdown, () =>
    rendered(markdown, (content) => content).replaceAll(/\S.*\S|\S/gu, '*$&*'),
  );
}

/** The same answers are shown again and again; about as many parts as a large knowledge base has. */
const KEPT = { max: 2_000 };
const written = new LRUCache<string, string>(KEPT);
const bold = new LRUCache<string, string>(KEPT);

function once(kept: LRUCache<string, string>, markdown: string, write: () => string): string {
  const before = kept.get(markdown);
  if (before !== undefined) return before;
  const now = write();
  kept.set(markdown, now);
  return now;
}

function rendered(markdown: string, strong: (content: string) => string): string {
  return renderMarkdown(markdown, {
    ...IN_LINES,
    text: escapeMrkdwn,
    strong,
    emphasis: (content) => `_${content}_`,
    code: (value) => `\`${escapeMrkdwn(value)}\``,
    link: (content, url) => (/^https?:/u.test(url) ? `<${escapeMrkdwn(url)}|${content}>` : content),
    listItem: (marker, content, depth) => `${'    '.repeat(depth)}${marker} ${content}`,
    quote: (content) => content.replace(/^/gmu, '&gt; '),
  });
}
