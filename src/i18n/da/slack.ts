/** What the bot says in Slack only: buttons, shares and the ways to ask. `who` is a mention that Slack shows as a name. */
export const slack = {
  buttons: {
    showAnswer: 'Vis svar',
    choose: 'Vælg',
    more: 'Vis mere',
    showTopic: 'Vis emne',
    readAlone: 'Det var et nyt spørgsmål',
    shareInChannel: 'Vis for alle',
    shareInThread: 'Svar i tråden',
    takeBack: 'Tag svaret tilbage',
    back: '‹ Tilbage til forslagene',
  },
  sharedBy: (who: string, title: string) => `${who} har delt svaret på »${title}«`,
  sharedInChannel:
    'Svaret er nu vist for alle i kanalen. Fortryder du, så tryk »Tag svaret tilbage« under det.',
  sharedInThread: 'Svaret står nu i tråden. Fortryder du, så tryk »Tag svaret tilbage« under det.',
  takenBack: 'Du har taget svaret tilbage. De andre kan ikke se det længere.',
  notYoursToTakeBack: (who: string) => `Det er ${who}, der har delt svaret. Kun ${who} kan tage det tilbage.`,
  notMember:
    'Jeg er ikke med i denne kanal endnu, så jeg kan ikke skrive i tråden. Skriv /invite @MitID-hjælper i kanalen, og prøv så igen.',
  perhapsShared:
    'Slack svarede mig ikke, så jeg ved ikke, om svaret nåede frem. Se efter, om det står der, før du prøver igen.',
  entryGone: 'Svaret findes ikke længere. Spørg mig igen, så leder jeg efter et nyt.',
  buttonWornOut: 'Knappen er for gammel til at virke. Spørg mig igen, så får du et nyt svar.',
  topic: (title: string) => `Spørgsmål om emnet ${title}:`,
  noText:
    'Jeg kan kun læse tekst, og i den besked fandt jeg ingen. Skriv spørgsmålet med ord, så svarer jeg.',
  threadUnreadable:
    'Jeg kunne ikke læse trådens første besked. Skriv spørgsmålet sammen med mit navn, så svarer jeg her i tråden.',
  refusedThere: (channel: string) => `Jeg må ikke skrive i <#${channel}>, så du får svaret her.`,
  failed:
    'Beklager, noget gik galt hos mig, så du fik ikke noget svar. Prøv igen om lidt. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
  answerLater:
    'Beklager, noget gik galt hos mig, så svaret lader vente på sig. Jeg prøver selv igen om lidt. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
  manyNow: 'Der er mange, der spørger lige nu. Jeg svarer om lidt.',
  notReached:
    'Beklager, jeg nåede ikke at svare på dit spørgsmål – spørg gerne igen. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
  notStored:
    'Beklager, jeg kunne ikke gemme dit spørgsmål. Får du ikke svar om et par minutter, så spørg mig igen. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
  welcome: {
    hello: 'Hej, jeg er MitID-hjælper.',
    how: 'Skriv dit spørgsmål om MitID her, som du ville sige det til et menneske. Jeg finder et svar, som mennesker har skrevet og tjekket. Kender jeg ikke svaret, siger jeg det. Kun du ser, hvad vi skriver her.',
    examples: 'Prøv at trykke på et af disse:',
    care: 'Skriv aldrig CPR-numre eller koder. Skriv `hjælp`, så viser jeg alle måder at spørge på.',
    outLoud: (examples: readonly string[]) =>
      `Hej, jeg er MitID-hjælper. Skriv dit spørgsmål om MitID her. For eksempel: ${examples.join(' ')} Skriv aldrig CPR-numre eller koder.`,
  },
  help: {
    title: 'Spørg mig om MitID',
    intro: 'Jeg finder svar, som mennesker har skrevet og tjekket. Kender jeg ikke svaret, siger jeg det.',
    ways: [
      '*I en kanal:* skriv @MitID-hjælper og dit spørgsmål. Jeg svarer i tråden, og der kan du spørge videre uden at nævne mig.',
      '*Under en andens spørgsmål:* skriv @MitID-hjælper i tråden, så svarer jeg på den første besked.',
      '*Kun for dig:* skriv `/mitid` og dit spørgsmål. Du kan bagefter vise svaret for alle.',
      '*På en besked:* vælg de tre prikker ved den (på en telefon: hold fingeren på den) og så *Find svar*.',
      '*Direkte:* skriv til mig i en privat besked.',
      '*Se, hvad jeg husker om dig:* skriv `/mitid mine oplysninger`. *Slet det:* skriv `/mitid glem mig`.',
    ],
    examples: 'Prøv for eksempel:',
    outLoud: (examples: readonly string[]) =>
      `Spørg mig om MitID: skriv /mitid og dit spørgsmål, nævn mig i en kanal, eller skriv til mig privat. For eksempel: ${examples.join(' ')}`,
  },
} as const;
