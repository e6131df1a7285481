import { keepAlone } from './cafe-keep.ts';
import { readAloud } from './read-aloud.ts';
import { turnCards } from './turn-cards.ts';

/*
 * The tablet at an it-café. Every page replaces the one before it and questions stand in no address, so that going back shows nothing
 * of another citizen. Without this script the same pages work below each other.
 */

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.origin !== location.origin) return;
  if (link.hasAttribute('data-print')) {
    event.preventDefault();
    window.print();
  } else if (link.pathname.startsWith('/svar/cafe')) {
    event.preventDefault();
    location.replace(link.href);
  }
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-ask')) return;
  event.preventDefault();
  void ask(form);
});

/** What a browser kept of a page for going back to it is not to be seen. */
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

show();
void keepAlone();

async function ask(form: HTMLFormElement): Promise<void> {
  const offline = form.querySelector<HTMLElement>('[data-offline]');
  if (offline !== null) offline.hidden = true;
  const question = form.querySelector('input')?.value ?? '';
  try {
    const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams({ q: question }) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const main = page.querySelector('main');
    if (main === null) throw new Error('no page');
    document.title = page.title;
    document.querySelector('main')?.replaceWith(main);
    show();
    window.scrollTo(0, 0);
    focusOn(document.querySelector('h1'));
  } catch {
    if (offline !== null) offline.hidden = false;
  }
}

function show(): void {
  const shown = turnCards();
  readAloud(shown);
}

function focusOn(heading: HTMLElement | null): void {
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
