import { stem } from './stems.ts';

/**
 * Words that every Danish or English question is built of and that say little about its subject. Not here: question
 * words ("hvornår", "hvem") and "ikke", which tell questions of one subject apart.
 */
const STOP_WORDS = `
  af alle alt altså at bare blev blive bliver da de dem den denne der deres det dette dig din dit du efter eller en end er et
  for fra får gør gøre ham han hans har have her hun hvad hvis hvor hvordan i ind jeg jo kan kom kommer kunne lige man med meget
  men mig min mine mit må nogen noget nogle nok nu når og også om op os over på sig sin sine sit skal skulle som så sådan
  til ud under var ved vi vil ville være øh
  a am an and are be can do does have how i if in is it its me my of on or that the there this to we what with you your
`;

const STEMS: ReadonlySet<string> = new Set(
  STOP_WORDS.trim()
    .split(/\s+/u)
    .map((word) => stem(word)),
);

/** Whether a stem is of a word that says little about the subject. */
export function isStopStem(stemmed: string): boolean {
  return STEMS.has(stemmed);
}
