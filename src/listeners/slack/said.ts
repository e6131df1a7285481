import { normalise } from '../../text/normalise.ts';

/** `<@U1>`, `<#C1|it-café>`, `<!here>`, `<https://…|label>`: how Slack writes what is not plain text. */
const MARKUP = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu;

/** A message's text as the person saw it: mentions of people and groups taken out, links as their labels, escapes undone. */
export function fromSlackText(text: string): string {
  return text
    .replace(MARKUP, (_whole, kind: string, target: string, label: string | undefined) => {
      if (kind === '@' || kind === '!') return ' ';
      return label ?? (kind === '#' ? '' : target);
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Whether a text has at least one letter or digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a text only asks for help in asking; "hjælp min mor med MitID" is a question. */
export function asksForHelp(text: string): boolean {
  return !hasWords(text) || ['hjælp', 'hjaelp', 'help'].includes(bare(text));
}

/** Whether someone asks the bot to erase what it keeps about them. */
export function asksToBeForgotten(text: string): boolean {
  return ['glem mig', 'forget me'].includes(bare(text));
}

/** Whether someone asks for what the bot does in a channel. */
export function asksAboutChannel(text: string): boolean {
  return bare(text) === 'kanal';
}

function bare(text: string): string {
  return normalise(text).replace(/(?<![\s!?.])[\s!?.]+$/u, '');
}
