import { answerTextOf, wholeOf } from '../../text/answer-parts.ts';
import { plainText } from '../../text/markdown.ts';

/** The numbers of the Danish answer that the English one lacks, and the other way round: prices, telephone numbers, days, digits. */
export function differingNumbers(
  danish: string,
  english: string,
): { readonly danish: readonly string[]; readonly inEnglish: readonly string[] } {
  const [inDanish, inEnglish] = [numbersIn(danish, '.'), numbersIn(english, ',')];
  return {
    danish: [...inDanish].filter((number) => !inEnglish.has(number)),
    inEnglish: [...inEnglish].filter((number) => !inDanish.has(number)),
  };
}

/** Telephone numbers and prices whole, written in one way; the numbers of steps are none. */
function numbersIn(markdown: string, thousands: '.' | ','): ReadonlySet<string> {
  const text = plainText(wholeOf(answerTextOf(markdown))).replace(/^ *\d+\. /gmu, '');
  const numbers = text.match(/\d{2}(?: \d{2}){3}(?!\d)|\d+(?:[.,]\d+)*/gu) ?? [];
  return new Set(
    numbers.map((number) =>
      number
        .replaceAll(' ', '')
        .replace(/([.,])(?=\d{3}(?!\d))/gu, (sign) => (sign === thousands ? '' : sign))
        .replace(',', '.'),
    ),
  );
}
