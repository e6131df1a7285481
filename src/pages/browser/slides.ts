/* Turns slides by keys. Without this script the page is scrolled, and stops at each slide. */

const slides = [...document.querySelectorAll<HTMLElement>('[data-slides] > section')];
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

document.addEventListener('keydown', (event) => {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ' ' && event.target instanceof HTMLAnchorElement) return;
  event.preventDefault();
  const slide = slides[Math.min(Math.max(shown() + step, 0), slides.length - 1)];
  slide?.scrollIntoView();
  slide?.focus({ preventScroll: true });
});

/** The number of the slide that fills most of the screen. */
function shown(): number {
  const middle = window.innerHeight / 2;
  return slides.findIndex((slide) => {
    const { top, bottom } = slide.getBoundingClientRect();
    return top <= middle && bottom > middle;
  });
}
