type Details = Readonly<Record<string, string | number>>;

const shown = ({ text }: Details): string => (text === undefined ? '' : ` (»${text}«)`);

/** What an answer may not contain, and what to write instead; the same in files, tables and Slack. */
export const forbidden = {
  'markdown-table': (d: Details) =>
    `her er en tabel${shown(d)}, og den kan ikke vises. Skriv en liste med én linje til hver ting.`,
  'markdown-image': (d: Details) =>
    `her er et billede${shown(d)}, og det kan ikke vises. Skriv, hvad man ser, eller henvis til siden med [tekst](https://…).`,
  'markdown-html': (d: Details) =>
    `her er HTML eller ord i vinkelparenteser${shown(d)}. Skriv teksten uden < og >.`,
  'markdown-heading': (d: Details) =>
    `her er en overskrift${shown(d)}. Kun linjen "## Mere" må stå i et svar, og kun én gang. Skriv en almindelig sætning, eller brug **fed**.`,
  'markdown-code': (d: Details) => `her er tegn for kode (\`)${shown(d)}. Skriv ordet i anførselstegn.`,
  'markdown-quote': (d: Details) => `her er et citat${shown(d)}. Skriv det i anførselstegn uden >.`,
  'markdown-strike': (d: Details) =>
    `her er ord, der er streget over${shown(d)}, og det kan ikke vises. Skriv kun det, der gælder.`,
  'markdown-rule': (d: Details) => `her er en streg${shown(d)}. En tom linje er nok.`,
  'markdown-link': (d: Details) =>
    `her er et link, der ikke kan bruges${shown(d)}. Skriv det som [tekst](https://…).`,
  'markdown-deep-list': (d: Details) =>
    `her er en liste inde i en liste inde i en liste${shown(d)}. Brug højst to.`,
  'markdown-list-first': (d: Details) =>
    `svaret begynder med en liste${shown(d)}. Begynd med en sætning, der svarer, og lad listen komme bagefter.`,
} as const;
