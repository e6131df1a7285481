/** So far must a finger go to turn, in px, and more along than up or down. */
const SWIPE = 60;

let keys: ((event: KeyboardEvent) => void) | null = null;

/** Shows an answer's cards one at a time, turned by buttons, arrow keys and a finger. Gives what tells the card that is shown. */
export function turnCards(): () => HTMLElement | null {
  if (keys !== null) document.removeEventListener('keydown', keys);
  keys = null;
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const turn = document.querySelector<HTMLElement>('[data-turn]');
  const next = document.querySelector<HTMLButtonElement>('[data-next]');
  const previous = document.querySelector<HTMLButtonElement>('[data-previous]');
  const place = document.querySelector('[data-place]');
  if (cards.length < 2 || turn === null || next === null || previous === null || place === null) {
    return () => cards[0] ?? null;
  }
  let at = 0;
  const goTo = (index: number): void => {
    at = Math.min(Math.max(index, 0), cards.length - 1);
    for (const [number, card] of cards.entries()) card.hidden = number !== at;
    previous.disabled = at === 0;
    next.disabled = at === cards.length - 1;
    place.textContent = `${at + 1} / ${cards.length}`;
  };
  next.addEventListener('click', () => goTo(at + 1));
  previous.addEventListener('click', () => goTo(at - 1));
  keys = (event) => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') goTo(at + 1);
    if (event.key === 'ArrowLeft' || event.key === 'PageUp') goTo(at - 1);
  };
  document.addEventListener('keydown', keys);
  const box = document.querySelector<HTMLElement>('[data-cards]');
  let down: { readonly x: number; readonly y: number } | null = null;
  box?.addEventListener(
    'touchstart',
    ({ changedTouches: [touch] }) => {
      down = touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
    },
    { passive: true },
  );
  box?.addEventListener('touchend', ({ changedTouches: [touch] }) => {
    if (down === null || touch === undefined) return;
    const across = touch.clientX - down.x;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(touch.clientY - down.y)) {
      goTo(across < 0 ? at + 1 : at - 1);
    }
  });
  turn.hidden = false;
  goTo(0);
  return () => cards[at] ?? null;
}
