import type { Language } from './language.ts';

/* How what is written is said aloud. `language`: of the text. */

const ABBREVIATIONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  da: {
    fx: 'for eksempel',
    'f.eks.': 'for eksempel',
    'bl.a.': 'blandt andet',
    'kl.': 'klokken',
    'kr.': 'kroner',
    'ca.': 'cirka',
    'osv.': 'og så videre',
    'dvs.': 'det vil sige',
    'evt.': 'eventuelt',
    'm.m.': 'med mere',
    'mv.': 'med videre',
    'inkl.': 'inklusive',
    'ekskl.': 'eksklusive',
    'nr.': 'nummer',
    'tlf.': 'telefon',
    'pga.': 'på grund af',
    'vedr.': 'om',
    'hhv.': 'henholdsvis',
    'maks.': 'højst',
  },
  en: {
    'e.g.': 'for example',
    'i.e.': 'that is',
    'etc.': 'and so on',
    'approx.': 'about',
    'incl.': 'including',
    DKK: 'kroner',
  },
};

/** Every abbreviation of a language, where it is no part of a longer word. */
const PATTERNS = { da: abbreviationsOf('da'), en: abbreviationsOf('en') } as const;

/** A bracket may hold a word that stands on the screen, no aside. */
const SCREEN_WORDS = 3;
const BRACKET = /\(([^\p{L}()]*\p{L}[^()]*)\)/gu;
/** `24/7`, `1/2` and `20,-`. */
const STRANGE_NUMBER = /(?<!\d)\d+(?:\/\d+|,-)/u;

/** The first passage that a text to be read aloud should not have; null when there is none. In English the Danish words stand in brackets. */
export function findUnspeakable(text: string, language: Language): string | null {
  const brackets = language === 'en' ? [] : [...text.matchAll(BRACKET)];
  const aside = brackets.find(([, inside = '']) => inside.trim().split(/\s+/u).length > SCREEN_WORDS);
  const [abbreviation] = text.match(PATTERNS[language]) ?? [];
  const [number] = STRANGE_NUMBER.exec(text) ?? [];
  return abbreviation ?? number ?? aside?.[0] ?? null;
}

const WORDS = {
  da: {
    from: 'fra klokken',
    at: 'klokken',
    to: 'til',
    and: 'og',
    or: 'eller',
    point: 'punktum',
    slash: 'skråstreg',
    comma: 'komma',
    percent: 'procent',
    plus: 'plus',
  },
  en: {
    from: 'from',
    at: 'at',
    to: 'to',
    and: 'and',
    or: 'or',
    point: 'dot',
    slash: 'slash',
    comma: 'point',
    percent: 'percent',
    plus: 'plus',
  },
} as const;

const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\d-]))(?:www\.)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|gl|com|net|org|eu)\b)((?:\/[\p{L}\d_-]+)*)\/?/gu;

/** A text as one says it: no brackets, no abbreviations, and numbers, times and addresses in words where signs cannot be said. */
export function toSpeakable(text: string, language: Language): string {
  const words = WORDS[language];
  return text
    .replace(BRACKET, '')
    .replace(
      PATTERNS[language],
      (short) => ABBREVIATIONS[language][short] ?? ABBREVIATIONS[language][short.toLowerCase()] ?? short,
    )
    .replace(
      ADDRESS,
      (_, host: string, path: string) =>
        `${host.replaceAll('.', ` ${words.point} `)}${path.replaceAll('/', ` ${words.slash} `)}`,
    )
    .replace(/(?<=\d)[.,](?=\d{3}\b)/gu, (sign) => (sign === (language === 'da' ? '.' : ',') ? '' : sign))
    .replace(/(?<!\d)(\d+)[.,](\d{2}) kroner\b/gu, (_, kroner: string, øre: string) =>
      Number(øre) === 0 ? `${kroner} kroner` : `${kroner} kroner ${words.and} ${Number(øre)} øre`,
    )
    .replace(
      /(?<!\p{L})(?:fra )?klokken (\d+(?:[.:]\d\d)?) ?[-–] ?(\d+(?:[.:]\d\d)?)/gu,
      `${words.from} $1 ${words.to} $2`,
    )
    .replace(/(\d) ?[-–] ?(?=\d)/gu, `$1 ${words.to} `)
    .replace(/(?<=\d)[.:](?=\d\d\b)/gu, ' ')
    .replace(/(\d),(?=\d)/gu, `$1 ${words.comma} `)
    .replace(/(\d) ?%/gu, `$1 ${words.percent}`)
    .replace(/\+(?=\d)/gu, `${words.plus} `)
    .replace(/(?<=\p{L})\/(?=\p{L})/gu, ` ${words.or} `)
    .replace(/(?<!\s)\s+[–—]\s+/gu, ', ')
    .replace(/["»«“”]/gu, '')
    .replace(/(?<! ) +([.,:;!?])/gu, '$1')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

function abbreviationsOf(language: Language): RegExp {
  const all = Object.keys(ABBREVIATIONS[language]).map((one) => one.replaceAll('.', '\\.'));
  return new RegExp(`(?<![\\p{L}\\d.])(?:${all.join('|')})(?![\\p{L}\\d])`, 'giu');
}
