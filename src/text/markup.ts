/** A piece of HTML that is safe to show. Only `html` makes it from text. */
export type Markup = { readonly markup: string };

/** Takes text for HTML that is safe to show: what this program has written itself. */
export function markupOf(markup: string): Markup {
  return { markup };
}

type Value = string | number | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes HTML; every value put in is escaped, unless it is markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: strings.map((text, at) => text + write(values[at] ?? '')).join('') };
}

function write(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('\n');
}
