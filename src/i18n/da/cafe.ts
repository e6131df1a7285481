/** What stands around an answer at an it-café, where a volunteer and a citizen look at one tablet. */
export const cafe = {
  title: 'It-café',
  label: 'Hvad vil du vide om MitID?',
  button: 'Find svar',
  hint: 'Skriv aldrig CPR-nummer, koder eller adgangskoder her.',
  guides: 'Hvad er galt?',
  topics: 'Eller vælg et emne',
  newCitizen: 'Ny borger',
  aloud: 'Læs højt',
  quiet: 'Stop',
  print: 'Print',
  next: 'Næste',
  previous: 'Forrige',
  step: (step: number, of: number) => `Trin ${step} af ${of}`,
  short: 'Det korte svar',
  more: 'Godt at vide',
  turn: 'Bladr i svaret',
  offline:
    'Der er ingen forbindelse lige nu, så jeg kan ikke søge. Vælg en knap nedenfor i stedet: de svar har tabletten selv.',
} as const;
