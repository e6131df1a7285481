import type { Entry } from '../../src/knowledge/snapshot.ts';
import { foldDanishLetters, stem } from '../../src/text/stems.ts';
import { isStopStem } from '../../src/text/stop-words.ts';

/** A piece of a wording: as it stands, or a content word by its stem and the ending it has here. */
type Piece = string | { readonly stem: string; readonly ending: string; readonly isCapital: boolean };
export type Wording = readonly Piece[];

/** An entry whose content words can be exchanged for others. */
export type Pattern = {
  readonly entry: Entry;
  readonly title: Wording;
  readonly da: readonly Wording[];
  readonly en: readonly Wording[];
  readonly keywords: readonly Wording[];
  /** Every content word's stem, once. */
  readonly stems: readonly string[];
};

const WORD = /(\p{L}+)/u;

/** Takes an entry's wordings apart. */
export function patternOf(entry: Entry): Pattern {
  const title = takeApart(entry.title);
  const da = entry.questions.da.map(takeApart);
  const en = entry.questions.en.map(takeApart);
  const keywords = entry.keywords.map(takeApart);
  const pieces = [title, ...da, ...en, ...keywords].flat();
  const stems = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.stem])));
  return { entry, title, da, en, keywords, stems: [...stems] };
}

/** Puts a wording together with other stems; endings and capitals stay. */
export function putTogether(wording: Wording, replacement: ReadonlyMap<string, string>): string {
  return wording
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const word = (replacement.get(piece.stem) ?? piece.stem) + piece.ending;
      return piece.isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    })
    .join('');
}

function takeApart(text: string): Wording {
  return text.split(WORD).flatMap((part): Piece[] => {
    if (part === '') return [];
    const lower = part.toLowerCase();
    const itsStem = stem(lower);
    if (!WORD.test(part) || isStopStem(itsStem)) return [part];
    const ending = foldDanishLetters(lower).slice(itsStem.length);
    return [{ stem: itsStem, ending, isCapital: part !== lower }];
  });
}
