type Details = Readonly<Record<string, string | number>>;

/** Under a field of the window in which an answer is written: what the house rules have against it, and what to do. */
export const houseRules = {
  'short-word-count': ({ count, maximum }: Details) =>
    `Det korte svar er på ${count} ord, og der er plads til ${maximum}. Flyt resten ned i næste felt.`,
  'steps-word-count': ({ count, maximum }: Details) =>
    `Her er ${count} ord, og der er plads til ${maximum}. Flyt det, kun nogle har brug for, ned under »Mere«.`,
  'answer-word-count': ({ count, maximum }: Details) =>
    `Svaret er på ${count} ord i alt, og der er plads til ${maximum}. Skriv det kortere.`,
  'no-subject': ({ text }: Details) =>
    `»${text}« kan ikke forstås uden spørgsmålet. Skriv, hvad det handler om: »MitID-appen …« og ikke »Den …«.`,
  'told-to-check': () =>
    'Her står »(tjek mitid.dk)«. Fjern det, og sæt hak ved det, der tit ændrer sig. Så slutter jeg selv svaret med et forbehold.',
  unspeakable: ({ text }: Details) =>
    `»${text}« kan ikke læses højt. Skriv forkortelser og tal, som man siger dem, og skriv uden parentes.`,
  'numbers-differ': ({ danish, english }: Details) =>
    [
      'Tallene på dansk og engelsk er ikke de samme.',
      ...(danish === '' ? [] : [`Kun på dansk: ${danish}.`]),
      ...(english === '' ? [] : [`Kun på engelsk: ${english}.`]),
    ].join(' '),
  'too-long-to-say': ({ seconds, maximum }: Details) =>
    `Det korte svar og trinene tager ${seconds} sekunder at læse højt, og der er plads til ${maximum}. Skriv dem kortere.`,
} as const;
