import type { Entry } from '../knowledge/snapshot.ts';
import type { Language } from '../text/language.ts';
import { plainText } from '../text/markdown.ts';
import type { Answered } from './answer.ts';

/** As much as two text messages hold in any letters, and a little less than people read in one. */
const MOST_CHARACTERS = 300;

/**
 * The short answer as a text message of at most 300 characters: whole sentences as far as they fit, else whole words. `endIn` gives
 * what closes it, and that is never left out.
 */
export function textMessage(
  { answer, english }: Pick<Entry, 'answer' | 'english'>,
  asked: Answered['language'],
  endIn: (language: Language) => string,
): string {
  const language = asked === 'en' && english !== null ? 'en' : 'da';
  const { short } = (language === 'en' ? english : null) ?? answer;
  const end = endIn(language);
  return `${fitted(plainText(short).replace(/\s+/gu, ' '), MOST_CHARACTERS - end.length - 1)} ${end}`.trim();
}

/** The beginning of a text that takes at most so many characters. */
function fitted(text: string, room: number): string {
  if (text.length <= room) return text;
  const start = text.slice(0, Math.max(0, room - 1));
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => start.lastIndexOf(end)));
  if (sentence > 0) return text.slice(0, sentence + 1);
  const word = start.lastIndexOf(' ');
  return word > 0 ? `${start.slice(0, word)}…` : '';
}
