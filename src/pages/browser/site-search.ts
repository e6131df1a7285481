import Fuse from 'fuse.js';

/* The search of the pages as files: looks questions up in titles and wordings, in the browser. Without it the page is an index. */

/** Written beside this script: title, address, and other words for the question. */
type Listed = { readonly title: string; readonly address: string; readonly words: readonly string[] };
declare const SVAR: readonly Listed[];

const SHOWN = 8;

const form = document.querySelector<HTMLFormElement>('[data-site-search]');
const field = form?.querySelector('input');
const results = document.querySelector('[data-results]');
const none = document.querySelector<HTMLElement>('[data-none]');

if (form !== null && field !== null && field !== undefined && results !== null && none !== null) {
  const fuse = new Fuse(SVAR, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'words', weight: 1 },
    ],
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.35,
  });
  const search = (): void => {
    const found = field.value.trim() === '' ? [] : fuse.search(field.value, { limit: SHOWN });
    results.replaceChildren(...found.map(({ item }) => linkTo(item)));
    none.hidden = found.length > 0 || field.value.trim() === '';
  };
  form.hidden = false;
  field.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
}

function linkTo({ title, address }: Listed): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
