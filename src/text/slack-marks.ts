/** Words between single stars: bold to those who write in Slack, italics in Markdown. */
const STARRED = /(?<![*\p{L}\p{N}\\])\*(?![\s*])([^*\n]*[^*\s])\*(?![*\p{L}\p{N}])/gu;

/** What was typed into a field in Slack as Markdown: `*fed*` is bold. */
export function slackToMarkdown(typed: string): string {
  return typed.replace(STARRED, '**$1**');
}

/** Markdown to go on with in a field in Slack: its italics with the sign that both have. */
export function markdownForSlack(markdown: string): string {
  return markdown.replace(STARRED, '_$1_');
}
