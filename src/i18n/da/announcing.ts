import { channelsOf, peopleOf } from './counts.ts';
import { formatMoment } from './dates.ts';

/** The windows in which announcements are written, previewed and changed. */
export const announcing = {
  compose: {
    title: 'Nyt opslag',
    editTitle: 'Ret opslag',
    show: 'Se det først',
    headline: 'Overskrift',
    headlineHint: 'Kort og tydelig. Fx: Ekstra it-café torsdag',
    text: 'Tekst',
    textHint:
      'Skriv som i Slack: *fed*, _kursiv_, ~streget over~ og :tada:. En linje med en bindestreg og et mellemrum først bliver et punkt på en liste, og en med > et citat. Adresser bliver til links.',
    channels: 'Kanaler',
    channelsHint:
      'Du kan vælge de kanaler, som både du og jeg er med i. Mangler der en, så skriv /invite @MitID-hjælper i den, og søg igen.',
    searchChannels: 'Søg efter en kanal',
    entries: 'Svar, der hører til',
    entriesHint: 'De vises som knapper under opslaget. Svarene ser kun den, der trykker.',
    searchEntries: 'Skriv et ord fra svaret',
    when: 'Hvornår skal det sendes?',
    now: 'Med det samme',
    later: 'På et bestemt tidspunkt',
    day: 'Dag',
    dayHint: 'Dag og klokkeslæt udfyldes kun, når det skal sendes på et bestemt tidspunkt.',
    time: 'Klokkeslæt',
    timeHint: 'Dansk tid.',
    options: 'Kvittering',
    receipt: 'Bed om kvittering',
    receiptHint: 'Så kommer knappen »Læst ✓« under opslaget, og du kan se, hvem der mangler.',
    ping: 'Skal det give lyd hos nogen?',
    pings: {
      none: 'Nej, bare en almindelig besked',
      here: 'Ja, hos dem, der er på lige nu (@here)',
      channel: 'Ja, hos alle i kanalerne (@channel)',
    },
    fetching: 'Et øjeblik, jeg finder opslaget frem …',
    unknownChannel: 'en kanal, jeg ikke kan se',
    unknownEntry: 'et svar, der ikke findes længere',
  },

  preview: {
    title: 'Sådan bliver det',
    send: 'Send',
    schedule: 'Planlæg',
    back: 'Ret',
    reach: (count: number, reached: { readonly people: number; readonly isAtLeast: boolean } | null) =>
      reached === null
        ? `Sendes til *${channelsOf(count)}*. Jeg tæller medlemmerne …`
        : `Sendes til *${channelsOf(count)}* med ${reached.isAtLeast ? 'mindst ' : ''}*${peopleOf(reached.people)}*.`,
    uncounted: (count: number) => `Sendes til *${channelsOf(count)}*. Medlemmerne kunne ikke tælles.`,
    when: (sendAt: string | null) =>
      sendAt === null ? 'Det sendes *med det samme*.' : `Det sendes *${formatMoment(sendAt)}*, dansk tid.`,
    pings: {
      none: null,
      here: '*Det giver lyd hos alle, der er på lige nu (@here).*',
      channel: '*Det giver lyd hos alle i kanalerne (@channel).*',
    },
    anew: '*Kladden er ændret i et andet vindue, så der er ikke sendt noget.* Sådan ser den ud nu.',
    saved: 'Det er gemt som kladde. Du finder det igen på min Hjem-side, hvis du lukker vinduet.',
    asInChannel: 'Sådan kommer det til at se ud:',
    invalid: 'Det blev ikke sendt. Det, du skrev, er gemt. Luk dette vindue, ret det, og prøv igen:',
    gone: 'Opslaget er allerede sendt, planlagt eller slettet. Der er ikke sendt noget to gange.',
    sending: (count: number) =>
      `Opslaget er på vej til ${channelsOf(count)}. Er der en kanal, det ikke når frem til, får du besked.`,
    scheduled: (at: string) =>
      `Opslaget er planlagt og bliver sendt ${formatMoment(at)}. Indtil da kan du rette, flytte eller aflyse det på min Hjem-side.`,
  },

  conflict: {
    heading: '*En anden har ændret opslaget, mens du skrev.* Sådan ser det ud nu:',
    back: 'Det, du skrev, er ikke væk. Luk dette vindue, så står det der endnu. Sender du det igen, træder det i stedet for den andens.',
    inPlace: 'Det, du skrev, står herunder. Gemmer du det igen, træder det i stedet for den andens.',
    title: 'Ændret imens',
  },

  /** Under a field, by what is wrong with it. */
  errors: {
    headline: {
      missing: 'Overskriften mangler.',
      'too-long': 'Overskriften er for lang. Den må højst være på 150 tegn.',
    },
    text: {
      missing: 'Teksten mangler.',
      'too-long':
        'Teksten er for lang. Den må højst være på 3.000 tegn. Skriv den kortere, og link til resten.',
      duplicate:
        'Præcis den tekst er allerede sendt eller planlagt inden for et døgn. Ret teksten, hvis det er meningen.',
      'markdown-table': 'En tabel kan ikke vises. Skriv en liste med én linje til hver ting.',
      'markdown-image': 'Et billede kan ikke vises. Skriv, hvad man ser, eller skriv adressen på det.',
      'markdown-link':
        'Et af linkene kan ikke bruges. Skriv adressen, som den står i browseren, fx https://mitid.dk.',
    },
    channels: {
      missing: 'Vælg mindst én kanal eller gruppe.',
      'too-many': 'Det er for mange kanaler på én gang. Vælg højst 100.',
      'not-shared':
        'Du eller jeg er ikke længere med i en af kanalerne. Fjern den, eller skriv /invite @MitID-hjælper i den.',
    },
    entries: {
      unknown: 'Et af svarene findes ikke længere. Fjern det.',
      'too-many': 'Det er for mange svar. Vælg højst 5, dem der betyder mest.',
    },
    sendAt: {
      past: 'Tidspunktet er passeret. Vælg et, der ligger forude.',
      'too-far': 'Tidspunktet ligger for langt ude i fremtiden. Vælg et, der højst er et år henne.',
    },
    reason: {
      missing: 'Skriv, hvorfor opslaget ikke gælder længere.',
      'too-long': 'Begrundelsen er for lang. Den må højst være på 300 tegn.',
    },
    ping: { 'not-allowed': 'Her må opslag ikke give lyd hos alle. Vælg »Nej«.' },
    picked: {
      noDay: 'Vælg en dag.',
      noTime: 'Vælg et klokkeslæt.',
      skipped: 'Det klokkeslæt findes ikke den nat, for uret bliver stillet frem. Vælg et andet.',
    },
  },

  move: { title: 'Flyt opslag', save: 'Flyt' },

  correct: {
    title: 'Ret opslag',
    show: 'Se det først',
    save: 'Ret alle steder',
    note: 'Opslaget bliver rettet i alle kanaler, og der kommer til at stå »Rettet« med tidspunktet.',
    options: 'De, der har læst det',
    tell: 'Sig det til dem, og bed dem trykke »Læst ✓« igen',
    tellHint:
      'De får en linje i tråden under opslaget med deres navn. Brug det, når rettelsen betyder noget.',
    preview: 'Sådan kommer det til at se ud. Ret videre ovenfor, eller send rettelsen:',
    told: (count: number) =>
      count === 0
        ? 'Ingen har trykket »Læst ✓« endnu, så der er ingen at sige det til.'
        : `*${peopleOf(count)}* får det at vide i tråden og bliver bedt om at trykke »Læst ✓« igen.`,
  },

  withdraw: {
    title: 'Træk opslag tilbage',
    save: 'Træk tilbage',
    reason: 'Hvorfor gælder det ikke længere?',
    reasonHint: 'Det kommer til at stå i kanalerne. Fx: Caféen er flyttet til tirsdag.',
    note: 'I alle kanaler bliver teksten erstattet af en linje om, at opslaget er trukket tilbage, og hvorfor.',
  },
} as const;
