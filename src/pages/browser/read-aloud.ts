/** Shows "Læs højt" where the browser has a Danish voice (an English one for an answer in English), and reads the card that is shown. */
export function readAloud(shown: () => HTMLElement | null): void {
  const button = document.querySelector<HTMLButtonElement>('[data-aloud]');
  if (button === null || !('speechSynthesis' in window)) return;
  const { speechSynthesis: speech } = window;
  speech.cancel();
  const label = button.textContent;
  const language = document.querySelector('[data-cards]')?.getAttribute('lang') ?? 'da';
  const voice = (): SpeechSynthesisVoice | undefined =>
    speech.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  const offer = (): void => {
    button.hidden = voice() === undefined;
  };
  // Browsers load their voices after the page.
  speech.onvoiceschanged = offer;
  offer();
  button.addEventListener('click', () => {
    if (speech.speaking) {
      speech.cancel();
      return;
    }
    const said = new SpeechSynthesisUtterance(shown()?.dataset['say'] ?? '');
    const found = voice();
    if (found !== undefined) said.voice = found;
    said.lang = found?.lang ?? language;
    said.rate = 0.9;
    said.addEventListener('start', () => {
      button.textContent = button.dataset['quiet'] ?? label;
    });
    for (const over of ['end', 'error'] as const) {
      said.addEventListener(over, () => {
        button.textContent = label;
      });
    }
    speech.speak(said);
  });
}
