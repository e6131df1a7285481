import { oneLine } from '../../text/normalise.ts';

/** `<@U1>`, `<#C1|it-café>`, `<!here>`, `<https://…|label>`: how Slack writes what is not plain text. */
const MARKUP = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu;

/**
 * Slack's markup as the person saw it: mentions of people and groups taken out, links as their labels (what these hide may be
 * anything), escapes undone.
 */
export function fromSlackText(text: string): string {
  const shown = text
    .replace(MARKUP, (_whole, kind: string, target: string, label: string | undefined) => {
      if (kind === '@' || kind === '!') return ' ';
      return label ?? (kind === '#' ? '' : target.replace(/^(?:tel|mailto):/u, ''));
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return oneLine(shown);
}
