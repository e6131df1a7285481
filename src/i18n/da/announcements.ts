import { announcing } from './announcing.ts';
import { audiences } from './audiences.ts';
import { channelsOf, peopleOf } from './counts.ts';
import { formatDayOf, formatMoment } from './dates.ts';

/** Why a post did not get there, by Slack's code. `channel` is a mention that Slack shows as a name. */
const failures: Readonly<Record<string, string>> = {
  'too-late': 'Jeg nåede det ikke inden for en time. Tryk »Prøv igen«, hvis det stadig skal ud.',
  is_archived: 'Kanalen er arkiveret. Den, der styrer jeres Slack, kan åbne den igen.',
  channel_not_found:
    'Kanalen findes ikke længere, eller jeg er ikke med i den. Findes den, så skriv /invite @MitID-hjælper i den.',
  not_in_channel: 'Jeg er ikke med i kanalen. Skriv /invite @MitID-hjælper i den.',
  restricted_action: 'Jeg må ikke skrive i kanalen. Den, der styrer jeres Slack, kan give lov.',
  restricted_action_read_only_channel:
    'Kun få må skrive i kanalen, og jeg er ikke en af dem. Den, der styrer jeres Slack, kan give lov.',
  'unknown-post': 'Jeg ved ikke, hvilken besked det er. Skriv selv i kanalen, hvad der er ændret.',
  message_not_found: 'Beskeden er slettet.',
  cant_update_message: 'Beskeden kan ikke ændres. Skriv selv i kanalen, hvad der er ændret.',
  edit_window_closed:
    'Beskeden er for gammel til, at Slack lader mig ændre den. Skriv selv i kanalen, hvad der er ændret.',
};

/** What coordinators announce: how it is written, what becomes of it, and how it looks in the channels. */
export const announcements = {
  ...announcing,
  audiences,

  post: {
    from: (who: string | null) => (who === null ? 'Opslag' : `Opslag fra ${who}`),
    corrected: (at: string) => `Rettet ${formatMoment(at)}`,
    withdrawn: (headline: string, at: string) =>
      `Opslaget »${headline}« er trukket tilbage ${formatMoment(at)}. Det gælder ikke længere.`,
    notice: 'Opslaget øverst i tråden er rettet. Læs det igen, og tryk så på *Læst ✓* igen:',
    noticeMore: (count: number) => `og ${count} til.`,
    read: (count: number) => (count === 0 ? 'Læst ✓' : `Læst ✓ (${count})`),
    readSpoken: (count: number) =>
      count === 0 ? 'Sig, at du har læst det' : `Sig, at du har læst det. ${peopleOf(count)} har læst det.`,
    readTaken: 'Tak! Du står nu som en, der har læst opslaget.',
    readBefore: 'Tak, du har allerede sagt, at du har læst opslaget.',
    readOutdated:
      'Opslaget er blevet rettet, siden du læste det. Læs det nye, der står i kanalen, og tryk så på »Læst ✓« der.',
    readGone:
      'Opslaget er trukket tilbage eller beder ikke længere om kvittering. Du behøver ikke gøre noget.',
    entries: 'Svarene bag (kun du ser dem, når du trykker):',
    reminder: (headline: string) =>
      `Hej! En venlig påmindelse: har du set opslaget »${headline}«? Det står herunder. Tryk på *Læst ✓*, når du har læst det.`,
  },

  /** Under an answer. */
  news: (headline: string, at: string) => `Nyt ${formatDayOf(at)}: ${headline}`,

  status: {
    draft: () => 'Kladde',
    scheduled: (at: string | null) => (at === null ? 'Planlagt' : `Sendes ${formatMoment(at)}`),
    held: (at: string | null) =>
      `*Ikke sendt.* ${at === null ? 'Tidspunktet' : `Det skulle være sendt ${formatMoment(at)}, og tidspunktet`} er passeret, mens jeg var slukket. Vil du stadig sende det?`,
    sending: () => 'Er på vej ud',
    sent: (at: string | null) => (at === null ? 'Sendt' : `Sendt ${formatMoment(at)}`),
    withdrawn: (at: string | null) =>
      at === null ? 'Trukket tilbage' : `Trukket tilbage ${formatMoment(at)}`,
    cancelled: () => 'Aflyst',
  },

  detail: {
    title: 'Opslag',
    show: 'vis',
    notFound: 'Opslaget findes ikke længere.',
    channels: (count: number) => `*${channelsOf(count)}*`,
    delivered: (mentions: readonly string[]) => `*Nået frem:* ${mentions.join(', ')}`,
    waiting: (mentions: readonly string[]) => `*På vej:* ${mentions.join(', ')}`,
    givenUp: (mentions: readonly string[]) =>
      `*Blev ikke sendt, fordi opslaget er trukket tilbage:* ${mentions.join(', ')}`,
    failed: (channel: string, reason: string | null) =>
      `*Nåede ikke frem til ${channel}.* ${failure(reason)}`,
    notChanged: (channel: string, reason: string | null) =>
      `*Ændringen nåede ikke frem til ${channel}.* ${failure(reason)}`,
    unclear: (channel: string) =>
      `*Uafklaret i ${channel}.* Forbindelsen røg, mens jeg skrev, og jeg kan ikke se, om opslaget står der. Kig i kanalen, og vælg så:`,
    andMore: (count: number) => `… og ${channelsOf(count)} til.`,
    receipts: (count: number) => `*Læst ✓:* ${peopleOf(count)}`,
    withdrawReason: (reason: string) => `*Begrundelse:* ${reason}`,
    acts: 'Hvad der er sket',
    act: (what: string, who: string | null, at: string) =>
      `${what}${who === null ? '' : ` af ${who}`}, ${formatMoment(at)}`,
    notes: {
      conflict:
        'En anden har lige ændret opslaget, så der er ikke gjort noget. Sådan ser det ud nu. Prøv igen, hvis du stadig vil.',
      gone: 'Det kan ikke lade sig gøre længere. Sådan står det til nu.',
      cancelled: 'Opslaget er aflyst.',
      moved: 'Opslaget er flyttet.',
      sending: 'Opslaget er på vej ud.',
      withdrawn: 'Opslaget er trukket tilbage. I kanalerne står der nu, at det ikke gælder længere.',
      corrected: 'Rettelsen er på vej ud til alle kanaler.',
      retried: (count: number) => (count === 0 ? 'Der er ikke mere at prøve igen.' : 'Jeg prøver igen.'),
      decided: 'Tak, det er noteret.',
      decidedBefore: 'En anden har allerede taget stilling.',
    },
  },
  buttons: {
    create: 'Nyt opslag',
    open: 'Åbn',
    resume: 'Skriv videre',
    drop: 'Slet kladden',
    all: 'Vis alle opslag',
    edit: 'Ret',
    move: 'Flyt',
    sendNow: 'Send nu',
    cancel: 'Aflys',
    correct: 'Ret',
    withdraw: 'Træk tilbage',
    retry: 'Prøv igen',
    there: 'Den står der',
    sendAgain: 'Send igen',
    readers: 'Hvem har læst det?',
    remind: 'Send en venlig påmindelse',
    fromEntry: 'Lav opslag af dette svar',
  },
  confirm: {
    yes: 'Ja',
    no: 'Nej',
    cancel: { title: 'Aflys opslaget?', text: 'Så bliver det ikke sendt.' },
    sendNow: { title: 'Send nu?', text: 'Opslaget bliver sendt til alle kanalerne med det samme.' },
    sendAgain: {
      title: 'Send igen?',
      text: 'Står opslaget der allerede, kommer det til at stå der to gange.',
    },
    drop: { title: 'Slet kladden?', text: 'Det, der er skrevet, kan ikke hentes frem igen.' },
    remind: {
      title: 'Send påmindelse?',
      text: (count: number) =>
        `${peopleOf(count)} får en privat besked fra mig. Det kan gøres én gang, og igen, når du har rettet opslaget og bedt dem trykke »Læst ✓« på ny.`,
    },
  },

  readers: {
    title: 'Hvem har læst det?',
    fetching: 'Et øjeblik, jeg spørger Slack, hvem der er med i kanalerne …',
    read: (count: number) => `*Har læst det (${count}):*`,
    unread: (count: number) => `*Har ikke trykket »Læst ✓« endnu (${count}):*`,
    earlier: (count: number) => `*Har læst det, som det var før rettelsen (${count}):*`,
    nobody: 'Ingen endnu.',
    everybody: 'Alle har læst det. Godt gået!',
    unreadable: (mentions: readonly string[]) =>
      `Jeg kan ikke se, hvem der er med i ${mentions.join(', ')}, så de er ikke talt med.`,
    reminded: (at: string) => `Der blev sendt en påmindelse ${formatMoment(at)}.`,
    remindedNow: (count: number) => `Tak! ${peopleOf(count)} får en venlig påmindelse.`,
    remindedBefore:
      'Der er allerede sendt en påmindelse. Du kan først sende en til, når du har rettet opslaget og bedt dem trykke »Læst ✓« på ny.',
    more: (count: number) => `… og ${count} til`,
  },

  overview: {
    heading: '*Opslag*',
    none: 'Skriv ét sted, og få det ud i alle kanaler.',
    drafts: 'Kladde',
    row: (headline: string, line: string) => `*${headline}*\n${line}`,
    noHeadline: '(uden overskrift)',
    listTitle: 'Opslag',
    upcoming: 'Venter',
    sent: 'Sendt for nylig',
    yourDrafts: 'Dine kladder',
    empty: 'Der er ingen opslag endnu.',
    left: 'Der er flere, end her er plads til. Den, der passer programmet, kan skrive dem alle ud: npm run -s announcements',
    draftGone: 'Kladden findes ikke længere. Måske er opslaget allerede sendt.',
    dropped: 'Kladden er slettet.',
  },

  /** To the author, when something needs them. */
  report: {
    held: (headline: string, at: string | null) =>
      `Dit opslag »${headline}« er *ikke sendt*. ${at === null ? 'Tidspunktet' : `Det skulle være sendt ${formatMoment(at)}, og tidspunktet`} passerede, mens jeg var slukket. Åbn det, og vælg, hvad der skal ske.`,
    notChanged: (headline: string) =>
      `Opslaget »${headline}« er ændret, men ændringen nåede ikke frem alle steder:`,
    notHeard: (headline: string, channels: readonly string[]) =>
      `Opslaget »${headline}« er rettet, men min besked om det til dem, der havde læst det, kom ikke frem i tråden i ${channels.join(', ')}. Sig det gerne til dem selv.`,
    notReached: (who: string) =>
      `Jeg kunne ikke skrive privat til ${who}, så en af jer må gerne se på det her:`,
    troubled: (headline: string, arrived: number, all: number) =>
      `Dit opslag »${headline}« er nået frem til ${arrived} af ${channelsOf(all)}. Det her mangler:`,
  },

  acts: {
    'announcement-sent': 'Sendt',
    'announcement-scheduled': 'Planlagt',
    'announcement-edited': 'Ændret',
    'announcement-moved': 'Flyttet',
    'announcement-cancelled': 'Aflyst',
    'announcement-corrected': 'Rettet',
    'announcement-withdrawn': 'Trukket tilbage',
    'announcement-retried': 'Prøvet igen',
    'announcement-found': 'Fundet i kanalen',
    'announcement-resent': 'Sendt igen til en kanal',
    'announcement-reminded': 'Påmindelse sendt',
  },
} as const;

function failure(reason: string | null): string {
  return (
    failures[reason ?? ''] ??
    'Slack tog ikke imod det. Bliver det ved, så sig det til den, der passer programmet.'
  );
}
