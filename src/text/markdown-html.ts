import { html, markupOf, type Markup } from './markup.ts';
import { renderMarkdown } from './markdown.ts';

/** The Markdown of an answer as HTML. Addresses other than of pages, mail and telephones are left out. */
export function toHtml(markdown: string): Markup {
  return markupOf(
    renderMarkdown(markdown, {
      text: (value) => html`${value}`.markup,
      strong: (content) => `<strong>${content}</strong>`,
      emphasis: (content) => `<em>${content}</em>`,
      code: (value) => html`<code>${value}</code>`.markup,
      link: (content, url) =>
        /^(?:https?:\/\/|mailto:|tel:)/u.test(url)
          ? html`<a href="${url}">${markupOf(content)}</a>`.markup
          : content,
      paragraph: (content) => `<p>${content}</p>`,
      listItem: (_marker, content) => `<li>${content}</li>`,
      list: (items, first) => {
        if (first === null) return `<ul>${items.join('')}</ul>`;
        const start = first === 1 ? '' : ` start="${first}"`;
        return `<ol${start}>${items.join('')}</ol>`;
      },
      quote: (content) => `<blockquote>${content}</blockquote>`,
      lineBreak: '<br>',
    }),
  );
}
