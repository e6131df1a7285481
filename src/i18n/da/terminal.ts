/** What the terminal says around the answers. */
export const terminal = {
  usage: [
    'Brug: npm run ask -- "dit spørgsmål"          svar på ét spørgsmål',
    '      npm run ask                             samtale, indtil du trykker Ctrl-D',
    '      npm run -s ask -- --json "spørgsmål"    svaret som ét JSON-objekt',
    '      --knowledge MAPPE                       brug en anden vidensbase',
  ].join('\n'),
  wrongUse: (reason: string) => `Det forstod jeg ikke: ${reason}`,
  unknownOption: (option: string) => `"${option}" kendes ikke.`,
  jsonNeedsQuestion: '--json skal have et spørgsmål i anførselstegn.',
  welcome: 'Spørg om MitID, og tryk Enter. Stop med Ctrl-D.',
  prompt: 'Spørgsmål: ',
  chooseNumber: (count: number) => `Skriv et tal fra 1 til ${count} for at se svaret.`,
  earlierHeading: 'Hvad sagde man før?',
  topics: 'Emner:',
  goodbye: 'Farvel, og tak for spørgsmålene.',
  noTokens: [
    'Der er ingen forbindelse til Slack: SLACK_BOT_TOKEN og SLACK_APP_TOKEN mangler.',
    'De findes på https://api.slack.com/apps: opret appen fra manifest.json, og kopiér de to tokens.',
    'Skriv dem i filen .env (se .env.example). Indtil da kan du spørge her i terminalen:',
  ],
  running: (mode: string) => `MitID-hjælper er klar i Slack (${mode}). Stop med Ctrl-C.`,
  stopping: 'Stopper. Jeg gør de svar færdige, som er i gang …',
} as const;
