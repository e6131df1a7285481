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

/** What people write to see what the bot keeps about them, and to have it erased. */
const WISHES: Readonly<Record<string, OwnDataWish>> = {
  'mine oplysninger': 'see',
  'vis mine oplysninger': 'see',
  'my data': 'see',
  'glem mig': 'erase',
  'forget me': 'erase',
};
export type OwnDataWish = 'see' | 'erase';

/** What somebody wants to be done with what the bot keeps about them; null when they write about something else. */
export function ownDataWish(text: string): OwnDataWish | null {
  const said = bare(text);
  return Object.hasOwn(WISHES, said) ? (WISHES[said] ?? null) : null;
}

/** Whether someone asks for what the bot does in a channel. */
export function asksAboutChannel(text: string): boolean {
  return bare(text) === 'kanal';
}

function bare(text: string): string {
  return normalise(text).replace(/(?<![\s!?.])[\s!?.]+$/u, '');
}
