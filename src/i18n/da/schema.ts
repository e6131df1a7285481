/** What each field of a knowledge file is for, as an editor shows it to the curator. By file, then by the field's path. */
export const schema = {
  entry: {
    '': 'Felterne øverst i et svar. Selve svaret skrives under den anden linje med ---.',
    id: 'Svarets id. Det er det samme som filens navn uden .md og må aldrig ændres. Brug a–z, tal og bindestreger.',
    title: 'Spørgsmålet, som svaret besvarer. Højst 75 tegn.',
    kind: 'guide, når svaret spørger tilbage og giver valg. Undvær feltet ved et almindeligt svar.',
    questions: 'Det samme spørgsmål, som andre mennesker ville stille det.',
    'questions.da': 'Spørgsmålet med andre ord på dansk.',
    'questions.da[]': 'Ét spørgsmål på én linje.',
    'questions.en': 'Spørgsmålet på engelsk.',
    'questions.en[]': 'Ét spørgsmål på én linje.',
    keywords: 'Enkelte ord og navne, som folk leder efter.',
    'keywords[]': 'Et ord eller en kort vending.',
    related: 'Id på de svar, der er de naturlige næste skridt.',
    'related[]': 'Id på et andet svar.',
    choices: 'En guides valg. Mindst 2 og højst 6.',
    'choices[]': 'Et valg, og hvor det fører hen.',
    'choices[].label': 'Det, den der spørger, siger om sig selv. Højst 60 tegn.',
    'choices[].to': 'Id på det svar eller den guide, som valget fører til.',
    sources:
      'Kilderne til svaret: de sider, oplysningerne er hentet fra. Mindst én og højst 8, de danske først.',
    'sources[]': 'En kilde, og hvornår den er tjekket.',
    'sources[].id': 'Kildens id i sources.yaml.',
    'sources[].checked': 'Den dag, svaret sidst blev holdt op mod kilden, fx 2026-11-23.',
    further: 'Id på sider, hvor man kan læse videre. Svaret bygger ikke på dem.',
    'further[]': 'Id på en kilde i sources.yaml.',
    varies: 'Det i svaret, der tit ændrer sig. Så slutter det med ét forbehold.',
    'varies[]': 'prices (priser), opening-hours (åbningstider) eller waiting-times (ventetider).',
    safety: 'true, når svaret handler om svindel, misbrug eller noget, der er mistet.',
    alike:
      'Navnet på en gruppe af svar, der svarer næsten ens, så hvert af dem hjælper den, der spørger til et af de andre.',
    review: 'Den dag, svaret skal tjekkes igen, fx 2027-11-23.',
    owner:
      'Medlems-id i Slack på den, der passer på svaret, fx U012ABCDEF. Personen får besked, når svaret skal ses efter.',
    earlier: 'Hvad man sagde før, det nyeste først. Vises kun, når nogen spørger om det.',
    'earlier[]': 'Et tidligere svar.',
    'earlier[].date':
      "Hvornår det tidligere svar blev givet: 2021-04-28, 2021-04 eller '2021' (årstal alene i anførselstegn).",
    'earlier[].answer': 'Hvad svaret var dengang.',
    'earlier[].source': 'Id i sources.yaml på den kilde, det tidligere svar kommer fra.',
    english: 'Svaret på engelsk, i samme tre dele som det danske.',
  },
  sources: {
    '': 'Alle kilder til svarene. Hver kilde står her én gang.',
    '[]': 'En kilde.',
    '[].id': 'Kildens id, som svarene henviser til. Det må aldrig ændres. Brug a–z, tal og bindestreger.',
    '[].title': 'Sidens egen overskrift.',
    '[].publisher': 'Hvem der står bag siden.',
    '[].url': 'Sidens adresse. Den begynder med https://.',
    '[].published':
      "Sidens egen dato: 2026-11-23, 2026-11 eller '2026' (årstal alene i anførselstegn). Skriv null, når siden ikke viser nogen dato.",
    '[].language': 'Sidens sprog: en, når den er på engelsk. Undvær feltet, når den er på dansk.',
  },
  glossary: {
    '': 'Ord, der betyder det samme for dem, der spørger. Én række er én betydning.',
    '[]': 'Mindst to ord med samme betydning.',
    '[][]': 'Et ord eller en kort vending.',
  },
  topics: {
    '': 'Emnerne i den rækkefølge, folk ser dem.',
    '[]': 'Et emne.',
    '[].id': 'Navnet på emnets mappe.',
    '[].title': 'Emnets navn, som folk ser det. Højst 75 tegn.',
    '[].example': 'Id på det svar, der vises som eksempel på, hvad man kan spørge om.',
  },
  'not-covered': {
    '': 'Det, folk spørger om, selv om intet svar handler om det. Så ved botten, hvornår den skal lade være med at svare.',
    '[]': 'Et emne uden for svarene.',
    '[].id': 'Emnets eget id. Brug a–z, tal og bindestreger.',
    '[].title':
      'Emnet, som det står midt i en sætning: "Det handler vist om …". Lille begyndelsesbogstav, fx skift af NemKonto.',
    '[].kind':
      'near: tæt på MitID. other: noget helt andet. smalltalk: en hilsen, en tak eller lignende. complaint: utilfredshed med svaret. person: ønsket om at tale med et menneske. repeat: ønsket om at få svaret igen.',
    '[].elsewhere':
      'Id i sources.yaml på den side, man kan henvise til. Undvær feltet, når der ikke er nogen.',
    '[].reply': 'Det venlige svar på en hilsen eller en tak. Kun til smalltalk.',
    '[].questions': 'Sådan spørger folk om det. Mindst ét spørgsmål i alt.',
    '[].questions.da': 'Spørgsmål på dansk.',
    '[].questions.da[]': 'Ét spørgsmål på én linje.',
    '[].questions.en': 'Spørgsmål på engelsk.',
    '[].questions.en[]': 'Ét spørgsmål på én linje.',
  },
} as const;
